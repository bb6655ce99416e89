#include "dispatch/move_up.hpp"

namespace wangge::dispatch {
namespace {

std::optional<std::size_t> nearest_spare(std::span<const StationCover> stations, std::size_t to,
                                         const model::MoveUp& policy, const StationTime& time) {
  std::optional<std::size_t> best;
  base::Duration soonest;
  for (std::size_t from = 0; from < stations.size(); ++from) {
    if (stations[from].own <= policy.keep) continue;
    const auto drive = time(from, to);
    const bool too_long = policy.longest > base::Duration(0) && drive && *drive > policy.longest;
    if (!drive || too_long || (best && *drive >= soonest)) continue;
    best = from;
    soonest = *drive;
  }
  return best;
}

}  // namespace

std::optional<Move> move_up(std::span<const StationCover> stations, const model::MoveUp& policy,
                            const StationTime& time) {
  for (std::size_t to = 0; to < stations.size(); ++to) {
    if (stations[to].own + stations[to].moved_in > 0) continue;
    if (const auto from = nearest_spare(stations, to, policy, time)) return Move{*from, to};
  }
  return std::nullopt;
}

}  // namespace wangge::dispatch
