#pragma once
#include <cstdint>
#include <memory>

#include "base/time.hpp"
#include "kernel/flows.hpp"
#include "kernel/timeline.hpp"

namespace wangge::kernel {

/// Loads the file beside the program that holds SimGrid, which takes a twentieth of a second; else
/// the first simulation that needs it does. Before a fork, so that the trials share it. Throws
/// base::RunFailed if the file cannot be loaded.
void load_engine();

namespace detail {

/// SimGrid, with the calendar as one of its models and one empty zone for the platform: an engine
/// for one trial. Only worlds that need it have one: those with data flows, and those that are
/// stepped through. Without flows SimGrid has nothing of its own to do, so running ahead to its
/// next date is running to the horizon, which the calendar does alone.
class Engine {
 public:
  virtual ~Engine() = default;

  /// Runs the calendar and SimGrid together up to `horizon`, included. Returns the rounds of
  /// SimGrid's loop. `step`: one event a round; otherwise the calendar runs ahead to SimGrid's next
  /// date.
  virtual std::uint64_t run(base::Instant horizon, bool step) = 0;

  /// The engine's data network, which goes with it. There is one (std::logic_error).
  virtual Flows& make_flows() = 0;
};

/// Makes the engine of a trial, whose simulated time begins at `start`. There is one at a time; its
/// clock goes on from trial to trial.
std::unique_ptr<Engine> make_engine(Timeline& calendar, base::Instant start);

/// What the file that holds SimGrid exports, and all of it. It needs no symbol of the program.
using EngineFactory = std::unique_ptr<Engine>(Timeline& calendar, base::Instant start);
constexpr const char* kEngineFactory = "wangge_make_engine";
constexpr const char* kEngineFile = "wangge_simgrid.so";

/// The factory in `file`, which is searched for beside the program. Throws base::RunFailed.
EngineFactory& load_engine_factory(const char* file);

}  // namespace detail
}  // namespace wangge::kernel
