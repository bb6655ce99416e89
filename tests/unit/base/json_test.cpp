#include "base/json.hpp"

#include <gmock/gmock.h>

#include <limits>

#include "base/fault.hpp"

namespace wangge::base {
namespace {

Fault fault_of(std::string_view bytes) {
  try {
    parse_json(bytes, "a.json");
  } catch (const InvalidInput& error) {
    return error.faults().at(0);
  }
  return {};
}

TEST(JsonTest, KeepsTheOrderOfKeys) {
  Json json;
  json["zebra"] = 1;
  json["apple"] = {1.5, "网格"};
  EXPECT_EQ(json_line(json), R"({"zebra":1,"apple":[1.5,"网格"]})");
  EXPECT_EQ(json_line(parse_json(json_line(json), "a")), json_line(json));
}

TEST(JsonTest, ADocumentIsIndentedAndEndsItsLine) {
  EXPECT_EQ(json_document({{"a", 1}}), "{\n  \"a\": 1\n}\n");
}

TEST(JsonTest, NumbersReadBackTheSame) {
  for (const double number : {0.1, 1.0 / 3.0, 1e-300, 123456789.123456789}) {
    EXPECT_EQ(parse_json(json_line(number), "a").get<double>(), number);
  }
  EXPECT_EQ(json_line(std::numeric_limits<double>::infinity()), "null");
}

TEST(JsonTest, BrokenBytesDoNotStopIt) { EXPECT_EQ(json_line("a\xFF"), "\"a\uFFFD\""); }

TEST(JsonTest, PointsAtTheMistake) {
  const Fault fault = fault_of("{\n  \"a\": 1,\n  \"b\": nul\n}");
  EXPECT_EQ(fault.file, "a.json");
  EXPECT_EQ(fault.line, 3);
  EXPECT_EQ(fault.column, 11);
  EXPECT_THAT(fault.message, testing::StartsWith("not valid JSON: syntax error"));
}

TEST(JsonTest, RefusesWhatIsNoJson) {
  EXPECT_EQ(fault_of("").line, 1);
  EXPECT_EQ(fault_of("{\"a\": 1}}").line, 1);
  EXPECT_EQ(fault_of("\xFF\xFE{").line, 1);
  EXPECT_EQ(fault_of(std::string(1'000'000, '[')).line, 1);
}

}  // namespace
}  // namespace wangge::base
