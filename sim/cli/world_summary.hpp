#pragma once
#include <string>

#include "base/json.hpp"
#include "model/world.hpp"
#include "report/format.hpp"

namespace wangge::cli {

/// What a valid scenario holds, at a glance, so that a planner sees whether it is what was meant:
/// how many of each thing, how much arises a day, when, and what each staffing configuration takes.
std::string world_summary(const model::World& world, const report::Style& style);

/// The same for programs.
base::Json world_summary_json(const model::World& world);

}  // namespace wangge::cli
