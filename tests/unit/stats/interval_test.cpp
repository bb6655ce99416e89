#include "stats/interval.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

namespace wangge::stats {
namespace {

using base::Probability;

TEST(IntervalTest, QuantilesAreThoseOfTheStatisticalTables) {
  // NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.2.
  EXPECT_NEAR(t_quantile(Probability(0.975), 1), 12.706, 5e-4);
  EXPECT_NEAR(t_quantile(Probability(0.95), 4), 2.132, 5e-4);
  EXPECT_NEAR(t_quantile(Probability(0.975), 9), 2.262, 5e-4);
  EXPECT_NEAR(t_quantile(Probability(0.99), 10), 2.764, 5e-4);
  EXPECT_NEAR(t_quantile(Probability(0.999), 30), 3.385, 5e-4);
  EXPECT_NEAR(t_quantile(Probability(0.975), 100), 1.984, 5e-4);
}

TEST(IntervalTest, MatchesTheTextbookExample) {
  // Law, Simulation Modeling and Analysis, 4th ed., example 4.26: ten values, 90 % interval 1.34 +-
  // 0.24.
  const Moments values(
      std::vector<double>{1.20, 1.50, 1.68, 1.89, 0.95, 1.49, 1.58, 1.55, 0.50, 1.09});
  const auto interval = t_interval(values, Probability(0.9));
  ASSERT_TRUE(interval);
  EXPECT_NEAR(interval->mean, 1.34, 0.005);
  EXPECT_NEAR(values.variance(), 0.17, 0.005);
  EXPECT_NEAR(interval->half_width, 0.24, 0.005);
}

TEST(IntervalTest, ContainsBothItsEndsAndNothingBeyond) {
  const Interval interval{5, 2};
  EXPECT_TRUE(interval.contains(3));
  EXPECT_TRUE(interval.contains(7));
  EXPECT_FALSE(interval.contains(7.01));
}

TEST(IntervalTest, CoversTheTruthAsOftenAsItSays) {
  constexpr int kTrials = 4000;
  std::mt19937 numbers(11);
  std::normal_distribution<double> draw(3, 2);
  int covered = 0;
  for (int trial = 0; trial < kTrials; ++trial) {
    Moments values;
    for (int i = 0; i < 6; ++i) values.add(draw(numbers));
    covered += t_interval(values, Probability(0.9))->contains(3) ? 1 : 0;
  }
  // Binomial: four standard deviations
  EXPECT_NEAR(covered, 0.9 * kTrials, 4 * std::sqrt(0.9 * 0.1 * kTrials));
}

TEST(IntervalTest, NothingIsSaidBelowTwoValues) {
  EXPECT_FALSE(t_interval(Moments(), Probability(0.95)));
  EXPECT_FALSE(t_interval(Moments(std::vector<double>{1}), Probability(0.95)));
  EXPECT_FALSE(count_for_half_width(Moments(std::vector<double>{1}), 1, Probability(0.95)));
}

TEST(IntervalTest, MatchesStudentsSleepData) {
  // Student (1908), the first paired test: extra sleep by the two drugs; t = 4.0621.
  const Moments sleep(std::vector<double>{1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4});
  EXPECT_NEAR(sleep.mean() / sleep.standard_error(), 4.0621, 5e-5);
  EXPECT_NEAR(t_interval(sleep, Probability(0.95))->low(), 0.7001142, 5e-7);
  EXPECT_NEAR(t_interval(sleep, Probability(0.95))->high(), 2.4598858, 5e-7);
}

TEST(IntervalTest, CountForHalfWidthIsTheSmallestThatIsEnough) {
  const Moments pilot(std::vector<double>{10, 12, 9, 14, 8, 11});
  const Probability confidence(0.95);
  for (const double half_width : {5.0, 1.0, 0.1, 0.01}) {
    const auto n = count_for_half_width(pilot, half_width, confidence);
    ASSERT_TRUE(n);
    const auto width = [&](std::uint64_t count) {
      return t_quantile(Probability(0.975), static_cast<double>(count - 1)) * pilot.deviation() /
             std::sqrt(static_cast<double>(count));
    };
    EXPECT_LE(width(*n), half_width * (1 + 1e-9));
    if (*n > 2) {
      EXPECT_GT(width(*n - 1), half_width);
    }
  }
}

TEST(IntervalTest, CountForHalfWidthGivesUpOutOfReach) {
  const Moments pilot(std::vector<double>{0, 1e9});
  EXPECT_FALSE(count_for_half_width(pilot, 1e-3, Probability(0.95)));
  const Moments steady(std::vector<double>{3, 3});
  EXPECT_EQ(count_for_half_width(steady, 0.1, Probability(0.95)), 2U);
}

}  // namespace
}  // namespace wangge::stats
