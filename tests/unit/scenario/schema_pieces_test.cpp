#include <gmock/gmock.h>

#include <algorithm>
#include <regex>
#include <string>
#include <vector>

#include "scenario/json_of.hpp"
#include "scenario/language.hpp"

namespace wangge::scenario {
namespace {

using Spellings = std::vector<std::string>;

/// Whether the schema, or one of those that it lets choose, takes a text.
bool takes(const Node& schema, const std::string& text) {
  if (const Node* any = schema.find("anyOf"))
    return std::any_of(any->items.begin(), any->items.end(),
                       [&](const Node& one) { return takes(one, text); });
  if (const Node* words = schema.find("enum"))
    return std::any_of(words->items.begin(), words->items.end(),
                       [&](const Node& word) { return word.text == text; });
  const Node* pattern = schema.find("pattern");
  return pattern != nullptr && std::regex_match(text, std::regex(pattern->text));
}

/// The reader and the schema take the same spellings and refuse the same.
template <class T>
void expect_same(Outcome<T> (*reader)(std::string_view), const Node& schema, const Spellings& good,
                 const Spellings& bad) {
  for (const std::string& text : good) {
    EXPECT_TRUE(std::holds_alternative<T>(reader(text))) << text;
    EXPECT_TRUE(takes(schema, text)) << text;
  }
  for (const std::string& text : bad) {
    EXPECT_TRUE(std::holds_alternative<Wrong>(reader(text))) << text;
    EXPECT_FALSE(takes(schema, text)) << text;
  }
}

TEST(SchemaPiecesTest, DatesAreTakenAsTheReaderTakesThem) {
  const Spellings good{"2008-07-20",
                       "2008-7-20",
                       "2008/7/20",
                       "2008.07.20",
                       "2008年7月20日",
                       "2008年07月20日 08:30",
                       "2008-07-20 08:30",
                       "2008-07-20T8:30:00",
                       "2008-07-20  8:30:00.125",
                       "\u30002008-07-20\u00A0",
                       "2059-12-31 23:59"};
  const Spellings bad{"20 July 2008",
                      "2008-07",
                      "08:30",
                      "2008-07-20 8 h",
                      "2008年7月20",
                      "2008-07/20",
                      "2008-13-01",
                      "2008-07-32",
                      "2008-07-20 24:00",
                      "1999-12-31",
                      "2060-01-01",
                      "2008-07-20 8:60",
                      "２００８-07-20",
                      "2008-07-20 08",
                      "2008-07-20 8:30:00.",
                      ""};
  expect_same(instant_from, instant_schema(), good, bad);
  expect_same(until_from, instant_schema(), good, bad);
}

TEST(SchemaPiecesTest, TimesOfDayAreTakenAsTheReaderTakesThem) {
  expect_same(
      clock_time_from, clock_time_schema(),
      {"07:00", "7:00", "30:00", "47:59", "48:00", " 7:30\u3000"},
      {"7", "07:0", "7 am", "48:01", "49:00", "007:00", "-1:00", "7：30", "+7:00", "7 :30"});
}

TEST(SchemaPiecesTest, LimitsAreTakenAsTheReaderTakesThem) {
  expect_same(
      limit_from, limit_schema(),
      {"2 uh", "4wh", "1.5 wd", "5 ud", "+2 uh", ".5 wd", "2. wh", "1e2 uh", "2紧急工作时",
       "4 工作时", "3工作日", "3 个工作日", "24\u3000个紧急工作时", " 5 自然日 ", "2个工作时"},
      {"2", "2 h", "uh", "-1 uh", "0 uh", "0.0 工作日", "3 天", "两工作日", "3 工作 日", "3个",
       "个工作日", "+-3 uh", "inf uh", ""});
}

TEST(SchemaPiecesTest, YesAndNoAreTakenAsTheReaderTakesThem) {
  expect_same(bool_from, bool_schema(), {"true", "True", "yes", "on", "是", "FALSE", "no", "否"},
              {"1", "对", "maybe", ""});
}

TEST(SchemaPiecesTest, DistributionsAreTakenAsTheReaderTakesThem) {
  expect_same(
      distribution_from, distribution_schema(),
      {"5 min", "5分钟", "0", "0.0", "1.5 小时", "exponential(5 min)", "exponential(5 分钟)",
       " lognormal (20 min, cv 0.8) ", "lognormal(20 min cv 0.8)", "lognormal(20min;0.8)",
       "uniform(1 min, 3 min)", "uniform(0 3 小时)", "triangular(1 min 2 min 6 min)",
       "erlang(3, 5 min)", "weibull(5 min, shape 1.5)", "gamma(2 天, cv 0.5)"},
      {"5", "min", "-5 min", "exponental(3 h)", "exponential 5 min", "exponential(5)",
       "exponential(5 min", "exponential()", "lognormal(20 min)", "lognormal(20 min, cv0.8)",
       "lognormal(cv 0.8, 20 min)", "uniform(1 min)", "erlang(5 min)", "5 分", ""});
}

/// As a field without limits of its own reads it.
template <Dimension D>
Outcome<double> quantity_from(std::string_view text) {
  Outcome<double> outcome = read_quantity(text, D);
  const double* value = std::get_if<double>(&outcome);
  return value != nullptr && *value < 0 ? Outcome<double>(Wrong{"negative", "", ""}) : outcome;
}

template <Dimension D>
void expect_same_quantities(const Spellings& good, const Spellings& bad) {
  expect_same(quantity_from<D>, quantity_schema({}, D), good, bad);
}

TEST(SchemaPiecesTest, QuantitiesAreTakenAsTheReaderTakesThem) {
  expect_same_quantities<Dimension::Time>(
      {"8 min", "8分钟", "1.5 小时", "2 天", "3 周", "30\u3000秒", "0", "-0", "+8 min", "1e3 s"},
      {"8", "8 分", "-5 min", "nan", "inf h", "8 min.", "8 km", "两天", "+-8 min", ""});
  expect_same_quantities<Dimension::Length>({"50 m", "3.5公里", "800 米"}, {"50", "50 里", "-1 m"});
  expect_same_quantities<Dimension::Area>({"4.14 km2", "4.14 km²", "2 公顷", "1 平方公里", "9"},
                                          {"4 亩", "-1"});
  expect_same_quantities<Dimension::Speed>({"15 km/h", "15 公里/小时", "4 m/s"}, {"15", "15 km"});
  expect_same_quantities<Dimension::Rate>({"450", "450/day", "450/天", "5/小时", "1/min"},
                                          {"450/月", "-3", "450 次/天"});
  expect_same_quantities<Dimension::Share>({"0.05", "5 %", "5%", "5‰"},
                                           {"5 percent", "5％", "-1 %"});
  expect_same_quantities<Dimension::Wage>({"25 yuan/h", "25 元/h", "25 元/小时"}, {"25", "25 元"});
  expect_same_quantities<Dimension::Bandwidth>({"20 kB/s", "384 kbit/s"}, {"20 kB", "20"});
}

TEST(SchemaPiecesTest, ABareNumberIsTakenWhereNoUnitIsNeeded) {
  const base::Json time = json_of(quantity_schema({}, Dimension::Time));
  EXPECT_EQ(time["anyOf"][0], base::Json::parse(R"({"const": 0})"));
  const base::Json share = json_of(quantity_schema({}, Dimension::Share));
  EXPECT_EQ(share["anyOf"][0],
            base::Json::parse(R"({"type": "number", "minimum": 0, "maximum": 1})"));
  const Spec above{.key = "factor", .en = "", .zh = "", .most = "5", .above_zero = true};
  EXPECT_EQ(json_of(quantity_schema(above, Dimension::Number))["anyOf"][0],
            base::Json::parse(R"({"type": "number", "exclusiveMinimum": 0, "maximum": 5})"));
}

TEST(SchemaPiecesTest, WholeNumbersCarryTheBoundsOfTheirField) {
  const Spec spec{.key = "people", .en = "", .zh = "", .least = "-7", .most = "7"};
  const Node schema = whole_schema(spec);
  EXPECT_EQ(json_of(schema)["anyOf"][0],
            base::Json::parse(R"({"type": "integer", "minimum": -7, "maximum": 7})"));
  EXPECT_TRUE(takes(schema, "-3")) << "in quotes";
  EXPECT_FALSE(takes(whole_schema({}), "-3"));
}

TEST(SchemaPiecesTest, WordsAndTextsStayTexts) {
  EXPECT_EQ(json_of(words_schema({"one", "true", "2"})),
            base::Json::parse(R"({"enum": ["one", "true", "2"]})"));
  EXPECT_EQ(json_of(text_schema()),
            base::Json::parse(R"({"type": ["string", "number", "boolean"]})"));
}

TEST(SchemaPiecesTest, APlaceIsAListOfTwoNumbers) {
  const base::Json place = json_of(Language<model::Place>::schema({}));
  EXPECT_EQ(place["minItems"], 2);
  EXPECT_EQ(place["maxItems"], 2);
  EXPECT_EQ(place["items"]["anyOf"][0],
            base::Json::parse(R"({"type": "number", "minimum": -1000000, "maximum": 1000000})"));
}

}  // namespace
}  // namespace wangge::scenario
