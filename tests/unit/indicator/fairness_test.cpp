#include "indicator/fairness.hpp"

#include <gtest/gtest.h>

#include <initializer_list>
#include <vector>

namespace wangge::indicator {
namespace {

using base::hours;

const Indicator& kResponse = indicator(find("response_worst_tenth"));
const Indicator& kOnTime = indicator(find("on_time_handling_worst_tenth"));
const Indicator& kGini = indicator(find("response_gini"));

/// Communities with so many cases handled, in so many hours all together.
struct Handled {
  int cases;
  int hours;
};
std::vector<Leaf> responded(std::initializer_list<Handled> communities) {
  std::vector<Leaf> all;
  for (const auto [cases, in] : communities) {
    Tally& sums = all.emplace_back().sums;
    sums.add(Sum::Responded, cases);
    sums.add(Sum::ResponseTime, hours(in));
  }
  return all;
}

TEST(FairnessTest, TheWorstOfTenIsOne) {
  const auto ten =
      responded({{1, 2}, {1, 3}, {4, 36}, {1, 4}, {1, 5}, {1, 6}, {1, 2}, {1, 1}, {1, 1}, {1, 8}});
  const auto worst = worst_tenth(kResponse, ten).value();
  EXPECT_EQ(worst.value, 9);
  EXPECT_EQ(worst.denominator, 4);
}

TEST(FairnessTest, TheWorstOfElevenAreTwoPutTogether) {
  const auto eleven = responded(
      {{1, 2}, {1, 3}, {3, 36}, {1, 4}, {1, 5}, {1, 6}, {1, 2}, {1, 1}, {1, 1}, {1, 8}, {1, 3}});
  EXPECT_EQ(worst_tenth(kResponse, eleven)->value, 11);  // (36 + 8) / 4
}

TEST(FairnessTest, OfEqualsTheFirstCount) {
  EXPECT_EQ(worst_tenth(kResponse, responded({{1, 5}, {3, 15}}))->denominator, 1);
}

TEST(FairnessTest, WhereMoreIsBetterTheWorstHaveLeast) {
  std::vector<Leaf> two(2);
  for (Leaf& leaf : two) leaf.sums.add(Sum::HandlingDue, 4);
  two[0].sums.add(Sum::HandlingInTime, 3);
  two[1].sums.add(Sum::HandlingInTime, 1);
  EXPECT_EQ(worst_tenth(kOnTime, two)->value, 0.25);
}

TEST(FairnessTest, GiniIsNoughtWhereAllAreAlike) {
  EXPECT_EQ(gini(kGini, responded({{1, 3}, {2, 6}, {5, 15}}))->value, 0);
}

TEST(FairnessTest, GiniIsTheMeanDifferenceOverTwiceTheMean) {
  const auto found = gini(kGini, responded({{1, 6}, {1, 1}, {1, 2}})).value();
  // |6-1|, |6-2|, |1-2| in both orders, and three noughts, over 9; the mean is 3
  EXPECT_NEAR(found.value, 20. / 9 / (2 * 3), 1e-12);
  EXPECT_NEAR(found.numerator / found.denominator, found.value, 1e-12);
}

TEST(FairnessTest, WhatHasNoCasesIsNoCommunity) {
  EXPECT_FALSE(worst_tenth(kResponse, responded({{1, 6}, {0, 0}})));
  EXPECT_FALSE(gini(kGini, responded({{1, 6}, {0, 0}})));
  EXPECT_FALSE(gini(kGini, responded({{1, 0}, {1, 0}})));
}

}  // namespace
}  // namespace wangge::indicator
