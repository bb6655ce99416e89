#include "scenario/skill_names.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.hpp"

namespace wangge::scenario {
namespace {

/// Cuts the first name off `text`.
std::string_view take_name(std::string_view& text) {
  constexpr std::array<std::string_view, 5> kDividers{";", ",", "；", "，", "、"};
  std::size_t end = text.size(), next = text.size();
  for (const std::string_view divider : kDividers) {
    const std::size_t at = text.find(divider);
    if (at >= end) continue;
    end = at;
    next = at + divider.size();
  }
  const std::string_view name = text.substr(0, end);
  text.remove_prefix(next);
  return base::trimmed(name);
}

void add(std::string_view name, const Node& node, const Reader& reader, SkillNames& out) {
  Outcome<Id> outcome = id_from(name);
  if (const Wrong* wrong = std::get_if<Wrong>(&outcome)) return reader.fault(node, *wrong);
  Ref& ref = out.names.emplace_back();
  ref.text = name;
  ref.where = reader.where(node);
}

}  // namespace

void Language<SkillNames>::read(const Node& node, const Spec&, const Reader& reader,
                                SkillNames& out) {
  for (const Node& item : node.items)
    if (const auto text = read_text(item, reader)) add(*text, item, reader, out);
  if (node.is_list()) return;
  const auto text = read_text(node, reader);
  if (!text) return;
  for (std::string_view rest = *text; !rest.empty();) add(take_name(rest), node, reader, out);
}

Node Language<SkillNames>::schema(const Spec&) {
  return either({text_schema(), list_schema(text_schema())});
}

}  // namespace wangge::scenario
