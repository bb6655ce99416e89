#pragma once
#include <string>
#include <vector>

#include "network/road_words.hpp"

namespace wangge::network {

/// A road as somebody draws it: from bend to bend, without saying where it meets others.
struct RoadCourse {
  std::string name;  ///< empty where the road has none
  RoadClass road = RoadClass::Residential;
  bool one_way = false;  ///< in the direction of drawing only
  /// Passes over or under the roads it crosses; meets them only at points that it is drawn with.
  bool flyover = false;
  std::vector<model::Place> points;  ///< at least two, neighbours differ
};

/// What is drawn nearer than this is meant to meet: junctions so near each other are one, a bend so
/// near a junction of its road is that junction.
inline constexpr base::Metres kJoinReach{15};

}  // namespace wangge::network
