#pragma once
#include <span>
#include <string>

#include "model/name.hpp"
#include "scenario/node.hpp"

namespace wangge::scenario {

/// The JSON Schema (draft-07) of scenario files and layers, from the field tables that read them;
/// descriptions in the language of the process. For editors: what is in it is right, what is
/// missing only reading the whole scenario can tell. Indicators are those of `indicators`, by key
/// or by name; where it is empty any word will do.
std::string json_schema(std::span<const model::IndicatorName> indicators = {});

/// The same as a tree.
Node schema_tree(std::span<const model::IndicatorName> indicators = {});

}  // namespace wangge::scenario
