#include "scenario/field.hpp"

#include <algorithm>

#include "base/fault.hpp"
#include "base/joined.hpp"
#include "base/text.hpp"
#include "scenario/parse_yaml.hpp"
#include "scenario/yaml_slip.hpp"

namespace wangge::scenario {
namespace {

std::vector<std::string_view> keys_of(const std::vector<Spec>& known) {
  std::vector<std::string_view> keys;
  for (const Spec& spec : known) keys.push_back(spec.key);
  return keys;
}

/// A value cut at a comma inside { }: its tail looks like a key without a value.
bool is_cut_off_tail(const Entry& entry) {
  return entry.value.is_null() && entry.key.ends_with(')') &&
         entry.key.find('(') == std::string::npos;
}

Wrong unknown_key(const Entry& entry, const std::vector<std::string_view>& keys) {
  if (is_cut_off_tail(entry)) return {base::text("scenario.cut_at_comma"), "", ""};
  const std::string parted = entry.value.is_null() ? parted_key(entry.key) : "";
  if (!parted.empty()) return {base::text("scenario.slip_colon", entry.key, parted), "", ""};
  return {base::text("scenario.unknown_key", entry.key), base::joined(keys),
          nearest(entry.key, keys)};
}

Node text_node(std::string_view text) { return Node::scalar(std::string(text), {}, true); }

constexpr std::string_view kId = "id";

/// A layer may take an item of the layers below away.
Node removal_schema() {
  Node schema = Node::map({});
  schema.set("const", Node::scalar("true", {}));
  schema.set("description", base::text("scenario.remove"));
  return schema;
}

Node described(Node value, const Spec& spec) {
  const bool zh = base::language() == base::Lang::Zh;
  value.set("description", zh ? spec.zh : spec.en);
  if (!spec.fallback.empty()) value.set("default", fallback_node(spec, {}));
  return value;
}

}  // namespace

bool check_keys(const Node& node, const std::vector<Spec>& known, const Reader& reader) {
  const std::vector<std::string_view> keys = keys_of(known);
  if (!node.is_map()) {
    reader.fault(node, {base::text("scenario.not_a_map"), base::joined(keys), ""});
    return false;
  }
  for (const Entry& entry : node.entries) {
    if (std::find(keys.begin(), keys.end(), entry.key) != keys.end()) continue;
    const Wrong wrong = unknown_key(entry, keys);
    reader.at(entry.key).fault(entry.mark, wrong);
    if (!wrong.suggestion.empty()) reader.suspect(wrong.suggestion);
  }
  return true;
}

void report_missing(const Node& node, const Spec& spec, const Reader& reader) {
  if (reader.faults().is_broken(reader.at(spec.key).path())) return;  // its key is misspelt
  const bool zh = base::language() == base::Lang::Zh;
  reader.at(spec.key).fault(node, {base::text("scenario.missing", zh ? spec.zh : spec.en), "", ""});
}

Node fallback_node(const Spec& spec, const Mark& mark) {
  const bool structured = spec.fallback.starts_with('[') || spec.fallback.starts_with('{');
  if (!structured) return Node::scalar(std::string(spec.fallback), mark);
  Faults ours;
  Node node = parse_yaml(spec.fallback, mark.file_name(), ours);
  node.mark = mark;
  return node;
}

Node map_schema(const std::vector<Spec>& specs, std::vector<Node> values) {
  Node properties = Node::map({});
  Node required = Node::list({});
  for (std::size_t i = 0; i < specs.size(); ++i) {
    properties.set(std::string(specs[i].key), described(std::move(values[i]), specs[i]));
    if (specs[i].key == kId && specs[i].required) required.items.push_back(text_node(kId));
  }
  if (!required.items.empty()) properties.set("remove", removal_schema());
  Node schema = Node::map({});
  schema.set("type", "object");
  schema.set("properties", std::move(properties));
  if (!required.items.empty()) schema.set("required", std::move(required));
  schema.set("additionalProperties", Node::scalar("false", {}));
  return schema;
}

}  // namespace wangge::scenario
