#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "network/projection.hpp"

namespace wangge::network {

/// A course as a table writes it, and what is wrong with it.
struct CoursePoints {
  std::vector<model::Place> places;  ///< in the metres of the projection; neighbours differ
  std::vector<std::string> faults;   ///< for people; the first of each kind, with its point
};

/// Reads `116.3495 39.9060; 116.3563 39.9061`: WGS84 degrees, longitude first, points divided by
/// semicolons, the two figures of a point by blanks or a comma; full-width signs are taken too.
/// Faults: a point that is not two figures, that has its latitude first, is no degrees or lies more
/// than 100 km from the projection's origin; fewer than two different points.
[[nodiscard]] CoursePoints read_course_points(std::string_view text, const Projection& projection);

}  // namespace wangge::network
