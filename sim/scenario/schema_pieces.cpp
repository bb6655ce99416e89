#include "scenario/distribution_text.hpp"
#include "scenario/language.hpp"

namespace wangge::scenario {
namespace {

Node word(std::string_view text) { return Node::scalar(std::string(text), {}, true); }

/// Nothing needs no unit.
Node zero_schema() {
  Node schema = Node::map({});
  schema.set("const", Node::scalar("0", {}));
  return schema;
}

Node typed(std::string_view type) {
  Node schema = Node::map({});
  schema.set("type", type);
  return schema;
}

}  // namespace

Node either(std::vector<Node> schemas) {
  Node list = Node::list({});
  list.items = std::move(schemas);
  Node schema = Node::map({});
  schema.set("anyOf", std::move(list));
  return schema;
}

Node text_schema() {
  Node types = Node::list({});
  types.items = {word("string"), word("number")};
  Node schema = Node::map({});
  schema.set("type", std::move(types));
  return schema;
}

Node pattern_schema(std::string_view pattern) {
  Node schema = typed("string");
  schema.set("pattern", pattern);
  return schema;
}

Node words_schema(const std::vector<std::string_view>& words) {
  Node list = Node::list({});
  for (const std::string_view text : words) list.items.push_back(word(text));
  Node schema = Node::map({});
  schema.set("enum", std::move(list));
  return schema;
}

Node bool_schema() { return typed("boolean"); }

Node instant_schema() {
  return pattern_schema("^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([ T][0-9]{1,2}:[0-9]{2}(:[0-9]{2})?)?$");
}

Node clock_time_schema() { return pattern_schema("^[0-9]{1,2}:[0-9]{2}$"); }

Node limit_schema() { return pattern_schema("^\\s*[0-9]+(\\.[0-9]+)?\\s*(uh|wh|wd|ud)\\s*$"); }

Node distribution_schema() {
  return either({pattern_schema(distribution_pattern()), zero_schema()});
}

Node quantity_schema(const Spec&, Dimension dimension) {
  Node bare = needs_unit(dimension) ? zero_schema() : typed("number");
  return either({std::move(bare), pattern_schema(quantity_pattern(dimension))});
}

Node whole_schema(const Spec& spec) {
  Node schema = typed("integer");
  if (!spec.least.empty()) schema.set("minimum", Node::scalar(std::string(spec.least), {}));
  if (!spec.most.empty()) schema.set("maximum", Node::scalar(std::string(spec.most), {}));
  return schema;
}

Node list_schema(Node item) {
  Node schema = typed("array");
  schema.set("items", std::move(item));
  return schema;
}

Node Language<model::Place>::schema(const Spec&) {
  Node schema = list_schema(typed("number"));
  schema.set("minItems", Node::scalar("2", {}));
  schema.set("maxItems", Node::scalar("2", {}));
  return schema;
}

Node Language<Weights>::schema(const Spec&) {
  Node schema = typed("object");
  schema.set("additionalProperties", typed("number"));
  return schema;
}

}  // namespace wangge::scenario
