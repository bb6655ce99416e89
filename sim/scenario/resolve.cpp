#include "scenario/resolve.hpp"

#include <algorithm>

#include "base/hash.hpp"
#include "scenario/json_of.hpp"
#include "scenario/scenario_entry.hpp"

namespace wangge::scenario {
namespace {

bool is_table(const InputFile& file) {
  return !file.path.ends_with(".yaml") && !file.path.ends_with(".yml");
}

std::string hash_of(base::Json document, const std::vector<InputFile>& inputs) {
  document.erase("sources");
  base::Fingerprint hash;
  hash.add_field(base::json_line(document));
  for (const InputFile& file : inputs)
    if (is_table(file)) hash.add_field(file.hash);
  return hash.hex();
}

const Node* child(const Node& node, std::string_view name) {
  if (node.is_map()) return node.find(name);
  for (std::size_t i = 0; i < node.items.size(); ++i) {
    const Node* id = node.items[i].find("id");
    if ((id != nullptr && id->text == name) || std::to_string(i) == name) return &node.items[i];
  }
  return nullptr;
}

}  // namespace

base::Fault Resolved::fault_at(std::string_view path, std::string message) const {
  const Node* node = &merged;
  std::string_view rest = path;
  while (!rest.empty()) {
    const std::size_t dot = std::min(rest.find('.'), rest.size());
    const Node* below = child(*node, rest.substr(0, dot));
    if (below == nullptr) break;
    node = below;
    rest.remove_prefix(std::min(dot + 1, rest.size()));
  }
  const Mark& mark = node->mark;
  return {mark.file_name(), mark.line, mark.column, std::string(path), std::move(message)};
}

Resolved resolve(Node merged, const InputFiles& files) {
  Node whole = merged;
  Language<ScenarioEntry>::complete(whole, files);
  const base::Json json = json_of(whole);
  return {base::json_document(json), hash_of(json, files.all()), files.all(), std::move(merged)};
}

}  // namespace wangge::scenario
