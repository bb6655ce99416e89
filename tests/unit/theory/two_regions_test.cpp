#include "theory/two_regions.hpp"

#include <gtest/gtest.h>

#include "theory/erlang.hpp"

namespace wangge::theory {
namespace {

TEST(TwoRegionsTest, OverflowMatchesTheTelephoneEngineers) {
  // Telektronikk 91 (1995) no. 2/3, p. 24: 5 erlang on 5 lines lose 0.284868 of it, on 6 0.191847;
  // the sixth line, which has the overflow of five, carries 0.465 erlang.
  const auto p = TwoRegions{{Rate(5), 5}, {Rate(0), 1}, Seconds(1)}.performance();
  EXPECT_NEAR(p.first.own.count(), 1 - 0.284868, 5e-7);
  EXPECT_NEAR(p.first.lost.count(), 0.191847, 5e-7);
  EXPECT_NEAR(p.second.workload, 0.465, 5e-4);
}

TEST(TwoRegionsTest, WhoHelpEachOtherLoseLikeOneRegion) {
  const TwoRegions city{{per_hour(9), 4}, {per_hour(5), 3}, minutes(20)};
  const auto p = city.performance();
  const double lost = erlang_b(Erlangs(14.0 / 3), 7).count();
  EXPECT_NEAR(p.lost.count(), lost, 1e-14);
  EXPECT_NEAR(p.first.lost.count(), lost, 1e-14);
  EXPECT_NEAR(p.second.lost.count(), lost, 1e-14);
  EXPECT_NEAR(4 * p.first.workload + 3 * p.second.workload, 14.0 / 3 * (1 - lost), 1e-13);
}

TEST(TwoRegionsTest, WhoKeepApartLoseAlone) {
  const TwoRegions city{{Rate(3), 4, false}, {Rate(2), 2, false}, Seconds(1)};
  const auto p = city.performance();
  EXPECT_NEAR(p.first.lost.count(), erlang_b(Erlangs(3), 4).count(), 1e-14);
  EXPECT_NEAR(p.second.lost.count(), erlang_b(Erlangs(2), 2).count(), 1e-14);
  EXPECT_EQ(p.first.helped, base::Probability(0));
}

TEST(TwoRegionsTest, OverflowIsUnevenAsRiordanSays) {
  // Overflow to units without number: mean M = a B, variance M (1 - M + a / (n + 1 + M - a))
  // (Wilkinson, Bell System Technical Journal 35, 1956). It shows in the loss of few units: more
  // than a Poisson stream of that mean would lose.
  const double overflow = 5 * erlang_b(Erlangs(5), 5).count();
  const auto p = TwoRegions{{Rate(5), 5}, {Rate(0), 2}, Seconds(1)}.performance();
  const double lost_of_overflow = p.first.lost.count() * 5 / overflow;
  EXPECT_GT(lost_of_overflow, erlang_b(Erlangs(overflow), 2).count() + 0.05);
}

TEST(TwoRegionsTest, HelpCostsTheHelper) {
  TwoRegions city{{Rate(4), 3}, {Rate(1), 3, false}, Seconds(1)};
  const auto helped = city.performance();
  city.first.is_helped = false;
  const auto alone = city.performance();
  EXPECT_LT(helped.first.lost, alone.first.lost);
  EXPECT_GT(helped.second.lost, alone.second.lost);
  EXPECT_NEAR((helped.first.own + helped.first.helped + helped.first.lost).count(), 1, 1e-14);
}

}  // namespace
}  // namespace wangge::theory
