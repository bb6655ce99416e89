#pragma once
#include <optional>
#include <vector>

#include "base/time.hpp"
#include "model/road_traffic.hpp"

namespace wangge::model {

/// From then on the roads are in that state.
struct RoadChange {
  base::Instant from;
  std::size_t state = 0;
  constexpr bool operator==(const RoadChange&) const = default;
};

/// The roads that people move on, how fast, and when that changes.
struct RoadPlan {
  RoadMap map;
  SpeedTable speeds = default_speed_table();
  HourProfile hours;
  std::vector<RoadState> states = std::vector<RoadState>(1);  ///< the first: nothing is closed
  std::vector<RoadChange> changes;  ///< by time; before them the first state holds
  base::Metres snap_limit;          ///< how far from a road a place may be: walked

  /// The state of the roads at that instant.
  [[nodiscard]] std::size_t state_at(base::Instant t) const;
  /// When the roads change next after `t`; empty: never.
  [[nodiscard]] std::optional<base::Instant> next_change(base::Instant t) const;
};

}  // namespace wangge::model
