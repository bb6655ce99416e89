#include "flow/escalation.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/simulate.hpp"

namespace wangge::flow {
namespace {

using base::Probability;
using model::Activity;
using support::SmallDistrict;

/// The owner's work takes six hours, longer than the limit of four.
SmallDistrict slow_district() {
  SmallDistrict district;
  district.vendor().severities[0].work = random::Distribution::constant(base::hours(6));
  district.line(SmallDistrict::kDepartment).people = 1000;
  district.world.demand.problems[0].rhythm.per_day = base::PerDay(24);
  return district;
}

TEST(EscalationTest, ComesWhileTheCrewIsAtWork) {
  const auto closed = support::with(support::simulate(slow_district()), record::Outcome::Closed);
  ASSERT_GT(closed.size(), 20u);
  for (const auto& c : closed) EXPECT_TRUE(c.escalated);
}

TEST(EscalationTest, ComesWhenItsShareOfTheLimitIsUsed) {
  SmallDistrict district = slow_district();
  district.world.policy.escalate_at = 3;  // twelve hours: long after the work
  for (const auto& c : support::with(support::simulate(district), record::Outcome::Closed)) {
    const bool too_soon = c.escalated && *c.ended - *c.handling.started < base::hours(12);
    EXPECT_FALSE(too_soon);
  }
}

TEST(EscalationTest, ComesInTheCheckToo) {
  SmallDistrict district;
  district.world.organisation.check->work = random::Distribution::constant(base::hours(5));
  district.line(SmallDistrict::kSupervisors).people = 100;
  district.world.demand.problems[0].rhythm.per_day = base::PerDay(12);
  const auto closed = support::with(support::simulate(district), record::Outcome::Closed);
  ASSERT_GT(closed.size(), 10u);
  for (const auto& c : closed) EXPECT_TRUE(c.escalated);
}

TEST(EscalationTest, DoesNotComeWhileTheClockRests) {
  SmallDistrict district;
  district.unit(SmallDistrict::kDepartment).suspends = Probability(1);  // a day, limit four hours
  const auto closed = support::with(support::simulate(district), record::Outcome::Closed);
  ASSERT_GT(closed.size(), 20u);
  for (const auto& c : closed) EXPECT_FALSE(c.escalated);
}

TEST(EscalationTest, IsPutOffByAGrantedExtension) {
  SmallDistrict district;
  district.line(SmallDistrict::kDepartment).people = 1;
  district.vendor().severities[0].work = random::Distribution::constant(base::minutes(50));
  district.world.policy.extension = model::Extension{0.8, Probability(1), Probability(1)};
  long extended = 0;
  for (const auto& c : support::simulate(district).cases) {
    extended += c.extensions;
    const bool in_vain = c.escalated && c.extensions < 2;
    EXPECT_FALSE(in_vain) << "eight more hours come first";
  }
  EXPECT_GT(extended, 20);
}

TEST(EscalationTest, IsDeskWorkOnceACase) {
  SmallDistrict district = slow_district();
  const auto is_escalation = [](const auto& d) { return d.stream == record::kEscalations; };
  const auto work = [&](const support::MemoryListener& heard) {
    return std::count_if(heard.desk_work.begin(), heard.desk_work.end(), is_escalation);
  };
  const auto heard = support::simulate(district);
  const auto escalated = [](const auto& c) { return c.escalated; };
  EXPECT_GT(work(heard), 100);
  EXPECT_EQ(std::count_if(heard.cases.begin(), heard.cases.end(), escalated), work(heard));
  district.drop_activity(Activity::Escalate);
  EXPECT_EQ(work(support::simulate(district)), 0) << "pressed by nobody";
}

TEST(EscalationTest, LeavesEmergenciesFirstAndGoesBeforeItsOwnKind) {
  EXPECT_EQ(priority_of(0), priority_of(0, true));
  EXPECT_LT(priority_of(0), priority_of(1, true));
  EXPECT_LT(priority_of(1, true), priority_of(1));
  EXPECT_LT(priority_of(1), priority_of(2, true));
}

}  // namespace
}  // namespace wangge::flow
