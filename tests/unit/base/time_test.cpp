#include "base/time.hpp"

#include <gmock/gmock.h>

namespace wangge::base {
namespace {

TEST(TimeTest, UnitsAgree) {
  EXPECT_EQ(1_d, 24_h);
  EXPECT_EQ(1_h, 60_min);
  EXPECT_EQ(1_min, 60_s);
  EXPECT_EQ(1_s, 1000_ms);
  EXPECT_EQ(in_hours(90_min), 1.5);
  EXPECT_EQ(in_minutes(90_s), 1.5);
  EXPECT_EQ(in_seconds(1500_ms), 1.5);
}

TEST(TimeTest, RealSecondsRoundToTheNearestMillisecond) {
  EXPECT_EQ(from_seconds(0.0014), 1_ms);
  EXPECT_EQ(from_seconds(0.0015), 2_ms);
  EXPECT_EQ(from_seconds(-0.0015), -2_ms);
  EXPECT_EQ(from_seconds(3600), 1_h);
}

TEST(TimeTest, MomentsAndDurationsMixAsTheyShould) {
  const Instant noon(12 * 3600 * 1000);
  EXPECT_EQ(noon + 1_h - noon, 1_h);
  EXPECT_EQ(noon - 1_h, Instant(11 * 3600 * 1000));
  Instant later = noon;
  later += 5_min;
  EXPECT_GT(later, noon);
}

TEST(TimeTest, ASpanIsAsLongAsItsEndsAreApart) {
  EXPECT_EQ((Span{Instant(5), Instant(25)}.length()), 20_ms);
}

}  // namespace
}  // namespace wangge::base
