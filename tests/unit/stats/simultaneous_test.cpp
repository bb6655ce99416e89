#include "stats/simultaneous.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "stats/interval.hpp"

namespace wangge::stats {
namespace {

using base::Probability;

TEST(SimultaneousTest, CountsTheComparisons) {
  EXPECT_EQ(all_pairs(0), 0U);
  EXPECT_EQ(all_pairs(1), 0U);
  EXPECT_EQ(all_pairs(5), 10U);
}

TEST(SimultaneousTest, BonferroniSharesTheErrorOut) {
  // Law, Simulation Modeling and Analysis, 10.3.2: ten intervals, 90 % together, need 99 % each.
  EXPECT_NEAR(bonferroni(Probability(0.9), 10).count(), 0.99, 1e-15);
  EXPECT_EQ(bonferroni(Probability(0.95), 1).count(), 0.95);
}

TEST(SimultaneousTest, AllIntervalsTogetherCoverAsOftenAsTheySay) {
  constexpr int kTrials = 2000;
  constexpr std::size_t kStatements = 10;
  std::mt19937 numbers(17);
  std::normal_distribution<double> draw;
  int all_right = 0;
  for (int trial = 0; trial < kTrials; ++trial) {
    bool right = true;
    for (std::size_t i = 0; i < kStatements; ++i) {
      Moments values;
      for (int n = 0; n < 8; ++n) values.add(draw(numbers));
      right = right && t_interval(values, bonferroni(Probability(0.9), kStatements))->contains(0);
    }
    all_right += right ? 1 : 0;
  }
  EXPECT_GE(all_right, kTrials * 0.9 - 4 * std::sqrt(0.09 * kTrials));
  EXPECT_LE(all_right, kTrials * 0.905 + 4 * std::sqrt(0.09 * kTrials));
}

}  // namespace
}  // namespace wangge::stats
