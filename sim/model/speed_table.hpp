#pragma once
#include <array>

#include "base/quantity.hpp"
#include "model/road_map.hpp"

namespace wangge::model {

/// A speed relative to another; 1 leaves it as it is.
using Factor = base::Ratio;

[[nodiscard]] constexpr base::MetresPerSecond km_per_hour(double speed) {
  return base::MetresPerSecond(speed / 3.6);
}

/// How one mode moves in free traffic, and what it may do.
struct ModeSpeeds {
  /// By RoadClass; zero where the mode may not go.
  std::array<base::MetresPerSecond, kRoadClasses> speed{};
  /// Between a place and the nearest point of a road: through the yard, on foot. Above zero.
  base::MetresPerSecond off_road = km_per_hour(4);
  /// Speed against a one-way road, relative to the speed with it; zero: may not.
  Factor against_one_way{0};
  /// How much of an hour's slowing down reaches the mode: 0 none, 1 all of it.
  Factor feels_traffic{1};
  bool uses_olympic_lanes = false;

  [[nodiscard]] base::MetresPerSecond& at(RoadClass road) { return speed[index_of(road)]; }
  [[nodiscard]] base::MetresPerSecond at(RoadClass road) const { return speed[index_of(road)]; }
};

/// Speeds by class and mode: plain data that a scenario may override entry by entry.
struct SpeedTable {
  std::array<ModeSpeeds, kTravelModes> modes;

  [[nodiscard]] ModeSpeeds& of(TravelMode mode) { return modes[index_of(mode)]; }
  [[nodiscard]] const ModeSpeeds& of(TravelMode mode) const { return modes[index_of(mode)]; }
};

/// The speeds of a Chinese inner city before the Games; speed_table.cpp says where each is from.
[[nodiscard]] SpeedTable default_speed_table();

}  // namespace wangge::model
