#include "theory/units.hpp"

#include <gtest/gtest.h>

namespace wangge::theory {
namespace {

TEST(UnitsTest, RatesAndTimesConvert) {
  EXPECT_DOUBLE_EQ(per_hour(60).count(), per_minute(1).count());
  EXPECT_DOUBLE_EQ(per_day(24).count(), per_hour(1).count());
  EXPECT_DOUBLE_EQ(in_hours(minutes(90)), 1.5);
  EXPECT_DOUBLE_EQ(in_minutes(hours(0.5)), 30);
  EXPECT_EQ(seconds(base::minutes(2)), minutes(2));
}

TEST(UnitsTest, LoadIsRateTimesService) {
  EXPECT_DOUBLE_EQ((per_hour(6) * minutes(20)).count(), 2);
}

TEST(UnitsTest, LittlesLawGoesBothWays) {
  EXPECT_DOUBLE_EQ(little_number(per_hour(10), minutes(12)), 2);
  EXPECT_DOUBLE_EQ(in_minutes(little_time(per_hour(10), 2)), 12);
}

}  // namespace
}  // namespace wangge::theory
