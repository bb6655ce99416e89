#include "scenario/settings.hpp"

#include <algorithm>
#include <charconv>

#include "base/text.hpp"
#include "base/utf8.hpp"
#include "scenario/parse_yaml.hpp"

namespace wangge::scenario {
namespace {

bool is_item(const Node& item, std::size_t number, std::string_view name) {
  const Node* id = item.find("id");
  if (id != nullptr && id->is_scalar() && id->text == name) return true;
  return std::to_string(number) == name;
}

/// The child of this name, made (as standing at the setting) if the node is a map; nullptr if there
/// is none.
Node* step_into(Node& node, const std::string& name, const Mark& mark) {
  if (node.is_list()) {
    for (std::size_t i = 0; i < node.items.size(); ++i)
      if (is_item(node.items[i], i, name)) return &node.items[i];
    return nullptr;
  }
  if (!node.is_map()) node = Node::map(mark);
  if (node.find(name) == nullptr) node.set(name, Node::map(mark));
  return node.find(name);
}

/// The names on the way: `demand.desk_work.calls.work`, or as faults write it,
/// `demand.desk_work[calls].work`. A dot within brackets divides nothing.
std::vector<std::string> steps_of(std::string_view path) {
  std::vector<std::string> steps(1);
  bool in_brackets = false;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const bool opens = !in_brackets && path[i] == '[' && !steps.back().empty();
    const bool closes = in_brackets && path[i] == ']';
    if (opens || (!in_brackets && path[i] == '.'))
      steps.emplace_back();
    else if (!closes)
      steps.back() += path[i];
    in_brackets = opens || (in_brackets && !closes);
  }
  return steps;
}

/// The items of a list by what a setting calls them; nothing of what is no list.
std::vector<std::string> item_names(const Node& node) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    const Node* id = node.items[i].find("id");
    names.push_back(id != nullptr && id->is_scalar() ? id->text : std::to_string(i));
  }
  return names;
}

Wrong names_nothing(const Node& list, const std::string& name) {
  const std::vector<std::string> known = item_names(list);
  return {base::text("scenario.setting_names_nothing", name), nearest_few(name, known),
          nearest(name, known)};
}

/// Values read from the setting stand where the setting stands.
void place_all(Node& node, const Mark& mark) {
  node.mark = mark;
  for (Node& item : node.items) place_all(item, mark);
  for (Entry& entry : node.entries) {
    entry.mark = mark;
    place_all(entry.value, mark);
  }
}

}  // namespace

/// A setting that names nothing hides no fault of the document, so it is a slip.
void apply_setting(Node& document, const std::string& setting, Faults& faults) {
  const std::string place = "--set " + (setting.empty() ? "''" : setting);
  const Mark mark{std::make_shared<const std::string>(place), 0, 0};
  const std::size_t equals = setting.find('=');
  if (equals == 0 || equals == std::string::npos)
    return faults.add_slip(mark, "",
                           {base::text("scenario.setting_form"), "experiment.seed=7", ""});
  if (base::trimmed(setting.substr(equals + 1)).empty())
    return faults.add_slip(mark, "", {base::text("scenario.setting_empty"), "", ""});
  Node value = parse_yaml(setting.substr(equals + 1), place, faults);
  place_all(value, mark);
  Node* target = &document;
  for (const std::string& name : steps_of(setting.substr(0, equals))) {
    Node* next = name.empty() ? nullptr : step_into(*target, name, mark);
    if (next == nullptr) return faults.add_slip(mark, name, names_nothing(*target, name));
    target = next;
  }
  *target = std::move(value);
}

}  // namespace wangge::scenario
