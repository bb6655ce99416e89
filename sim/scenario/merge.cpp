#include "scenario/merge.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "base/text.hpp"

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
  std::map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < under.items.size(); ++i) places.emplace(*id_of(under.items[i]), i);
  std::set<std::size_t> removed;
  for (const Node& item : over.items) {
    const auto [place, fresh] = places.emplace(*id_of(item), under.items.size());
    if (fresh)
      under.items.push_back(item);
    else
      under.items[place->second] = merge(std::move(under.items[place->second]), item);
    if (is_removal(item)) removed.insert(place->second);
  }
  for (auto place = removed.rbegin(); place != removed.rend(); ++place)
    under.items.erase(under.items.begin() + static_cast<std::ptrdiff_t>(*place));
  return under;
}

void check_list_ids(const Node& list, const std::string& path, Faults& faults) {
  std::map<std::string, int> lines;
  for (const Node& item : list.items) {
    const std::string* id = id_of(item);
    if (id == nullptr) continue;
    const auto [first, fresh] = lines.emplace(*id, item.mark.line);
    const Mark& mark = item.find("id")->mark;
    if (!fresh)
      faults.add_slip(mark, path + '[' + *id + "].id",
                      {base::text("scenario.id_twice", *id, first->second), "", ""});
  }
}

void check_ids_below(const Node& node, const std::string& path, Faults& faults) {
  if (node.is_list()) check_list_ids(node, path, faults);
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    const std::string* id = id_of(node.items[i]);
    check_ids_below(node.items[i], path + '[' + (id ? *id : std::to_string(i)) + ']', faults);
  }
  for (const Entry& entry : node.entries)
    check_ids_below(entry.value, path.empty() ? entry.key : path + '.' + entry.key, faults);
}

}  // namespace

Node merge(Node under, const Node& over) {
  if (under.is_map() && over.is_map()) return merge_maps(std::move(under), over);
  const bool by_id = !over.items.empty() && has_ids(under) && has_ids(over);
  return by_id ? merge_by_id(std::move(under), over) : over;
}

void check_duplicate_ids(const Node& document, Faults& faults) {
  check_ids_below(document, "", faults);
}

}  // namespace wangge::scenario
