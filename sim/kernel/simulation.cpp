#include "kernel/simulation.hpp"

#include <stdexcept>

#include "kernel/engine.hpp"

namespace wangge::kernel {

using detail::calendar;

Simulation::Simulation(SimulationOptions options) : options_(options) {
  calendar.open(options.start);
  detail::open_engine(options.start);
}

Simulation::~Simulation() {
  if (open_) close();
}

void Simulation::run_until(base::Instant horizon) {
  if (!open_) throw std::logic_error("kernel: a simulation runs once");
  engine_rounds_ = detail::run_engine(horizon, options_.step);
  const std::exception_ptr failure = calendar.failure();
  if (!failure) calendar.advance(horizon);
  close();
  if (failure) std::rethrow_exception(failure);
}

void Simulation::close() {
  open_ = false;
  calendar.close();
  detail::close_engine();
}

}  // namespace wangge::kernel
