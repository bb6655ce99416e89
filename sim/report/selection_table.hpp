#pragma once
#include <string>

#include "experiment/selection.hpp"
#include "record/directory.hpp"
#include "record/results.hpp"
#include "report/format.hpp"

namespace wangge::report {

/// A selection for a terminal: which configuration to take and what is guaranteed of it; each
/// configuration's means, requirements and distance to the best; what it cost.
std::string selection_table(const experiment::Selection& selection,
                            const record::Directory& directory,
                            const record::Provenance& provenance, const Style& style);

}  // namespace wangge::report
