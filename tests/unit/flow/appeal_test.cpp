#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "flow/stages.hpp"
#include "support/simulate.hpp"
#include "support/slow_works.hpp"

namespace wangge::flow {
namespace {

using base::Probability;
using record::Outcome;
using support::simulate;
using support::SmallDistrict;

/// Every case is late, and its unit always appeals.
SmallDistrict late_works(double granted, double confirmed) {
  SmallDistrict district = support::slow_works();
  district.world.policy.appeal =
      model::Appeal{Probability(1), Probability(granted), Probability(confirmed)};
  return district;
}

long reviews(const support::MemoryListener& heard) {
  return std::ranges::count_if(heard.desk_work,
                               [](const auto& d) { return d.stream == record::kAppeals; });
}

TEST(AppealTest, WhatBothReviewsGrantIsExemptedAndStaysLate) {
  const auto heard = simulate(late_works(1, 1));
  long appeals = 0, decided = 0;
  for (const auto& c : support::some(heard, Outcome::Closed)) {
    EXPECT_FALSE(c.handling.in_time());
    appeals += c.appealed;
    decided += c.exempted;
  }
  EXPECT_GT(decided, 10);
  EXPECT_LE(appeals - decided, 3) << "under way at the horizon";
  EXPECT_NEAR(static_cast<double>(reviews(heard)), 2.0 * static_cast<double>(decided), 6);
}

TEST(AppealTest, EitherReviewMayRefuse) {
  for (const auto& [granted, confirmed, visits] : {std::tuple{0.0, 1.0, 1}, {1.0, 0.0, 2}}) {
    const auto heard = simulate(late_works(granted, confirmed));
    long appeals = 0;
    for (const auto& c : support::some(heard, Outcome::Closed)) {
      EXPECT_FALSE(c.exempted);
      appeals += c.appealed;
    }
    EXPECT_GT(appeals, 10);
    EXPECT_NEAR(static_cast<double>(reviews(heard)), static_cast<double>(visits * appeals), 3);
  }
}

TEST(AppealTest, IsForThoseWhoWereLateAlone) {
  SmallDistrict district = late_works(1, 1);  // limit 4 h
  district.vendor().severities[0].work = random::Distribution::exponential(base::hours(4));
  long late = 0, in_time = 0;
  for (const auto& c : support::some(simulate(district), Outcome::Closed)) {
    EXPECT_EQ(c.appealed, !c.handling.in_time());
    ++(c.handling.in_time() ? in_time : late);
  }
  EXPECT_GT(late, 10);
  EXPECT_GT(in_time, 10);
}

TEST(AppealTest, OneThatTheHorizonCutsOffIsUndecidedAndItsCaseClosed) {
  SmallDistrict district = late_works(1, 1);
  auto& review = district.world.organisation.activities[std::size_t(model::Activity::ReviewAppeal)];
  review->work = random::Distribution::constant(base::days(30));
  const auto heard = simulate(district);
  long appeals = 0;
  for (const auto& c : support::some(heard, Outcome::Closed)) {
    EXPECT_TRUE(c.ended);
    EXPECT_FALSE(c.appeal_decided);
    appeals += c.appealed;
  }
  EXPECT_GT(appeals, 0);
  std::set<std::uint64_t> told;
  for (const auto& c : heard.cases) EXPECT_TRUE(told.insert(c.problem.count()).second);
  EXPECT_EQ(reviews(heard), appeals) << "each open at the horizon";
}

TEST(AppealTest, IsNoPartOfTheCasesLife) {
  SmallDistrict district = late_works(1, 1);
  const auto with = simulate(district);
  district.world.policy.appeal.reset();
  const auto without = simulate(district);
  EXPECT_EQ(reviews(without), 0);
  for (const auto& c : support::some(with, Outcome::Closed)) {
    const auto& last = with.intervals.at(c.problem.count()).back();
    EXPECT_EQ(last.stage, record::Stage::Closing);
    EXPECT_EQ(last.when.to, *c.ended);
  }
}

}  // namespace
}  // namespace wangge::flow
