#pragma once
#include <string>

#include "record/directory.hpp"
#include "report/emergency_summary.hpp"
#include "report/format.hpp"

namespace wangge::report {

/// The emergencies' part of a run's table: by type, by service and station, and whom each service
/// reaches how soon over the day. Empty where there are none.
std::string emergency_table(const EmergencySummary& summary, const record::Directory& directory,
                            const Style& style);

}  // namespace wangge::report
