#pragma once
#include <cstdint>
#include <memory>

#include "base/time.hpp"
#include "kernel/calendar.hpp"
#include "kernel/engine.hpp"

namespace wangge::kernel {

namespace detail {
/// The engine of the simulation that is there, made at the first call. That comes before the
/// simulation runs (std::logic_error).
Engine& present_engine();
}  // namespace detail

struct SimulationOptions {
  base::Instant start;  ///< where the clock stands at first; 1970 or later
  bool step = false;    ///< one engine round an event, to check the default, which runs ahead: both
                        ///< give the same bytes
};

/// One trial: the clock, the calendar and, if the world has data flows or is stepped through, the
/// SimGrid engine below them (design.md 3). Make it, spawn the first processes, then run it once.
/// There is one at a time in an operating-system process (std::logic_error). Throws base::RunFailed
/// if it needs SimGrid and that cannot be loaded.
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
  /// Times SimGrid's main loop went round: none in a world without an engine.
  [[nodiscard]] std::uint64_t engine_rounds() const { return engine_rounds_; }

 private:
  friend detail::Engine& detail::present_engine();
  void close();

  SimulationOptions options_;
  bool open_ = true;
  bool running_ = false;
  std::unique_ptr<detail::Engine> engine_;
  std::uint64_t engine_rounds_ = 0;
};

}  // namespace wangge::kernel
