#pragma once
#include <cstdint>
#include <string>

#include "base/json.hpp"
#include "record/directory.hpp"
#include "record/results.hpp"
#include "report/format.hpp"
#include "report/late_cases.hpp"

namespace wangge::report {

/// The latest cases of one replication for a terminal: the number that `wangge trace` takes, class,
/// place, who handled it, how late, and what became of it; or that none was late.
std::string late_table(const LateCases& late, const record::Directory& directory,
                       record::TrialKey trial, const Style& style);

/// The same of incidents past their target; empty where the world has no emergencies.
std::string late_incidents_table(const LateIncidents& late, const record::Directory& directory,
                                 const Style& style);

/// The cases alone, for programs, as a list.
base::Json late_cases_json(const LateCases& late, const record::Directory& directory);

base::Json late_incidents_json(const LateIncidents& late, const record::Directory& directory);

/// The whole result of `wangge trace --late --json`.
base::Json late_json(const LateCases& late, const LateIncidents& incidents,
                     const record::Directory& directory, record::TrialKey trial,
                     const record::Provenance& provenance);

}  // namespace wangge::report
