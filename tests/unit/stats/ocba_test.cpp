#include "stats/ocba.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace wangge::stats {
namespace {

using testing::ElementsAre;

double ratio_of(std::uint64_t a, std::uint64_t b) {
  return static_cast<double>(a) / static_cast<double>(b);
}

TEST(OcbaTest, ProportionsAreThoseOfThePaper) {
  const std::vector<Sampled> all{{1, 4, 0}, {2, 4, 0}, {3, 16, 0}, {5, 4, 0}};
  const auto n = ocba(all, 1'000'000, Better::Lower);
  // (2/1)^2 : (4/2)^2 : (2/4)^2 = 4 : 4 : 1/4, and 2 sqrt(16/4 + 16/16 + 1/64).
  EXPECT_NEAR(ratio_of(n[1], n[2]), 1, 1e-4);
  EXPECT_NEAR(ratio_of(n[1], n[3]), 16, 1e-2);
  EXPECT_NEAR(ratio_of(n[0], n[1]), 2 * std::sqrt(4 + 1 + 1.0 / 64) / 4, 1e-4);
}

TEST(OcbaTest, TheBestIsTheHighestWhereHigherIsBetter) {
  const std::vector<Sampled> low{{1, 1, 5}, {2, 2, 5}, {4, 3, 5}};
  const std::vector<Sampled> high{{-1, 1, 5}, {-2, 2, 5}, {-4, 3, 5}};
  EXPECT_EQ(ocba(low, 100, Better::Lower), ocba(high, 100, Better::Higher));
  EXPECT_NE(ocba(low, 100, Better::Lower), ocba(low, 100, Better::Higher));
}

TEST(OcbaTest, OfTwoEachGetsByItsDeviation) {
  EXPECT_THAT(ocba(std::vector<Sampled>{{0, 9, 0}, {1, 1, 0}}, 400, Better::Lower),
              ElementsAre(300, 100));
}

TEST(OcbaTest, EqualMeansShareNearlyAll) {
  const auto n = ocba(std::vector<Sampled>{{1, 1, 0}, {1, 1, 0}, {3, 1, 0}}, 1000, Better::Lower);
  EXPECT_THAT(n, ElementsAre(500, 500, 0));
}

TEST(OcbaTest, WhereNothingVariesSharesAreEqual) {
  EXPECT_THAT(ocba(std::vector<Sampled>{{1, 0, 2}, {2, 0, 2}}, 4, Better::Lower),
              ElementsAre(2, 2));
  EXPECT_THAT(ocba(std::vector<Sampled>{{1, 0, 2}}, 4, Better::Lower), ElementsAre(4));
}

TEST(OcbaTest, TakesWhatMomentsKnow) {
  const Sampled seen = sampled(Moments(std::vector<double>{1, 2, 3}));
  EXPECT_EQ(seen.mean, 2);
  EXPECT_EQ(seen.variance, 1);
  EXPECT_EQ(seen.count, 3U);
}

}  // namespace
}  // namespace wangge::stats
