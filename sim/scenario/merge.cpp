#include "scenario/merge.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "scenario/reader.hpp"

namespace wangge::scenario {
namespace {

const std::string* id_of(const Node& item) {
  const Node* id = item.find("id");
  return id != nullptr && id->is_scalar() ? &id->text : nullptr;
}

bool has_ids(const Node& list) {
  return list.is_list() && std::all_of(list.items.begin(), list.items.end(),
                                       [](const Node& item) { return id_of(item) != nullptr; });
}

bool is_removal(const Node& item) {
  const Node* remove = item.find("remove");
  return remove != nullptr && remove->is_scalar() && remove->text == "true";
}

Node merge_maps(Node under, const Node& over) {
  for (const Entry& entry : over.entries) {
    Node* old = under.find(entry.key);
    if (entry.value.is_null()) {
      std::erase_if(under.entries, [&](const Entry& e) { return e.key == entry.key; });
    } else if (old == nullptr) {
      under.entries.push_back(entry);
    } else {
      *old = merge(std::move(*old), entry.value);
    }
  }
  return under;
}

Node merge_by_id(Node under, const Node& over) {
  for (const Node& item : over.items) {
    const auto same = [&](const Node& old) { return *id_of(old) == *id_of(item); };
    const auto old = std::find_if(under.items.begin(), under.items.end(), same);
    if (is_removal(item)) {
      if (old != under.items.end()) under.items.erase(old);
    } else if (old == under.items.end()) {
      under.items.push_back(item);
    } else {
      *old = merge(std::move(*old), item);
    }
  }
  return under;
}

void check_list_ids(const Node& list, const Reader& reader) {
  std::map<std::string, int> lines;
  for (const Node& item : list.items) {
    const std::string* id = id_of(item);
    if (id == nullptr) continue;
    const auto [first, fresh] = lines.emplace(*id, item.mark.line);
    if (fresh) continue;
    reader.fault(*item.find("id"), {base::text("scenario.id_twice", *id, first->second), "", ""});
  }
}

void check_ids_below(const Node& node, const Reader& reader) {
  if (node.is_list()) check_list_ids(node, reader);
  for (std::size_t i = 0; i < node.items.size(); ++i)
    check_ids_below(node.items[i], reader.at_item(node.items[i], i));
  for (const Entry& entry : node.entries) check_ids_below(entry.value, reader.at(entry.key));
}

}  // namespace

Node merge(Node under, const Node& over) {
  if (under.is_map() && over.is_map()) return merge_maps(std::move(under), over);
  const bool by_id = !over.items.empty() && has_ids(under) && has_ids(over);
  return by_id ? merge_by_id(std::move(under), over) : over;
}

void check_duplicate_ids(const Node& document, Faults& faults) {
  check_ids_below(document, Reader(faults));
}

}  // namespace wangge::scenario
