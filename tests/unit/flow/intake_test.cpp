#include <gtest/gtest.h>

#include <algorithm>

#include "flow/stages.hpp"
#include "support/simulate.hpp"

namespace wangge::flow {
namespace {

using base::Probability;
using record::Outcome;
using support::simulate;
using support::SmallDistrict;
using support::with;

SmallDistrict hotline_only() {
  SmallDistrict district;
  district.world.demand.problems[0].reported_by = model::Channel::Hotline;
  return district;
}

TEST(IntakeTest, VerifiesWhatThePublicReports) {
  for (const auto& c : support::some(simulate(hotline_only()), Outcome::Closed)) {
    ASSERT_TRUE(c.verification.ended);
    EXPECT_GE(*c.verification.ended - *c.verification.started, base::minutes(5));
    EXPECT_EQ(*c.verification.deadline - *c.verification.started, base::minutes(30));
  }
}

TEST(IntakeTest, SkipsVerificationWhereThePolicySays) {
  auto district = hotline_only();
  district.world.policy.verify_public_reports = false;
  for (const auto& c : simulate(district).cases) EXPECT_FALSE(c.verification.started);
}

TEST(IntakeTest, DoesNotVerifyWhatASupervisorSaw) {
  for (const auto& c : simulate({}).cases) {
    if (c.channel == model::Channel::Supervisor) {
      EXPECT_FALSE(c.verification.started);
    }
  }
}

TEST(IntakeTest, DoesNotFileWhatIsNotThere) {
  auto district = hotline_only();
  district.world.demand.problems[0].unfounded = Probability(1);
  const auto heard = simulate(district);
  EXPECT_TRUE(with(heard, Outcome::Closed).empty());
  EXPECT_GT(with(heard, Outcome::NotFiled).size(), 250U);
}

TEST(IntakeTest, DoesNotAcceptASuperiorsReportOutOfScope) {
  auto district = hotline_only();
  district.world.demand.problems[0].reported_by = model::Channel::Superior;
  district.world.demand.problems[0].unfounded = Probability(1);
  EXPECT_GT(with(simulate(district), Outcome::NotAccepted).size(), 250U);
}

TEST(IntakeTest, VoidsTheShareThatThePolicyNames) {
  auto district = hotline_only();
  district.world.policy.voided = Probability(0.5);
  const auto heard = simulate(district);
  const double share = static_cast<double>(with(heard, Outcome::Void).size()) /
                       static_cast<double>(heard.cases.size());
  EXPECT_NEAR(share, 0.5, 0.1);
}

TEST(IntakeTest, MergesTheSameThingNearby) {
  auto district = hotline_only();
  district.world.policy.duplicate_radius = base::Metres(150);
  const auto heard = simulate(district);
  const auto duplicates = with(heard, Outcome::Duplicate);
  EXPECT_GT(duplicates.size(), 10U);
  int across = 0;
  for (const auto& c : duplicates) {
    ASSERT_TRUE(c.merged_into);
    const auto parent =
        std::ranges::find(heard.cases, *c.merged_into, &record::CaseRecord::problem);
    ASSERT_NE(parent, heard.cases.end());
    EXPECT_EQ(parent->category, c.category);
    EXPECT_LE(parent->reported, c.reported);
    EXPECT_FALSE(parent->merged_into) << "merged into what is a case itself";
    const auto [west, east] = std::minmax({parent->cell.index(), c.cell.index()});
    EXPECT_LE(east - west, 2U) << "cells of 100 m in a row";
    across += parent->cell != c.cell;
  }
  EXPECT_GT(across, 5) << "the radius knows no borders of cells";
}

TEST(IntakeTest, NeighboursThatAreMergedHaveRecordsOfTheirOwn) {
  auto district = hotline_only();
  district.world.policy.duplicate_radius = base::Metres(1000);
  for (const auto& c : simulate(district).cases) {
    EXPECT_EQ(c.duplicate_reports, 0);
    EXPECT_EQ(c.merged_into.has_value(), c.outcome == Outcome::Duplicate);
  }
}

TEST(IntakeTest, CrewsGoInVainWhereNobodyVerifies) {
  auto district = hotline_only();
  district.world.demand.problems[0].unfounded = Probability(1);
  district.world.policy.verify_public_reports = false;
  const auto heard = simulate(district);
  const auto in_vain = with(heard, Outcome::Void);
  EXPECT_GT(in_vain.size(), 250U);
  EXPECT_TRUE(with(heard, Outcome::NotFiled).empty());
  for (const auto& c : in_vain) {
    ASSERT_TRUE(c.handling.ended);
    EXPECT_FALSE(c.check.started);
    EXPECT_LT(*c.handling.ended, *c.ended);
  }
}

}  // namespace
}  // namespace wangge::flow
