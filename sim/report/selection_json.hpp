#pragma once
#include "base/json.hpp"
#include "experiment/selection.hpp"
#include "record/directory.hpp"
#include "record/results.hpp"

namespace wangge::report {

/// A selection with unrounded numbers, in the indicators' own units, and keys instead of names.
base::Json selection_json(const experiment::Selection& selection,
                          const record::Directory& directory, const record::Provenance& provenance);

}  // namespace wangge::report
