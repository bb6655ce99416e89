#pragma once
#include "scenario/assembly.hpp"

namespace wangge::scenario {

/// The district of `district.table`: one row a cell. Communities are those that rows name; the
/// subdistricts are those of `district.subdistricts`, or where there are none, those that rows
/// name.
void tabulate_district(Assembly& a);

}  // namespace wangge::scenario
