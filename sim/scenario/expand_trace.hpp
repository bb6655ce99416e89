#pragma once
#include "scenario/scenario_entry.hpp"

namespace wangge::scenario {

/// Adds to the entry what `demand.trace.create` wants made from the rows of the export, as if the
/// planner had written it, in the order in which the rows name them:
/// subdistricts and their communities; units; categories, each owned by the unit that handled most
/// of its rows and weighted by the number of rows. What the scenario has already (by id, code or
/// name) is left as it is.
void expand_trace(ScenarioEntry& entry, Faults& faults);

}  // namespace wangge::scenario
