#include "stats/quantile.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace wangge::stats {
namespace {

using base::Probability;

TEST(QuantileTest, MatchesTheExampleOfR) {
  // R 4: quantile(c(15, 20, 35, 40, 50), c(0, .05, .3, .4, .5, 1))
  const std::vector<double> values{35, 15, 50, 20, 40};
  EXPECT_DOUBLE_EQ(*quantile(values, Probability(0)), 15);
  EXPECT_DOUBLE_EQ(*quantile(values, Probability(0.05)), 16);
  EXPECT_DOUBLE_EQ(*quantile(values, Probability(0.3)), 23);
  EXPECT_DOUBLE_EQ(*quantile(values, Probability(0.4)), 29);
  EXPECT_DOUBLE_EQ(*quantile(values, Probability(0.5)), 35);
  EXPECT_DOUBLE_EQ(*quantile(values, Probability(1)), 50);
}

TEST(QuantileTest, OneValueIsEveryQuantile) {
  for (const double share : {0.0, 0.3, 1.0}) {
    EXPECT_EQ(*quantile(std::vector<double>{7}, Probability(share)), 7);
  }
}

TEST(QuantileTest, NeverFallsAsTheShareRises) {
  const std::vector<double> values{9, 1, 1, 4, 4, 4, 12, 0};
  double last = 0;
  for (int i = 0; i <= 100; ++i) {
    const double value = *quantile(values, Probability(i / 100.0));
    EXPECT_GE(value, last);
    last = value;
  }
}

TEST(QuantileTest, NothingHasNone) { EXPECT_FALSE(quantile({}, Probability(0.5))); }

}  // namespace
}  // namespace wangge::stats
