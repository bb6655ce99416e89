#include "kernel/simulation.hpp"

#include <stdexcept>

#include "kernel/engine.hpp"

namespace wangge::kernel {

using detail::calendar;

Simulation::Simulation(SimulationOptions options) : options_(options) {
  detail::start_engine();
  calendar.open(options.start);
}

Simulation::~Simulation() {
  if (calendar.is_open()) calendar.close();
}

void Simulation::run_until(base::Instant horizon) {
  if (!calendar.is_open()) throw std::logic_error("kernel: a simulation runs once");
  engine_rounds_ = detail::run_engine(options_.start, horizon, options_.step);
  const std::exception_ptr failure = calendar.failure();
  calendar.close();
  if (failure) std::rethrow_exception(failure);
}

}  // namespace wangge::kernel
