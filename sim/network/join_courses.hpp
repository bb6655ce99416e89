#pragma once
#include <vector>

#include "network/road_course.hpp"

namespace wangge::network {

/// Cuts courses where they meet, a node at each junction and each bend, numbered from 1. Two
/// courses meet where they cross, where an end of one lies within kJoinReach of the other, and
/// where a bend of one lies on the other (to a metre). A course also meets itself: where it crosses
/// itself and where its ends close a ring. Pieces come in the order of the courses.
[[nodiscard]] RoadMap join_courses(const std::vector<RoadCourse>& courses);

}  // namespace wangge::network
