#pragma once
#include <cstdint>

#include "base/time.hpp"
#include "kernel/calendar.hpp"

namespace wangge::kernel {

struct SimulationOptions {
  base::Instant start;  ///< where the clock stands at first; 1970 or later
  bool step = false;    ///< one engine round an event, to check the default, which runs ahead: both
                        ///< give the same bytes
};

/// One trial: the clock, the calendar and the SimGrid engine below them (design.md 3). Make it,
/// spawn the first processes, then run it once. There is one at a time in an operating-system
/// process (std::logic_error).
class Simulation {
 public:
  explicit Simulation(SimulationOptions options);
  ~Simulation();
  Simulation(const Simulation&) = delete;
  Simulation& operator=(const Simulation&) = delete;

  /// Runs every event up to `horizon` (included), then destroys every process left, the youngest
  /// first, which frees what they hold without serving anybody. Throws what a process let out,
  /// after the same clearing up.
  void run_until(base::Instant horizon);

  /// Resumptions of processes so far. Starting a process is not one.
  [[nodiscard]] std::uint64_t events() const { return detail::calendar.events(); }
  [[nodiscard]] std::uint64_t processes_started() const {
    return detail::calendar.processes_started();
  }
  /// Times SimGrid's main loop went round.
  [[nodiscard]] std::uint64_t engine_rounds() const { return engine_rounds_; }

 private:
  void close();

  SimulationOptions options_;
  bool open_ = true;
  std::uint64_t engine_rounds_ = 0;
};

}  // namespace wangge::kernel
