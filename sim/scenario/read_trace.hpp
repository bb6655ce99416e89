#pragma once
#include <vector>

#include "scenario/trace_entry.hpp"

namespace wangge::scenario {

/// The rows of a case export, in order of time. Times are dates as base::parse_instant takes them,
/// or spreadsheet serials. Faults: columns that are missing, times that cannot be read or go back
/// (unless `order: any`), rows without a category; of each kind the first ones and how many more
/// there are.
std::vector<TraceRowEntry> read_trace(const TraceEntry& entry, const Reader& reader);

}  // namespace wangge::scenario
