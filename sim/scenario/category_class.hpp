#pragma once
#include <string_view>

#include "model/categories.hpp"

namespace wangge::scenario {

/// Whether the category belongs to the class of this name: `event`, `component`, or one with its
/// group, as in `event.05`.
bool is_of_class(const model::Category& category, std::string_view name);

}  // namespace wangge::scenario
