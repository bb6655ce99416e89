#pragma once
#include <string>
#include <vector>

#include "network/road_map.hpp"

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

/// Cuts courses where they meet, a node at each junction and each bend, numbered from 1. Two
/// courses meet where they cross, where an end of one lies within kJoinReach of the other, and
/// where a bend of one lies on the other (to a metre). A course also meets itself: where it crosses
/// itself and where its ends close a ring. Pieces come in the order of the courses.
[[nodiscard]] RoadMap join_courses(const std::vector<RoadCourse>& courses);

}  // namespace wangge::network
