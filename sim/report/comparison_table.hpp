#pragma once
#include <string>

#include "experiment/comparison.hpp"
#include "record/directory.hpp"
#include "record/results.hpp"
#include "report/format.hpp"

namespace wangge::report {

/// A comparison for a terminal: the verdict in words (`C beats B by 4.12 ± 0.90
/// min ...`) and why; the ranking with differences to the
/// best, letters, staff-hours and cost; the other indicators by configuration; and how to read it:
/// replications, confidence, what the horizon cut off, warnings.
std::string comparison_table(const experiment::Comparison& comparison,
                             const record::Directory& directory,
                             const record::Provenance& provenance, const Style& style);

}  // namespace wangge::report
