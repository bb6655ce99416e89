#include "stats/feasibility.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace wangge::stats {
namespace {

using base::Probability;

const Constraint kAtMostEight{{Side::AtMost, 8}, 0.5};
const Constraint kAtLeastNinety{{Side::AtLeast, 90}, 1};

FeasibilityAims aims(std::uint64_t first_stage) { return {Probability(0.95), 4, first_stage}; }

Feasibility after(const std::vector<double>& values, const Constraint& constraint) {
  FeasibilityCheck check({constraint}, aims(3));
  for (const double value : values) check.add(std::vector<double>{value});
  return check.verdict();
}

TEST(FeasibilityTest, SaysNothingBeforeTheFirstStageIsOver) {
  EXPECT_EQ(after({1, 1}, kAtMostEight), Feasibility::NotYet);
  EXPECT_EQ(after({}, kAtMostEight), Feasibility::NotYet);
}

TEST(FeasibilityTest, ClearCasesAreDecidedAtOnce) {
  EXPECT_EQ(after({1.01, 1, 0.99}, kAtMostEight), Feasibility::Feasible);
  EXPECT_EQ(after({20.01, 20, 19.99}, kAtMostEight), Feasibility::Infeasible);
  EXPECT_EQ(after({99.01, 99, 98.99}, kAtLeastNinety), Feasibility::Feasible);
  EXPECT_EQ(after({70.01, 70, 69.99}, kAtLeastNinety), Feasibility::Infeasible);
}

TEST(FeasibilityTest, WhatNeverVariesIsDecidedByItsValue) {
  EXPECT_EQ(after({8, 8, 8}, kAtMostEight), Feasibility::Feasible);
  EXPECT_EQ(after({8.001, 8.001, 8.001}, kAtMostEight), Feasibility::Infeasible);
}

TEST(FeasibilityTest, CloseCasesEndWhenTheTriangleCloses) {
  FeasibilityCheck check({kAtMostEight}, aims(4));
  for (int r = 0; check.verdict() == Feasibility::NotYet; ++r) {
    ASSERT_LT(r, 10'000);
    check.add(std::vector<double>{r % 2 ? 9.0 : 7.0});
  }
  // Error 0.05 / 4 each; of the first four the variance is 4/3.
  const FabianTriangle triangle(Probability(0.0125), 4, 0.5);
  EXPECT_LE(static_cast<double>(check.replications()), triangle.closes_after(4.0 / 3) + 1);
  EXPECT_GT(static_cast<double>(check.replications()), triangle.closes_after(4.0 / 3) / 2);
}

TEST(FeasibilityTest, OneBrokenBoundIsEnough) {
  FeasibilityCheck check({kAtMostEight, kAtLeastNinety}, aims(2));
  check.add(std::vector<double>{1, 50});
  check.add(std::vector<double>{1.01, 50.01});
  EXPECT_EQ(check.verdict(0), Feasibility::Feasible);
  EXPECT_EQ(check.verdict(1), Feasibility::Infeasible);
  EXPECT_EQ(check.verdict(), Feasibility::Infeasible);
  check.add(std::vector<double>{1, 50});
  EXPECT_EQ(check.replications(), 2U);  // it knew already
}

TEST(FeasibilityTest, AllBoundsHaveToBeKnownToBeKept) {
  FeasibilityCheck check({kAtMostEight, kAtLeastNinety}, aims(2));
  check.add(std::vector<double>{1, 60});
  check.add(std::vector<double>{1.01, 121});
  EXPECT_EQ(check.verdict(0), Feasibility::Feasible);
  EXPECT_EQ(check.verdict(1), Feasibility::NotYet);
  EXPECT_EQ(check.verdict(), Feasibility::NotYet);
}

}  // namespace
}  // namespace wangge::stats
