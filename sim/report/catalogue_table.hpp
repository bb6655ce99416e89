#pragma once
#include <string>

#include "base/json.hpp"
#include "report/format.hpp"

namespace wangge::report {

/// Every indicator there is, for a planner who looks for one: its key, its names, its unit, which
/// way is better, its formula, and in which scores it may earn points. In the order of the
/// catalogue.
std::string catalogue_table(const Style& style);

/// The same for programs, both languages side by side; `by` are the parts of `run --by` for which
/// it is reckoned.
base::Json catalogue_json();

}  // namespace wangge::report
