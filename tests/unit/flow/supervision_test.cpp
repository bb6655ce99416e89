#include <gtest/gtest.h>

#include "flow/stages.hpp"
#include "support/simulate.hpp"

namespace wangge::flow {
namespace {

using base::Probability;
using record::Outcome;
using support::simulate;
using support::SmallDistrict;
using support::with;

TEST(SupervisionTest, ChecksEveryCaseInTheField) {
  for (const auto& c : support::some(simulate({}), Outcome::Closed)) {
    ASSERT_TRUE(c.check.ended);
    EXPECT_LE(*c.handling.ended, *c.check.started);
    EXPECT_LE(*c.check.ended, *c.closing.started);
  }
}

TEST(SupervisionTest, ReworksWhatFailsTheCheckAtTheSameUnit) {
  SmallDistrict district;
  district.unit(SmallDistrict::kDepartment).fails_check = Probability(0.5);
  const auto closed = with(simulate(district), Outcome::Closed);
  double reworks = 0;
  for (const auto& c : closed) {
    reworks += c.reworks;
    EXPECT_EQ(c.handler, SmallDistrict::kDepartment);
    EXPECT_EQ(c.rework > base::Duration(0), c.reworks > 0);
    EXPECT_EQ(c.review_returns, 0) << "nothing is said of the review";
    EXPECT_EQ(*c.handling.deadline - *c.handling.started, base::hours(4));  // keeps counting
  }
  EXPECT_NEAR(reworks / static_cast<double>(closed.size()), 1, 0.3);  // geometric: p / (1 - p)
}

TEST(SupervisionTest, SendsInsufficientFeedbackBackToTheSameUnitBeforeTheCheck) {
  SmallDistrict district;
  district.world.policy.review_sends_back = Probability(0.5);
  const auto closed = with(simulate(district), Outcome::Closed);
  double sent_back = 0;
  for (const auto& c : closed) {
    sent_back += c.review_returns;
    EXPECT_EQ(c.reworks, 0);
    EXPECT_EQ(c.handler, SmallDistrict::kDepartment);
    EXPECT_GE(*c.handling.ended - *c.handling.started, base::minutes(20) * (1 + c.review_returns));
  }
  EXPECT_NEAR(sent_back / static_cast<double>(closed.size()), 1, 0.3);  // geometric: p / (1 - p)
}

TEST(SupervisionTest, ClosesWhatNobodyCanPutRightWithoutACheck) {
  SmallDistrict district;
  district.world.policy.closes_specially = Probability(0.5);
  district.unit(SmallDistrict::kDepartment).fails_check = Probability(0.3);
  const auto closed = with(simulate(district), Outcome::Closed);
  double specially = 0;
  for (const auto& c : closed) {
    EXPECT_EQ(c.check.started.has_value(), !c.closed_specially);
    if (c.closed_specially) {
      EXPECT_LE(c.work, base::minutes(5 + 5 + 6 * 2)) << "looks, and the desks";
    }
    specially += c.closed_specially;
  }
  EXPECT_NEAR(specially / static_cast<double>(closed.size()), 0.5, 0.1);
}

TEST(SupervisionTest, AsksThosePeopleAloneWhoCalled) {
  SmallDistrict district;
  district.world.policy.satisfaction = model::Satisfaction{Probability(1), Probability(0)};
  long asked = 0;
  for (const auto& c : support::some(simulate(district), Outcome::Closed)) {
    EXPECT_EQ(c.surveyed, model::is_public(c.channel));
    EXPECT_EQ(c.satisfied, c.surveyed && c.handling.in_time());
    asked += c.surveyed;
  }
  EXPECT_GT(asked, 10);
}

TEST(SupervisionTest, CallersWhoseCaseWasLateOrClosedSpeciallyAreContentAsThePolicySays) {
  SmallDistrict district;
  district.world.policy.satisfaction = model::Satisfaction{Probability(0), Probability(1)};
  district.world.policy.closes_specially = Probability(0.5);
  long content = 0;
  for (const auto& c : support::some(simulate(district), Outcome::Closed)) {
    EXPECT_EQ(c.satisfied, c.surveyed && (c.closed_specially || !c.handling.in_time()));
    content += c.satisfied;
  }
  EXPECT_GT(content, 5);
}

TEST(SupervisionTest, LetsBadWorkPassOnlyInOneMergedCentre) {
  SmallDistrict district;
  district.unit(SmallDistrict::kDepartment).fails_check = Probability(0.5);
  district.world.policy.false_closure_passes = Probability(1);
  for (const auto& c : simulate(district).cases) EXPECT_EQ(c.reworks, 0);
  district.world.policy.axes = model::Axes::Two;
  int reworks = 0;
  for (const auto& c : simulate(district).cases) reworks += c.reworks;
  EXPECT_GT(reworks, 50);
}

TEST(SupervisionTest, ClosesAtTheDeskInTheEnd) {
  const auto heard = simulate({});
  for (const auto& c : support::some(heard, Outcome::Closed)) {
    const auto& last = heard.intervals.at(c.problem.count()).back();
    EXPECT_EQ(last.stage, record::Stage::Closing);
    EXPECT_EQ(last.unit, SmallDistrict::kDesk);
    EXPECT_EQ(last.when.to, *c.ended);
    EXPECT_GE(*c.closing.ended - *c.closing.started, base::minutes(2));
  }
}

TEST(SupervisionTest, ClosesAtOnceWhereNoDeskDoes) {
  SmallDistrict district;
  district.drop_activity(model::Activity::Close);
  for (const auto& c : support::some(simulate(district), Outcome::Closed))
    EXPECT_EQ(c.closing.started, c.closing.ended);
}

}  // namespace
}  // namespace wangge::flow
