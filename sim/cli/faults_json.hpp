#pragma once
#include "base/fault.hpp"
#include "base/json.hpp"

namespace wangge::cli {

/// `{"faults": [{"file", "line", "column", "key", "message"}, ...]}`, in the order in which they
/// are shown; null for what a fault does not have.
base::Json faults_json(const base::InvalidInput& wrong);

}  // namespace wangge::cli
