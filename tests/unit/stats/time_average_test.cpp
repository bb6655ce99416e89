#include "stats/time_average.hpp"

#include <gtest/gtest.h>

namespace wangge::stats {
namespace {

using base::Instant;
using namespace base::literals;

const Instant kStart(1000);

TEST(TimeAverageTest, EachValueCountsForAsLongAsItLasts) {
  TimeAverage busy(kStart, 0);
  busy.change(kStart + 10_s, 4);
  busy.change(kStart + 15_s, 1);
  EXPECT_DOUBLE_EQ(busy.average(kStart + 20_s), (0 * 10 + 4 * 5 + 1 * 5) / 20.0);
  EXPECT_EQ(busy.largest(), 4);
  EXPECT_EQ(busy.value(), 1);
}

TEST(TimeAverageTest, ChangesAtOneInstantLeaveOnlyTheLast) {
  TimeAverage waiting(kStart, 2);
  waiting.change(kStart + 1_s, 100);
  waiting.change(kStart + 1_s, 2);
  EXPECT_DOUBLE_EQ(waiting.average(kStart + 9_s), 2);
}

TEST(TimeAverageTest, NoTimePassedIsThePresentValue) {
  EXPECT_EQ(TimeAverage(kStart, 3).average(kStart), 3);
}

TEST(TimeAverageTest, RestartForgetsTheWarmUp) {
  TimeAverage busy(kStart, 9);
  busy.change(kStart + 5_s, 2);
  busy.restart(kStart + 10_s);
  busy.change(kStart + 12_s, 4);
  EXPECT_DOUBLE_EQ(busy.average(kStart + 14_s), 3);
  EXPECT_EQ(busy.largest(), 4);
}

}  // namespace
}  // namespace wangge::stats
