#pragma once
#include <string>

#include "scenario/node.hpp"

namespace wangge::scenario {

/// The JSON Schema (draft-07) of scenario files and layers, from the field tables that read them;
/// descriptions in the language of the process. For editors: what is in it is right, what is
/// missing only reading the whole scenario can tell.
std::string json_schema();

/// The same as a tree.
Node schema_tree();

}  // namespace wangge::scenario
