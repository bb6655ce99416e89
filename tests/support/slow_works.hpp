#pragma once
#include "support/small_district.hpp"

namespace wangge::support {

/// Nobody waits for a crew; the owner's work takes six hours, longer than the limit of four.
inline SmallDistrict slow_works() {
  SmallDistrict district;
  district.vendor().severities[0].work = random::Distribution::constant(base::hours(6));
  district.line(SmallDistrict::kDepartment).people = 1000;
  district.world.demand.problems[0].rhythm.per_day = base::PerDay(24);
  return district;
}

}  // namespace wangge::support
