#pragma once
#include <span>
#include <string>

#include "record/directory.hpp"
#include "record/results.hpp"
#include "report/format.hpp"
#include "report/run_summary.hpp"

namespace wangge::report {

/// One staffing configuration for a terminal: its indicators, its units by utilisation with the
/// queue over the day, its emergencies where it has any, and what the horizon cut off.
std::string run_table(const RunSummary& summary, const record::Directory& directory,
                      const record::Provenance& provenance, const Style& style);

/// One block character a value, the largest a full block; blanks where nothing waits.
std::string sparkline(std::span<const double> values);

}  // namespace wangge::report
