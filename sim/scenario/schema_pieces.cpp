#include <array>
#include <charconv>

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

/// As JSON writes it, with as few digits as can be.
Node number(double value) {
  std::array<char, 32> digits{};
  const auto written = std::to_chars(digits.begin(), digits.end(), value);
  return Node::scalar(std::string(digits.begin(), written.ptr), {});
}

Node number_schema(std::string_view type, const Spec& spec, Dimension dimension) {
  const Range range = range_of(spec, dimension);
  const bool above = spec.above_zero && range.least <= 0;
  Node schema = typed(type);
  schema.set(above ? "exclusiveMinimum" : "minimum", number(above ? 0 : range.least));
  schema.set("maximum", number(range.most));
  return schema;
}

/// Of a text that is trimmed before it is read.
Node whole_text_schema(const std::string& pattern) {
  const std::string blanks(kBlanksPattern);
  return pattern_schema('^' + blanks + "(?:" + pattern + ')' + blanks + '$');
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
  types.items = {word("string"), word("number"), word("boolean")};
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

Node instant_schema() {
  const std::string year = "20[0-5][0-9]", month = "(?:0?[1-9]|1[0-2])",
                    day = "(?:0?[1-9]|[12][0-9]|3[01])";
  const auto date = [&](const char* after_year, const char* after_month, const char* after_day) {
    return year + after_year + month + after_month + day + after_day;
  };
  const std::string dates = date("-", "-", "") + '|' + date("[/]", "[/]", "") + '|' +
                            date("[.]", "[.]", "") + '|' + date("年", "月", "日");
  const std::string second = ":[0-5][0-9](?:[.][0-9]+)?";
  const std::string time = "(?:[01]?[0-9]|2[0-3]):[0-5][0-9](?:" + second + ")?";
  return whole_text_schema("(?:" + dates + ")(?:[T ] *" + time + ")?");
}

std::string clock_time_pattern(int most_hours) {
  const char* below = most_hours == 48 ? "(?:[0-3]?[0-9]|4[0-7])" : "(?:[01]?[0-9]|2[0-3])";
  return std::string("(?:") + below + ":[0-5][0-9]|" + std::to_string(most_hours) + ":00)";
}

Node clock_time_schema() { return whole_text_schema(clock_time_pattern(48)); }

Node distribution_schema() {
  return either({pattern_schema(distribution_pattern()), zero_schema()});
}

Node quantity_schema(const Spec& spec, Dimension dimension) {
  Node bare = needs_unit(dimension) ? zero_schema() : number_schema("number", spec, dimension);
  const bool negative = range_of(spec, dimension).least < 0;
  return either({std::move(bare), pattern_schema(quantity_pattern(dimension, negative))});
}

Node whole_schema(const Spec& spec) {
  const bool negative = range_of(spec, Dimension::Number).least < 0;
  return either({number_schema("integer", spec, Dimension::Number),
                 pattern_schema(quantity_pattern(Dimension::Number, negative))});
}

Node list_schema(Node item) {
  Node schema = typed("array");
  schema.set("items", std::move(item));
  return schema;
}

Node Language<model::Place>::schema(const Spec& spec) {
  Node schema = list_schema(quantity_schema(coordinate(spec.key), Dimension::Number));
  schema.set("minItems", Node::scalar("2", {}));
  schema.set("maxItems", Node::scalar("2", {}));
  return schema;
}

Node Language<Weights>::schema(const Spec& spec) {
  Node schema = typed("object");
  schema.set("additionalProperties", quantity_schema(spec, Dimension::Number));
  return schema;
}

}  // namespace wangge::scenario
