#include "experiment/estimate.hpp"

#include <gtest/gtest.h>

#include <array>

namespace wangge::experiment {
namespace {

constexpr base::Probability kSure{0.95};

std::optional<Estimate> of(std::initializer_list<double> values) {
  stats::Moments moments;
  for (const double value : values) moments.add(value);
  return estimate(moments, kSure);
}

TEST(EstimateTest, IsNothingWithoutValues) { EXPECT_FALSE(of({})); }

TEST(EstimateTest, HasNoIntervalFromOneValue) {
  EXPECT_DOUBLE_EQ(of({3})->mean, 3);
  EXPECT_FALSE(of({3})->half_width);
  EXPECT_FALSE(of({3})->excludes_zero());
}

TEST(EstimateTest, ExcludesZeroOnEitherSide) {
  EXPECT_TRUE(of({3.0, 3.1, 2.9})->excludes_zero());
  EXPECT_TRUE(of({-3.0, -3.1, -2.9})->excludes_zero());
  EXPECT_FALSE(of({-3, 3, 1})->excludes_zero());
}

TEST(EstimateTest, IsSureOfValuesThatNeverVary) {
  EXPECT_TRUE(of({2, 2, 2})->excludes_zero());
  EXPECT_FALSE(of({0, 0, 0})->excludes_zero());
}

}  // namespace
}  // namespace wangge::experiment
