#include "stats/selection_root.hpp"

#include <gtest/gtest.h>

namespace wangge::stats {
namespace {

using base::Probability;

TEST(SelectionRootTest, FindsWhereAProbabilityIsReached) {
  EXPECT_NEAR(constant_for(normal_probability, Probability(0.95)), 1.644853627, 1e-7);
  EXPECT_NEAR(constant_for([](double x) { return normal_probability(x / 100); }, Probability(0.95)),
              164.4853627, 1e-5);
}

TEST(SelectionRootTest, SizesGrowWithTheSquareOfTheDeviation) {
  EXPECT_EQ(second_stage_size(3, 2, 1, 10), 36U);
  EXPECT_EQ(second_stage_size(3, 2, 0.5, 10), 144U);
  EXPECT_EQ(second_stage_size(3, 2.01, 1, 10), 37U);
}

TEST(SelectionRootTest, TheFirstStageIsNeverTooLong) {
  EXPECT_EQ(second_stage_size(3, 0, 1, 10), 10U);
  EXPECT_EQ(second_stage_size(3, 1, 1, 10), 10U);
}

TEST(SelectionRootTest, WhatIsOutOfReachStaysANumber) {
  EXPECT_EQ(second_stage_size(3, 1e200, 1, 10), 1'000'000'000'000'000U);
}

}  // namespace
}  // namespace wangge::stats
