#include "kernel/simulation.hpp"

#include <stdexcept>

namespace wangge::kernel {

using detail::calendar;

namespace {
Simulation* present = nullptr;
}

detail::Engine& detail::present_engine() {
  if (present == nullptr || present->running_)
    throw std::logic_error("kernel: data flows need a simulation that has not run yet");
  if (!present->engine_) present->engine_ = make_engine(calendar, present->options_.start);
  return *present->engine_;
}

Simulation::Simulation(SimulationOptions options) : options_(options) {
  if (options.step) load_engine();  // it may throw, so before anything is open
  calendar.open(options.start);
  present = this;
  if (options.step) detail::present_engine();
}

Simulation::~Simulation() {
  if (open_) close();
}

void Simulation::run_until(base::Instant horizon) {
  if (!open_) throw std::logic_error("kernel: a simulation runs once");
  running_ = true;
  if (engine_)
    engine_rounds_ = engine_->run(horizon, options_.step);
  else
    calendar.run_before(horizon + base::milliseconds(1));
  const std::exception_ptr failure = calendar.failure();
  if (!failure) calendar.advance(horizon);
  close();
  if (failure) std::rethrow_exception(failure);
}

void Simulation::close() {
  open_ = false;
  calendar.close();
  present = nullptr;
  engine_.reset();
}

}  // namespace wangge::kernel
