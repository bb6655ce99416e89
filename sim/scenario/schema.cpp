#include "scenario/schema.hpp"

#include "base/text.hpp"
#include "scenario/json_of.hpp"
#include "scenario/scenario_entry.hpp"

namespace wangge::scenario {

namespace {

/// The keys first, which is what an editor offers first; then the names.
Node indicator_schema(std::span<const model::IndicatorName> indicators) {
  std::vector<std::string_view> keys, names;
  for (const model::Name& indicator : indicators) {
    keys.push_back(indicator.key);
    names.insert(names.end(), {indicator.zh, indicator.en});
  }
  return either({words_schema(keys), words_schema(names)});
}

/// Puts what a value may be in the place of any text, its description kept.
void replace_text(Node& schema, Node values) {
  values.set("description", schema.find("description")->text);
  schema = std::move(values);
}

void name_indicators(Node& schema, std::span<const model::IndicatorName> indicators) {
  Node* experiment = schema.find("properties")->find("experiment")->find("properties");
  replace_text(*experiment->find("primary"), indicator_schema(indicators));
  experiment->find("indicators")->set("items", indicator_schema(indicators));
}

}  // namespace

Node schema_tree(std::span<const model::IndicatorName> indicators) {
  Node schema = Node::map({});
  schema.set("$schema", "http://json-schema.org/draft-07/schema#");
  schema.set("title", base::text("scenario.schema_title", kLanguageVersion));
  for (Entry& entry : record_of<ScenarioEntry>().schema().entries)
    schema.set(entry.key, std::move(entry.value));
  if (!indicators.empty()) name_indicators(schema, indicators);
  return schema;
}

std::string json_schema(std::span<const model::IndicatorName> indicators) {
  return base::json_document(json_of(schema_tree(indicators)));
}

}  // namespace wangge::scenario
