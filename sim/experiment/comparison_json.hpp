#pragma once
#include "base/json.hpp"
#include "experiment/comparison.hpp"
#include "record/directory.hpp"
#include "record/results.hpp"

namespace wangge::experiment {

/// The comparison for programs: `wangge compare --json`. Things are named by their keys; values are
/// in the indicator's unit (`measure`), shares from 0 to 1; what is not known is null.
base::Json json_of(const Comparison& comparison, const record::Directory& directory,
                   const record::Provenance& provenance);

}  // namespace wangge::experiment
