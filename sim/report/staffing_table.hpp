#pragma once
#include <string>

#include "base/json.hpp"
#include "experiment/staffing_search.hpp"
#include "record/results.hpp"
#include "report/format.hpp"

namespace wangge::report {

/// The cheapest staffing found, for a terminal: what to take and what is guaranteed of it; every
/// staffing that was simulated, the cheapest first, with what it comes to: the frontier of cost
/// against service. `configuration`: whose lines were varied.
std::string staffing_table(const experiment::StaffingSearch& found,
                           const model::Configuration& configuration,
                           const record::Provenance& provenance, const Style& style);

/// The same for programs.
base::Json staffing_json(const experiment::StaffingSearch& found,
                         const model::Configuration& configuration,
                         const record::Provenance& provenance);

}  // namespace wangge::report
