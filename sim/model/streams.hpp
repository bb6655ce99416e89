#pragma once
#include <cstddef>
#include <vector>

#include "model/demand.hpp"

/// The numbers of all streams of the demand, as problem ids have them (model/problem_id.hpp):
/// problem streams, desk streams, the trace, incident streams; far behind them the bursts.
namespace wangge::model {

[[nodiscard]] inline std::size_t trace_stream(const Demand& demand) {
  return demand.problems.size() + demand.desk_work.size();
}
[[nodiscard]] inline std::size_t first_incident_stream(const Demand& demand) {
  return trace_stream(demand) + 1;
}

/// Bursts have the numbers from here to twice as many.
inline constexpr std::size_t kFirstBurst = std::size_t{1} << 22;

[[nodiscard]] std::vector<const Burst*> bursts_of(const Demand& demand);

/// Gives each burst its number by its name, whose draws are then the same whatever other streams
/// and bursts there are. (Two names of one number, one pair in four million: the latter takes the
/// next.)
void number_bursts(Demand& demand);

/// The stream of whose kind the things of that stream are: itself, but for a burst.
[[nodiscard]] std::size_t usual_stream(const Demand& demand, std::size_t number);

}  // namespace wangge::model
