#pragma once
#include <vector>

#include "base/quantity.hpp"
#include "model/world.hpp"

namespace wangge::experiment {

/// What one unit's people are on duty for and cost.
struct UnitStaff {
  model::UnitId unit;
  base::StaffHours hours;
  base::Yuan cost;
};

/// What a staffing configuration takes over the measured part of the experiment (after warm-up):
/// hours on duty, and those times the hourly cost of the line or of the unit. It follows from
/// lines, shifts and calendar alone; a line that works five days of seven costs five sevenths.
/// Overtime after a shift's end is not paid.
struct StaffCost {
  base::StaffHours hours;
  base::Yuan cost;
  std::vector<UnitStaff> units;  ///< those that have people on duty, in the order of the units
};

StaffCost staff_cost(const model::World& world, model::ConfigurationId configuration);

}  // namespace wangge::experiment
