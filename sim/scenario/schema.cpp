#include "scenario/schema.hpp"

#include "base/text.hpp"
#include "scenario/json_of.hpp"
#include "scenario/scenario_entry.hpp"

namespace wangge::scenario {

Node schema_tree() {
  Node schema = Node::map({});
  schema.set("$schema", "http://json-schema.org/draft-07/schema#");
  schema.set("title", base::text("scenario.schema_title", kLanguageVersion));
  for (Entry& entry : record_of<ScenarioEntry>().schema().entries)
    schema.set(entry.key, std::move(entry.value));
  return schema;
}

std::string json_schema() { return base::json_document(json_of(schema_tree())); }

}  // namespace wangge::scenario
