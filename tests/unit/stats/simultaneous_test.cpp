#include "stats/simultaneous.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

#include "stats/interval.hpp"

namespace wangge::stats {
namespace {

using base::Probability;

std::vector<Probability> probabilities(const std::vector<double>& values) {
  std::vector<Probability> result;
  for (const double value : values) result.emplace_back(value);
  return result;
}

TEST(SimultaneousTest, CountsTheComparisons) {
  EXPECT_EQ(all_pairs(0), 0U);
  EXPECT_EQ(all_pairs(1), 0U);
  EXPECT_EQ(all_pairs(5), 10U);
  EXPECT_EQ(with_baseline(5), 4U);
  EXPECT_EQ(with_baseline(0), 0U);
}

TEST(SimultaneousTest, BonferroniSharesTheErrorOut) {
  // Law, Simulation Modeling and Analysis, 10.3.2: ten intervals, 90 % together, need 99 % each.
  EXPECT_NEAR(bonferroni(Probability(0.9), 10).count(), 0.99, 1e-15);
  EXPECT_EQ(bonferroni(Probability(0.95), 1).count(), 0.95);
}

TEST(SimultaneousTest, SidakIsSlightlyLessStrict) {
  EXPECT_NEAR(sidak(Probability(0.95), 10).count(), std::pow(0.95, 0.1), 1e-15);
  for (const std::size_t statements : {2U, 10U, 190U}) {
    EXPECT_LT(sidak(Probability(0.95), statements), bonferroni(Probability(0.95), statements));
  }
}

TEST(SimultaneousTest, HolmMatchesTheValuesOfR) {
  // R 4: p.adjust(c(0.01, 0.02, 0.03, 0.04, 0.05), "holm") and the same for unsorted values.
  const auto sorted = holm(probabilities({0.01, 0.02, 0.03, 0.04, 0.05}));
  const auto mixed = holm(probabilities({0.04, 0.001, 0.7, 0.02}));
  for (const auto& [got, expected] :
       {std::pair(sorted[0], 0.05), std::pair(sorted[1], 0.08), std::pair(sorted[2], 0.09),
        std::pair(sorted[3], 0.09), std::pair(sorted[4], 0.09), std::pair(mixed[0], 0.08),
        std::pair(mixed[1], 0.004), std::pair(mixed[2], 0.7), std::pair(mixed[3], 0.06)}) {
    EXPECT_NEAR(got.count(), expected, 1e-12);
  }
}

TEST(SimultaneousTest, AdjustedValuesKeepOrderAndStayProbabilities) {
  std::mt19937 numbers(3);
  std::uniform_real_distribution<double> draw;
  for (int round = 0; round < 200; ++round) {
    std::vector<Probability> raw;
    for (int i = 0; i < 12; ++i) raw.emplace_back(draw(numbers));
    const auto adjusted = holm(raw);
    for (std::size_t i = 0; i < raw.size(); ++i) {
      EXPECT_GE(adjusted[i], raw[i]);
      EXPECT_LE(adjusted[i].count(), std::min(1.0, 12 * raw[i].count()));
      for (std::size_t j = 0; j < raw.size(); ++j) {
        if (raw[i] < raw[j]) {
          EXPECT_LE(adjusted[i], adjusted[j]);
        }
      }
    }
  }
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

TEST(SimultaneousTest, NoStatementsNeedNoAdjustment) { EXPECT_TRUE(holm({}).empty()); }

}  // namespace
}  // namespace wangge::stats
