#pragma once
#include "base/json.hpp"
#include "scenario/node.hpp"

namespace wangge::scenario {

/// The tree as JSON. A bare scalar that reads as a JSON number or as true or false becomes one;
/// everything else is text.
base::Json json_of(const Node& node);

}  // namespace wangge::scenario
