#pragma once
#include "scenario/scenario_entry.hpp"

namespace wangge::scenario {

/// The first round of reading: every value of a merged document and of the tables that it names,
/// each by itself. What could not be read is left at its default, its fault is with the reader.
ScenarioEntry read_entry(const Node& document, const Reader& reader);

}  // namespace wangge::scenario
