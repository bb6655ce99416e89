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

std::string below(const std::string& path, const std::string& key) {
  return path.empty() ? key : path + '.' + key;
}

Node merge_maps(Node under, const Node& over, Faults& faults, const std::string& path) {
  for (const Entry& entry : over.entries) {
    Node* old = under.find(entry.key);
    if (entry.value.is_null() && old != nullptr) {
      std::erase_if(under.entries, [&](const Entry& e) { return e.key == entry.key; });
    } else if (old == nullptr) {
      under.entries.push_back(entry);
    } else {
      *old = merge(std::move(*old), entry.value, faults, below(path, entry.key));
    }
  }
  return under;
}

using Places = std::map<std::string, std::size_t>;  // of the items of a list, by id

void nothing_to_remove(const Node& item, const Places& places, const std::string& path,
                       Faults& faults) {
  const std::string& id = *id_of(item);
  std::vector<std::string> ids;
  for (const auto& place : places) ids.push_back(place.first);
  faults.add_slip(item.find("id")->mark, path + '[' + id + "].id",
                  {base::text("scenario.nothing_to_remove", id), "", nearest(id, ids)});
}

Node merge_by_id(Node under, const Node& over, Faults& faults, const std::string& path) {
  Places places;
  for (std::size_t i = 0; i < under.items.size(); ++i) places.emplace(*id_of(under.items[i]), i);
  std::set<std::size_t> removed;
  for (const Node& item : over.items) {
    const std::string& id = *id_of(item);
    const auto there = places.find(id);
    if (there == places.end()) {
      if (is_removal(item)) {
        nothing_to_remove(item, places, path, faults);
        continue;
      }
      places.emplace(id, under.items.size());
      under.items.push_back(item);
      continue;
    }
    Node& old = under.items[there->second];
    old = merge(std::move(old), item, faults, path + '[' + id + ']');
    if (is_removal(item)) removed.insert(there->second);
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
    check_ids_below(entry.value, below(path, entry.key), faults);
}

}  // namespace

Node merge(Node under, const Node& over, Faults& faults, const std::string& path) {
  if (under.is_map() && over.is_map()) return merge_maps(std::move(under), over, faults, path);
  const bool by_id = !over.items.empty() && has_ids(under) && has_ids(over);
  return by_id ? merge_by_id(std::move(under), over, faults, path) : over;
}

void check_duplicate_ids(const Node& document, Faults& faults) {
  check_ids_below(document, "", faults);
}

}  // namespace wangge::scenario
