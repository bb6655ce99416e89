#include <gmock/gmock.h>

#include <regex>

#include "scenario/json_of.hpp"
#include "scenario/language.hpp"

namespace wangge::scenario {
namespace {

/// Whether a schema of a text with a pattern takes this text.
bool takes(const Node& schema, const std::string& text) {
  return std::regex_match(text, std::regex(schema.find("pattern")->text));
}

TEST(SchemaPiecesTest, DatesAndTimesAreTakenAsTheReaderTakesThem) {
  for (const char* text : {"2008-07-20", "2008-7-20", "2008-07-20 08:30", "2008-07-20T08:30:00"}) {
    EXPECT_TRUE(takes(instant_schema(), text)) << text;
    EXPECT_TRUE(std::holds_alternative<base::Instant>(instant_from(text))) << text;
  }
  for (const char* text : {"20 July 2008", "2008-07", "08:30", "2008-07-20 8 h"}) {
    EXPECT_FALSE(takes(instant_schema(), text)) << text;
    EXPECT_TRUE(std::holds_alternative<Wrong>(instant_from(text))) << text;
  }
  for (const char* text : {"07:00", "7:00", "30:00"}) EXPECT_TRUE(takes(clock_time_schema(), text));
  for (const char* text : {"7", "07:0", "7 am"}) EXPECT_FALSE(takes(clock_time_schema(), text));
}

TEST(SchemaPiecesTest, LimitsNeedAUnitOfTheRegulation) {
  for (const char* text : {"2 uh", "4wh", "1.5 wd", "5 ud"})
    EXPECT_TRUE(takes(limit_schema(), text)) << text;
  for (const char* text : {"2", "2 h", "uh", "-1 uh"})
    EXPECT_FALSE(takes(limit_schema(), text)) << text;
}

TEST(SchemaPiecesTest, ABareNumberIsTakenWhereNoUnitIsNeeded) {
  const base::Json time = json_of(quantity_schema({}, Dimension::Time));
  EXPECT_EQ(time["anyOf"][0], base::Json::parse(R"({"const": 0})"));
  const base::Json share = json_of(quantity_schema({}, Dimension::Share));
  EXPECT_EQ(share["anyOf"][0], base::Json::parse(R"({"type": "number"})"));
}

TEST(SchemaPiecesTest, WholeNumbersCarryTheBoundsOfTheirField) {
  const Spec spec{.key = "work_days", .en = "", .zh = "", .least = "1", .most = "7"};
  EXPECT_EQ(json_of(whole_schema(spec)),
            base::Json::parse(R"({"type": "integer", "minimum": 1, "maximum": 7})"));
  EXPECT_EQ(json_of(whole_schema({})), base::Json::parse(R"({"type": "integer"})"));
}

TEST(SchemaPiecesTest, WordsAndTextsStayTexts) {
  EXPECT_EQ(json_of(words_schema({"one", "true", "2"})),
            base::Json::parse(R"({"enum": ["one", "true", "2"]})"));
  EXPECT_EQ(json_of(text_schema()), base::Json::parse(R"({"type": ["string", "number"]})"));
}

TEST(SchemaPiecesTest, APlaceIsAListOfTwoNumbers) {
  EXPECT_EQ(json_of(Language<model::Place>::schema({})),
            base::Json::parse(
                R"({"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2})"));
}

}  // namespace
}  // namespace wangge::scenario
