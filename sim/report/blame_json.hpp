#pragma once
#include "base/json.hpp"
#include "report/blame_table.hpp"

namespace wangge::report {

/// `wangge why --json`: every holding and every class. Cases and seconds are of all replications
/// together, but for `fewer_late_cases`, which is of one.
base::Json why_json(const WhyLate& why, const record::Directory& directory,
                    const record::Provenance& provenance);

}  // namespace wangge::report
