#include "random/distribution.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

namespace wangge::random {
namespace {

struct Sample {
  std::string name;
  Distribution distribution;
};

const std::vector<WeightedValue> kHistogram{{0, 0}, {5, 70.7}, {10, 11.1}, {15, 4.6}, {30, 13.6}};
const std::vector<WeightedValue> kAtoms{{3, 0.2}, {1, 0.5}, {7, 0.3}};

std::vector<Sample> every_kind() {
  return {{"constant", Distribution::constant(4)},
          {"uniform", Distribution::uniform(2, 9)},
          {"exponential", Distribution::exponential(3)},
          {"lognormal", Distribution::lognormal(75, 0.7)},
          {"triangular", Distribution::triangular(1, 2, 6)},
          {"gamma", Distribution::gamma(10, 0.4)},
          {"erlang", Distribution::erlang(10, 3)},
          {"weibull", Distribution::weibull(5, 1.7)},
          {"empirical", Distribution::empirical(kHistogram)},
          {"discrete", Distribution::discrete(kAtoms)}};
}

struct Moments {
  double mean = 0;
  double variance = 0;
};

/// By the middle of many equal steps of u, so without chance.
Moments integrate(const Distribution& d) {
  constexpr int kSteps = 200000;
  double sum = 0, squares = 0;
  for (int i = 0; i < kSteps; ++i) {
    const double x = d.quantile((i + 0.5) / kSteps);
    sum += x / kSteps, squares += x * x / kSteps;
  }
  return {sum, squares - sum * sum};
}

TEST(DistributionTest, MomentsAreThoseOfTheQuantiles) {
  for (const Sample& sample : every_kind()) {
    const Moments seen = integrate(sample.distribution);
    EXPECT_NEAR(seen.mean, sample.distribution.mean(), 1e-4 * sample.distribution.mean())
        << sample.name;
    EXPECT_NEAR(seen.variance, sample.distribution.variance(),
                2e-3 * sample.distribution.variance() + 1e-10)
        << sample.name;
  }
}

TEST(DistributionTest, LargerUniformNeverGivesASmallerValue) {
  for (const Sample& sample : every_kind()) {
    double last = sample.distribution.quantile(1e-9);
    for (int i = 1; i < 5000; ++i) {
      const double x = sample.distribution.quantile(i / 5000.0);
      ASSERT_GE(x, last) << sample.name << ' ' << i;
      last = x;
    }
  }
}

TEST(DistributionTest, MeanAndVariationAreTheOnesAskedFor) {
  for (const Distribution& d : {Distribution::lognormal(75, 0.7), Distribution::gamma(75, 0.7)}) {
    EXPECT_NEAR(d.mean(), 75, 1e-10);
    EXPECT_NEAR(std::sqrt(d.variance()) / d.mean(), 0.7, 1e-12);
  }
}

TEST(DistributionTest, ClosedFormsOfTheQuantilesHold) {
  EXPECT_DOUBLE_EQ(Distribution::uniform(2, 6).quantile(0.25), 3);
  EXPECT_DOUBLE_EQ(Distribution::exponential(2).quantile(0.5), 2 * std::log(2.0));
  EXPECT_DOUBLE_EQ(Distribution::weibull(5, 2).quantile(1 - std::exp(-4.0)), 10);
  EXPECT_DOUBLE_EQ(Distribution::triangular(0, 1, 4).quantile(0.25), 1);
  EXPECT_DOUBLE_EQ(Distribution::triangular(0, 1, 4).quantile(1.0 / 16), 0.5);
  EXPECT_NEAR(Distribution::lognormal(10, 0.5).quantile(0.5), 10 / std::sqrt(1.25), 1e-12);
}

TEST(DistributionTest, ErlangOfOneStageIsExponential) {
  for (const double u : {0.01, 0.5, 0.99}) {
    EXPECT_NEAR(Distribution::erlang(7, 1).quantile(u), Distribution::exponential(7).quantile(u),
                1e-10);
  }
}

TEST(DistributionTest, HistogramIsLinearBetweenItsRows) {
  const auto police = Distribution::empirical(kHistogram);
  EXPECT_NEAR(police.quantile(0.707), 5, 1e-12);
  EXPECT_NEAR(police.quantile(0.707 / 2), 2.5, 1e-12);
  EXPECT_NEAR(police.quantile(0.707 + 0.111), 10, 1e-9);
  EXPECT_LT(police.quantile(1 - 0x1p-53), 30 + 1e-9);
}

TEST(DistributionTest, FirstWeightOfAHistogramIsAnAtom) {
  const std::vector<WeightedValue> table{{2, 1}, {4, 1}};
  const auto d = Distribution::empirical(table);
  EXPECT_EQ(d.quantile(0.3), 2);
  EXPECT_DOUBLE_EQ(d.quantile(0.75), 3);
}

TEST(DistributionTest, DiscreteTakesItsValuesInAscendingOrder) {
  const auto d = Distribution::discrete(kAtoms);
  EXPECT_EQ(d.quantile(0.49), 1);
  EXPECT_EQ(d.quantile(0.51), 3);
  EXPECT_EQ(d.quantile(0.71), 7);
}

TEST(DistributionTest, DurationsAreWholeMilliseconds) {
  using namespace base::literals;
  EXPECT_EQ(Distribution::constant(90_s).duration(0.5), 90_s);
  EXPECT_EQ(Distribution::uniform(0_s, 1_s).duration(0.12345), 123_ms);
  EXPECT_EQ(Distribution().duration(0.5), 0_s);
}

TEST(DistributionTest, AbsurdDurationsAreCutInsteadOfOverflowing) {
  EXPECT_EQ(Distribution::constant(1e300).duration(0.5), base::days(365250));
  EXPECT_EQ(Distribution::constant(-5).duration(0.5), base::Duration(0));
}

TEST(DistributionTest, NoVariationIsTheConstant) {
  EXPECT_EQ(Distribution::lognormal(8, 0), Distribution::constant(8));
  EXPECT_EQ(Distribution::gamma(0, 2), Distribution::constant(0));
}

TEST(DistributionTest, EqualTablesMakeEqualDistributions) {
  EXPECT_EQ(Distribution::discrete(kAtoms), Distribution::discrete(kAtoms));
  EXPECT_NE(Distribution::discrete(kAtoms), Distribution::empirical(kHistogram));
  EXPECT_NE(Distribution::exponential(1), Distribution::exponential(2));
}

TEST(DistributionTest, BytesAreTheSameOnEveryMachine) {
  EXPECT_EQ(Distribution::lognormal(75, 0.7).quantile(0.9), 0x1.14092c3c74c93p+7);
  EXPECT_EQ(Distribution::gamma(75, 0.7).quantile(0.9), 0x1.225934a785e64p+7);
  EXPECT_EQ(Distribution::weibull(5, 1.7).quantile(0.9), 0x1.05544a3b4d6b5p+3);
}

}  // namespace
}  // namespace wangge::random
