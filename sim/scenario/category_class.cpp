#include "scenario/category_class.hpp"

namespace wangge::scenario {

bool is_of_class(const model::Category& category, std::string_view name) {
  const std::string kind(model::word_of(category.kind));
  return name == kind || name == kind + '.' + category.group;
}

}  // namespace wangge::scenario
