#pragma once
#include <optional>

#include "base/json.hpp"
#include "experiment/estimate.hpp"

namespace wangge::experiment {

/// `{"mean": ..., "half_width": ..., "deviation": ..., "replications": ...}`; no half-width is
/// null.
base::Json json_of(const Estimate& estimate);
/// Null where there is none.
base::Json json_of(const std::optional<Estimate>& estimate);

}  // namespace wangge::experiment
