#include "report/requirement_words.hpp"

#include <gtest/gtest.h>

namespace wangge::report {
namespace {

using experiment::Requirement;
using stats::Side;

const Requirement kInTime{indicator::find("on_time_handling"), {{Side::AtLeast, 0.95}, 0.005}};
const Requirement kQuick{indicator::find("response_mean"), {{Side::AtMost, 1.625}, 0.001}};

TEST(RequirementWordsTest, SayTheBoundInTheUnitThatTablesShow) {
  EXPECT_EQ(requirement_words(kInTime, {}), "on-time handling >= 95 %");
  EXPECT_EQ(requirement_words(kQuick, {}), "mean response time <= 1.6 h");
}

TEST(RequirementWordsTest, ShowSmallAmountsToo) {
  EXPECT_EQ(amount_words(kQuick.indicator, 0.001, {}), "0.0010 h");
  EXPECT_EQ(amount_words(kInTime.indicator, 0.02, {}), "2 percentage points");
}

TEST(RequirementWordsTest, AreForProgramsToo) {
  const auto json = requirements_json({kInTime, kQuick});
  EXPECT_EQ(json[0]["at_least"], 0.95);
  EXPECT_EQ(json[1]["at_most"], 1.625);
  EXPECT_EQ(verdict_key(stats::Feasibility::NotYet), "not_judged");
}

}  // namespace
}  // namespace wangge::report
