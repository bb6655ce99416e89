#include "stats/paired.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

namespace wangge::stats {
namespace {

using base::Probability;

const std::vector<double> kFirstDrug{0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
const std::vector<double> kSecondDrug{1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

TEST(PairedTest, MatchesStudentsSleepData) {
  // Student (1908): mean difference -1.58, correlation 0.7951702.
  const Paired paired(kFirstDrug, kSecondDrug);
  EXPECT_NEAR(paired.difference().mean(), -1.58, 1e-12);
  EXPECT_NEAR(*paired.correlation(), 0.7951702, 5e-8);
  EXPECT_NEAR(paired.interval(Probability(0.95))->low(), -2.4598858, 5e-7);
}

TEST(PairedTest, IndependentConfigurationsAreNotCorrelated) {
  std::mt19937 numbers(5);
  std::normal_distribution<double> draw;
  std::vector<double> a(20000), b(20000);
  for (std::size_t i = 0; i < a.size(); ++i) a[i] = draw(numbers), b[i] = 3 * draw(numbers);
  const Paired paired(a, b);
  EXPECT_NEAR(*paired.correlation(), 0, 4 / std::sqrt(20000));
}

TEST(PairedTest, SameDaysOnBothSidesAreOneConfiguration) {
  const Paired paired(kFirstDrug, kFirstDrug);
  EXPECT_EQ(paired.difference().mean(), 0);
  EXPECT_NEAR(*paired.correlation(), 1, 1e-12);
}

TEST(PairedTest, OpposedConfigurationsAreCorrelatedNegatively) {
  const Paired paired(std::vector<double>{1, 2, 3}, std::vector<double>{3, 2, 1});
  EXPECT_NEAR(*paired.correlation(), -1, 1e-12);
}

TEST(PairedTest, WhatNeverVariesHasNoCorrelation) {
  const Paired paired(std::vector<double>{1, 2, 3}, std::vector<double>{4, 4, 4});
  EXPECT_FALSE(paired.correlation());
  EXPECT_FALSE(Paired({}, {}).interval(Probability(0.95)));
}

}  // namespace
}  // namespace wangge::stats
