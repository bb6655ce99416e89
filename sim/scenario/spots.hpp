#pragma once
#include "scenario/assembly.hpp"

namespace wangge::scenario {

/// The place in metres. A fault where the planner seems to have written degrees of longitude and
/// latitude (in either order): near the district's origin, or, where no origin is given, so fine
/// that nobody measures metres like that.
model::Place metres_of(const Spot& spot, const Assembly& a);

/// The subdistrict whose outline holds the place; else that of the nearest cell.
model::SubdistrictId area_at(const model::Place& place, const model::District& district);

/// Whether the place lies inside no outline; never so where none is drawn.
bool lies_outside(const model::Place& place, const model::District& district);

}  // namespace wangge::scenario
