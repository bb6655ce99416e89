#pragma once
#include <cstdint>

#include "base/time.hpp"

namespace wangge::kernel::detail {

/// Something to be done, kept without an allocation.
struct EngineErrand {
  void (*act)(void* object, std::uint64_t argument);
  void* object;
  std::uint64_t argument;
};

/// Makes SimGrid's engine for one trial, with the calendar as one of its models and one empty zone
/// for the platform. `start` is where simulated time begins. SimGrid has one engine at a time; its
/// clock goes on from trial to trial.
void open_engine(base::Instant start);
/// Takes the engine down again. Does nothing if there is none.
void close_engine();
[[nodiscard]] bool engine_is_open();

/// Runs the calendar and SimGrid together up to `horizon`, included. Returns the rounds of
/// SimGrid's loop. `step`: one event a round; otherwise the calendar runs ahead to SimGrid's next
/// date.
std::uint64_t run_engine(base::Instant horizon, bool step);

/// Has `errand` done as soon as the engine's clock has come to this instant, before any further
/// event: a flow that starts, a link that goes down.
void send_to_engine(EngineErrand errand);
/// Has `errand` done when SimGrid has finished with its present date, before any further event.
void before_next_event(EngineErrand errand);
/// Has `errand` done just before the engine is taken down.
void before_engine_closes(EngineErrand errand);

/// The instant at which the world notices what SimGrid does now: the next whole millisecond.
base::Instant engine_instant();

}  // namespace wangge::kernel::detail
