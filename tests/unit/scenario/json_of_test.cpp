#include "scenario/json_of.hpp"

#include <gtest/gtest.h>

#include "scenario/parse_yaml.hpp"

namespace wangge::scenario {
namespace {

std::string json(std::string_view yaml) {
  Faults faults;
  return base::json_line(json_of(parse_yaml(yaml, "a.yaml", faults)));
}

TEST(JsonOfTest, BareNumbersAndTruthsAreJsonOnes) {
  EXPECT_EQ(json("[5, -0.5, 1e3, true, ~, {a: [1]}]"), "[5,-0.5,1000.0,true,null,{\"a\":[1]}]");
}

TEST(JsonOfTest, CodesDatesAndQuotedNumbersAreText) {
  EXPECT_EQ(json("[0501, \"5\", 2008-07-20, 07:00, nan, 5 min]"),
            "[\"0501\",\"5\",\"2008-07-20\",\"07:00\",\"nan\",\"5 min\"]");
}

}  // namespace
}  // namespace wangge::scenario
