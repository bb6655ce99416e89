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

/// Only words of a line have columns: not the cells of a table, nor what the command line sets.
void Reader::fault(const Node& node, const Wrong& wrong) const {
  Mark mark = node.mark;
  const int quote = node.quoted ? 1 : 0;
  if (mark.column > 0 && wrong.at > 0) mark.column += wrong.at + quote;
  fault(mark, wrong);
}

}  // namespace wangge::scenario
