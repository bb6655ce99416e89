#pragma once
#include <cstdint>

#include "base/time.hpp"

namespace wangge::kernel::detail {

/// Something that must be done to SimGrid when its clock shows the present instant: start a flow,
/// turn off a link.
struct EngineErrand {
  void (*act)(void* object, std::uint64_t argument);
  void* object;
  std::uint64_t argument;
};

/// Has `errand` done as soon as the engine's clock has come to this instant, before any further
/// event.
void send_to_engine(EngineErrand errand);

/// The instant at which the world notices something that SimGrid dates `seconds`: the next whole
/// millisecond.
base::Instant instant_of_engine(double seconds);

/// Makes the engine if there is none yet. It comes with an empty zone, "platform", that is sealed
/// when it first runs.
void start_engine();

/// Runs the calendar and SimGrid together up to `horizon`, included. Returns the rounds of
/// SimGrid's loop.
std::uint64_t run_engine(base::Instant start, base::Instant horizon, bool step);

}  // namespace wangge::kernel::detail
