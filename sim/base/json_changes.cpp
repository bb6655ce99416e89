#include "base/json_changes.hpp"

#include <algorithm>

#include "base/json.hpp"

namespace wangge::base {
namespace {

/// A list whose entries all have an id.
bool is_keyed(const Json& value) {
  return value.is_array() && !value.empty() && std::ranges::all_of(value, [](const Json& entry) {
           return entry.is_object() && entry.contains("id");
         });
}

const Json* entry_called(const Json& list, const Json& id) {
  const auto found =
      std::ranges::find_if(list, [&](const Json& entry) { return entry["id"] == id; });
  return found == list.end() ? nullptr : &*found;
}

std::string word_of(const Json& id) {
  return id.is_string() ? id.get<std::string>() : json_line(id);
}

class Comparer {
 public:
  void compare(const std::string& path, const Json& before, const Json& after) {
    if (before == after) return;
    if (before.is_object() && after.is_object())
      compare_objects(path, before, after);
    else if (is_keyed(before) && is_keyed(after))
      compare_lists(path, before, after);
    else
      add(path, &before, &after);
  }

  std::vector<Change> found;

 private:
  void add(const std::string& path, const Json* before, const Json* after) {
    const auto line = [](const Json* value) {
      return value != nullptr ? std::optional(json_line(*value)) : std::nullopt;
    };
    found.push_back({path, line(before), line(after)});
  }

  void compare_objects(const std::string& path, const Json& before, const Json& after) {
    const auto at = [&](const std::string& key) { return path.empty() ? key : path + "." + key; };
    for (const auto& [key, value] : after.items()) {
      if (key == "sources") continue;
      if (before.contains(key))
        compare(at(key), before[key], value);
      else
        add(at(key), nullptr, &value);
    }
    for (const auto& [key, value] : before.items())
      if (key != "sources" && !after.contains(key)) add(at(key), &value, nullptr);
  }

  void compare_lists(const std::string& path, const Json& before, const Json& after) {
    const auto at = [&](const Json& entry) { return path + "[" + word_of(entry["id"]) + "]"; };
    for (const Json& entry : after) {
      if (const Json* old = entry_called(before, entry["id"]))
        compare(at(entry), *old, entry);
      else
        add(at(entry), nullptr, &entry);
    }
    for (const Json& entry : before)
      if (entry_called(after, entry["id"]) == nullptr) add(at(entry), &entry, nullptr);
  }
};

}  // namespace

std::vector<Change> changes(std::string_view before, std::string_view after) {
  Comparer comparer;
  comparer.compare("", parse_json(before, "before"), parse_json(after, "after"));
  return std::move(comparer.found);
}

}  // namespace wangge::base
