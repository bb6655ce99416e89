#include "stats/ocba_constrained.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace wangge::stats {
namespace {

using testing::ElementsAre;

const std::vector<Bound> kAtMostTen{{Side::AtMost, 10}};

/// Objective of variance 4, constrained mean of variance 1.
ConstrainedSample one(double objective, double constrained) {
  return {{objective, 4, 0}, {{constrained, 1}}};
}

double ratio(std::uint64_t a, std::uint64_t b) {
  return static_cast<double>(a) / static_cast<double>(b);
}

TEST(OcbaConstrainedTest, TheBestIsSoughtAmongThoseThatKeepTheBounds) {
  const std::vector<ConstrainedSample> all{one(1, 12), one(3, 9), one(2, 10), one(2, 8)};
  EXPECT_EQ(best_feasible(all, kAtMostTen, Better::Lower), 2U);
  EXPECT_EQ(best_feasible(all, kAtMostTen, Better::Higher), 1U);
  EXPECT_EQ(best_feasible(std::vector{one(1, 11)}, kAtMostTen, Better::Lower), 1U);
}

TEST(OcbaConstrainedTest, ProportionsAreThoseOfThePaper) {
  // 0 is the best; 1 is behind by 2; 2 is better but breaks the bound by 0.5; 3 is behind by 1 and
  // breaks it by 2, which is clearer.
  const std::vector<ConstrainedSample> all{one(1, 5), one(3, 5), one(0, 10.5), one(2, 12)};
  const auto n = ocba_constrained(all, kAtMostTen, 1'000'000, Better::Lower);
  EXPECT_NEAR(ratio(n[1], n[2]), (4 / 4.0) / (1 / 0.25), 1e-4);
  EXPECT_NEAR(ratio(n[3], n[2]), (1 / 4.0) / (1 / 0.25), 1e-4);
  EXPECT_NEAR(ratio(n[0], n[1]), 2 * std::sqrt(1 / 4.0), 1e-4);  // by 1 alone, which is in set O
}

TEST(OcbaConstrainedTest, TheBestGetsEnoughToBeSeenToKeepTheBounds) {
  const std::vector<ConstrainedSample> all{one(1, 9.9), one(3, 5)};
  const auto n = ocba_constrained(all, kAtMostTen, 101'000, Better::Lower);
  EXPECT_THAT(n, ElementsAre(100'000, 1000));  // (1 / 0.1)^2 to (2 / 2)^2
}

TEST(OcbaConstrainedTest, WhileNoneKeepsTheBoundsTheNearestGetMost) {
  const std::vector<ConstrainedSample> all{one(1, 11), one(2, 12), one(0, 14)};
  const auto n = ocba_constrained(all, kAtMostTen, 2100, Better::Lower);
  EXPECT_THAT(n, ElementsAre(1600, 400, 100));
}

TEST(OcbaConstrainedTest, WithoutBoundsItIsOcba) {
  const std::vector<Sampled> free{{1, 4, 3}, {2, 5, 4}, {4, 6, 5}};
  std::vector<ConstrainedSample> all;
  for (const Sampled& objective : free) all.push_back({objective, {}});
  EXPECT_EQ(ocba_constrained(all, {}, 500, Better::Lower), ocba(free, 500, Better::Lower));
}

}  // namespace
}  // namespace wangge::stats
