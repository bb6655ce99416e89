#include "scenario/reader.hpp"

namespace wangge::scenario {

Reader Reader::at(std::string_view key) const {
  Reader below = *this;
  if (!below.path_.empty()) below.path_ += '.';
  below.path_ += key;
  return below;
}

Reader Reader::at_item(const Node& item, std::size_t number) const {
  const Node* id = item.find("id");
  Reader below = *this;
  below.path_ += '[' + (id != nullptr && id->is_scalar() ? id->text : std::to_string(number)) + ']';
  return below;
}

}  // namespace wangge::scenario
