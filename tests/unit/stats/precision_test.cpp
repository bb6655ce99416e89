#include "stats/precision.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace wangge::stats {
namespace {

using base::Probability;
using Of = PrecisionAim::Of;

/// Mean 10, deviation 1.
Moments ten() { return Moments(std::vector<double>{9, 11, 9, 11, 9, 11, 9, 11, 10, 10}); }

TEST(PrecisionTest, AnAimIsMetWhenTheIntervalIsNarrowEnough) {
  const double width = t_interval(ten(), Probability(0.95))->half_width;
  EXPECT_TRUE(precision(ten(), {Of::Unit, width, Probability(0.95)}).met);
  EXPECT_FALSE(precision(ten(), {Of::Unit, width * 0.999, Probability(0.95)}).met);
  EXPECT_TRUE(precision(ten(), {Of::Mean, width / 9.99, Probability(0.95)}).met);
  EXPECT_FALSE(precision(ten(), {Of::Mean, width / 10.01, Probability(0.95)}).met);
}

TEST(PrecisionTest, SaysHowManyReplicationsItTakes) {
  const auto relative = precision(ten(), {Of::Mean, 0.02, Probability(0.95)});
  EXPECT_NEAR(relative.aim, 0.2, 1e-12);
  EXPECT_EQ(relative.replications, count_for_half_width(ten(), 0.2, Probability(0.95)));
  EXPECT_GT(*relative.replications, 80U);
}

TEST(PrecisionTest, WhatIsMetNeedsNoMore) {
  EXPECT_EQ(precision(ten(), {Of::Unit, 5, Probability(0.95)}).replications, 10U);
}

TEST(PrecisionTest, BelowTwoValuesNothingIsKnown) {
  const auto nothing = precision(Moments(std::vector<double>{3}), {Of::Unit, 5, Probability(0.95)});
  EXPECT_FALSE(nothing.met || nothing.interval || nothing.replications);
}

TEST(PrecisionTest, ASharesOfZeroIsOutOfReach) {
  const Moments around_zero(std::vector<double>{-1, 1, -1, 1});
  const auto relative = precision(around_zero, {Of::Mean, 0.05, Probability(0.95)});
  EXPECT_FALSE(relative.met || relative.replications);
  const Moments zero(std::vector<double>{0, 0, 0});  // never varies: known
  EXPECT_TRUE(precision(zero, {Of::Mean, 0.05, Probability(0.95)}).met);
}

TEST(PrecisionTest, TheHardestAimDecides) {
  const std::vector<Precision> all{precision(ten(), {Of::Unit, 5, Probability(0.95)}),
                                   precision(ten(), {Of::Unit, 0.1, Probability(0.95)})};
  EXPECT_FALSE(all_met(all));
  EXPECT_TRUE(all_met(std::span(all).first(1)));
  EXPECT_EQ(replications_for_all(all), all[1].replications);
  EXPECT_EQ(replications_for_all({}), 0U);
}

TEST(PrecisionTest, OneAimOutOfReachLeavesAllOpen) {
  const std::vector<Precision> all{precision(ten(), {Of::Unit, 0.1, Probability(0.95)}),
                                   precision(ten(), {Of::Unit, 1e-9, Probability(0.95)})};
  EXPECT_FALSE(replications_for_all(all));
}

}  // namespace
}  // namespace wangge::stats
