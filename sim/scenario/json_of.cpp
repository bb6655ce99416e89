#include "scenario/json_of.hpp"

#include <charconv>
#include <cmath>
#include <optional>

namespace wangge::scenario {
namespace {

/// The whole text as a number of this type.
template <class N>
std::optional<N> whole_text(const std::string& text) {
  N number{};
  const char* end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  return error == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

/// JSON has no leading zeros: `007` is a code.
bool has_leading_zero(const std::string& text) {
  const std::size_t first = text.starts_with('-') ? 1 : 0;
  return text.size() > first + 1 && text[first] == '0' && text[first + 1] >= '0' &&
         text[first + 1] <= '9';
}

base::Json scalar(const std::string& text) {
  if (text == "true") return true;
  if (text == "false") return false;
  if (has_leading_zero(text)) return text;
  if (const auto whole = whole_text<std::int64_t>(text)) return *whole;
  const auto number = whole_text<double>(text);
  return number && std::isfinite(*number) ? base::Json(*number) : base::Json(text);
}

}  // namespace

base::Json json_of(const Node& node) {
  switch (node.kind) {
    case Node::Kind::Null:
      return nullptr;
    case Node::Kind::Scalar:
      return node.quoted ? base::Json(node.text) : scalar(node.text);
    case Node::Kind::List: {
      base::Json list = base::Json::array();
      for (const Node& item : node.items) list.push_back(json_of(item));
      return list;
    }
    case Node::Kind::Map: {
      base::Json map = base::Json::object();
      for (const Entry& entry : node.entries) map[entry.key] = json_of(entry.value);
      return map;
    }
  }
  return nullptr;
}

}  // namespace wangge::scenario
