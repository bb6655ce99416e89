#include "cli/indicator_value.hpp"

#include <gtest/gtest.h>

#include "cli/usage_error.hpp"
#include "indicator/catalogue.hpp"

namespace wangge::cli {
namespace {

using stats::Side;

TEST(IndicatorValueTest, ReadsAmountsAsPlannersWriteThem) {
  const auto share = indicator::find("on_time_handling"), hours = indicator::find("response_mean");
  EXPECT_DOUBLE_EQ(indicator_value(share, "95 %", "x"), 0.95);
  EXPECT_DOUBLE_EQ(indicator_value(share, "0.5 pp", "x"), 0.005);
  EXPECT_DOUBLE_EQ(indicator_value(share, "0.5个百分点", "x"), 0.005);
  EXPECT_EQ(indicator_value(share, "0", "x"), 0);
  EXPECT_DOUBLE_EQ(indicator_value(hours, "30 min", "x"), 0.5);
  EXPECT_DOUBLE_EQ(indicator_value(hours, "30分钟", "x"), 0.5);
  EXPECT_EQ(indicator_value(hours, "0", "x"), 0);
  EXPECT_THROW((void)indicator_value(share, "0.95", "x"), UsageError) << "a share or 0.95 %?";
  EXPECT_THROW((void)indicator_value(hours, "2", "x"), UsageError);
  EXPECT_THROW((void)indicator_value(hours, "soon", "x"), UsageError);
  EXPECT_THROW((void)indicator_value(hours, "3 km", "x"), UsageError);
}

TEST(IndicatorValueTest, ReadsRequirements) {
  const auto most = requirement_in("response_mean <= 8 h ± 12 min");
  EXPECT_EQ(most.indicator, indicator::find("response_mean"));
  EXPECT_EQ(most.constraint.bound.side, Side::AtMost);
  EXPECT_DOUBLE_EQ(most.constraint.bound.value, 8);
  EXPECT_DOUBLE_EQ(most.constraint.tolerance, 0.2);
  const auto least = requirement_in("on_time_handling≥95%");
  EXPECT_EQ(least.constraint.bound.side, Side::AtLeast);
  EXPECT_DOUBLE_EQ(least.constraint.tolerance, 0.005);
}

TEST(IndicatorValueTest, RefusesRequirementsThatSayNothing) {
  for (const char* wrong :
       {"", "on_time_handling", "on_time_handling = 95 %", ">= 95 %",
        "on_time_handling >= 95 % ± 0 %", "no_such >= 1", "on_time_handling >= 190 %",
        "response_mean <= -1 min", "open_at_end <= -1"})
    EXPECT_THROW((void)requirement_in(wrong), UsageError) << wrong;
}

TEST(IndicatorValueTest, FailuresMayBeMoreThanWhatTheyAreCountedAgainst) {
  EXPECT_DOUBLE_EQ(requirement_in("reworks_per_handled <= 120 %").constraint.bound.value, 1.2);
}

TEST(IndicatorValueTest, ReadsWishesOfPrecision) {
  using Of = stats::PrecisionAim::Of;
  const auto relative = precision_wish_in("response_mean = 5 %");
  EXPECT_EQ(relative.aim.of, Of::Mean);
  EXPECT_DOUBLE_EQ(relative.aim.half_width, 0.05);
  const auto absolute = precision_wish_in("on_time_handling=0.5 pp");
  EXPECT_EQ(absolute.aim.of, Of::Unit);
  EXPECT_DOUBLE_EQ(absolute.aim.half_width, 0.005);
  for (const char* wrong :
       {"response_mean", "response_mean = 0 %", "response_mean = -1 h", "= 5 %"})
    EXPECT_THROW((void)precision_wish_in(wrong), UsageError) << wrong;
}

}  // namespace
}  // namespace wangge::cli
