#include "model/categories.hpp"

namespace wangge::model {

std::string_view word_of(CategoryKind kind) {
  return kind == CategoryKind::Component ? "component" : "event";
}

std::string group_key(const Category& category) {
  const std::string kind(word_of(category.kind));
  return category.group.empty() ? kind : kind + "-" + category.group;
}

}  // namespace wangge::model
