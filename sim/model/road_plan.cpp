#include "model/road_plan.hpp"

#include <algorithm>

namespace wangge::model {
namespace {

/// The first change after `t`.
auto after(const std::vector<RoadChange>& changes, base::Instant t) {
  return std::ranges::upper_bound(changes, t, {}, &RoadChange::from);
}

}  // namespace

std::size_t RoadPlan::state_at(base::Instant t) const {
  const auto next = after(changes, t);
  return next == changes.begin() ? 0 : std::prev(next)->state;
}

std::optional<base::Instant> RoadPlan::next_change(base::Instant t) const {
  const auto next = after(changes, t);
  if (next == changes.end()) return std::nullopt;
  return next->from;
}

}  // namespace wangge::model
