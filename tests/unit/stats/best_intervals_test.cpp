#include "stats/best_intervals.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace wangge::stats {
namespace {

/// Means 10, 7 and 2, known to +- 4 against each other.
std::vector<PairInterval> three() { return {{0, 1, {3, 4}}, {2, 0, {-8, 4}}, {1, 2, {5, 4}}}; }

void expect_interval(const BestInterval& interval, double low, double high) {
  EXPECT_DOUBLE_EQ(interval.low, low);
  EXPECT_DOUBLE_EQ(interval.high, high);
}

TEST(BestIntervalsTest, AreHsusConstrainedIntervals) {
  const auto all = best_intervals(3, three(), Better::Higher);
  expect_interval(all[0], -1, 7);   // 3 - 4; the nearer of 3 + 4 and 8 + 4
  expect_interval(all[1], -7, 1);   // against 0, the only other that can be the best
  expect_interval(all[2], -12, 0);  // -8 - 4; not the best, so 0
  EXPECT_TRUE(all[0].can_be_best && all[1].can_be_best);
  EXPECT_FALSE(all[2].can_be_best);
}

TEST(BestIntervalsTest, TurnRoundWhereLowerIsBetter) {
  const auto all = best_intervals(3, three(), Better::Lower);
  expect_interval(all[2], -9, 0);  // surely the best, by at most 5 + 4
  expect_interval(all[1], 0, 9);
  expect_interval(all[0], 0, 12);
  EXPECT_TRUE(all[2].can_be_best);
  EXPECT_FALSE(all[0].can_be_best || all[1].can_be_best);
}

TEST(BestIntervalsTest, TheSureBestIsAtLeastNotWorse) {
  const auto all = best_intervals(2, std::vector<PairInterval>{{0, 1, {-3, 1}}}, Better::Higher);
  expect_interval(all[1], 0, 4);
  expect_interval(all[0], -4, 0);
  EXPECT_FALSE(all[0].can_be_best);
  EXPECT_TRUE(all[1].can_be_best);
}

TEST(BestIntervalsTest, TwinsCanBothBeTheBest) {
  const auto all = best_intervals(2, std::vector<PairInterval>{{0, 1, {0, 0}}}, Better::Higher);
  EXPECT_TRUE(all[0].can_be_best && all[1].can_be_best);
  expect_interval(all[0], 0, 0);
}

TEST(BestIntervalsTest, OneAloneIsTheBest) {
  const auto all = best_intervals(1, {}, Better::Lower);
  ASSERT_EQ(all.size(), 1U);
  EXPECT_TRUE(all[0].can_be_best);
  expect_interval(all[0], 0, 0);
}

}  // namespace
}  // namespace wangge::stats
