#include "flow/escalation.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/simulate.hpp"
#include "support/slow_works.hpp"

namespace wangge::flow {
namespace {

using base::Probability;
using model::Activity;
using support::slow_works;
using support::SmallDistrict;

TEST(EscalationTest, ComesWhileTheCrewIsAtWork) {
  const auto closed = support::with(support::simulate(slow_works()), record::Outcome::Closed);
  ASSERT_GT(closed.size(), 20u);
  for (const auto& c : closed) EXPECT_TRUE(c.escalated);
}

TEST(EscalationTest, ComesWhenItsShareOfTheLimitIsUsed) {
  SmallDistrict district = slow_works();
  district.world.policy.escalate_at = base::Ratio(3);  // twelve hours: long after the work
  int escalated = 0;
  for (const auto& c : support::some(support::simulate(district), record::Outcome::Closed)) {
    const bool long_open = *c.ended - *c.handling.started > base::hours(12);
    EXPECT_EQ(c.escalated, long_open);
    escalated += c.escalated;
  }
  EXPECT_EQ(escalated, 0);
  district.vendor().severities[0].work = random::Distribution::constant(base::hours(13));
  for (const auto& c : support::some(support::simulate(district), record::Outcome::Closed))
    EXPECT_TRUE(c.escalated);
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
  district.world.policy.extension =
      model::Extension{base::Ratio(0.8), Probability(1), Probability(1)};
  long extended = 0;
  for (const auto& c : support::simulate(district).cases) {
    extended += c.extensions;
    const bool in_vain = c.escalated && c.extensions < 2;
    EXPECT_FALSE(in_vain) << "eight more hours come first";
  }
  EXPECT_GT(extended, 20);
}

TEST(EscalationTest, IsDeskWorkOnceACase) {
  SmallDistrict district = slow_works();
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

/// Every report is a hotline's, and people call again every twenty minutes, on average three times.
SmallDistrict impatient_district() {
  SmallDistrict district = slow_works();
  district.world.demand.problems[0].reported_by = model::Channel::Hotline;
  district.vendor().visibility.repeat_reports = 3;
  district.vendor().visibility.repeat_delay = random::Distribution::constant(base::minutes(20));
  district.world.policy.escalate_at = base::Ratio(100);
  return district;
}

TEST(EscalationTest, ComesWithTheSecondFurtherCall) {
  SmallDistrict district = impatient_district();
  district.world.policy.escalate_on_repeats = 2;
  long twice = 0, seldom = 0;
  for (const auto& c : support::simulate(district).cases) {
    EXPECT_EQ(c.escalated, c.duplicate_reports >= 2);
    ++(c.escalated ? twice : seldom);
  }
  EXPECT_GT(twice, 50);
  EXPECT_GT(seldom, 20);
}

TEST(EscalationTest, FurtherCallsEscalateNothingUnlessThePolicySaysSo) {
  long again = 0;
  for (const auto& c : support::simulate(impatient_district()).cases) {
    EXPECT_FALSE(c.escalated);
    again += c.duplicate_reports >= 2;
  }
  EXPECT_GT(again, 50);
}

TEST(EscalationTest, CallsThatCountForNothingChangeNothing) {
  SmallDistrict district = impatient_district();
  district.line(SmallDistrict::kDepartment).people = 4;
  const auto plain = support::simulate(district);
  district.world.policy.escalate_on_repeats = 1000;
  EXPECT_EQ(support::simulate(district).cases, plain.cases) << "asked again, with the same place";
}

struct Turn {
  base::Instant waits, escalated, begins;
};

/// Half the limit of four hours after the dispatch.
base::Instant by_the_clock(const record::CaseRecord& c) {
  return *c.handling.started + base::hours(2);
}

/// When each case was taken up in a stage after waiting for it, and when it is escalated.
std::vector<Turn> turns(const support::MemoryListener& heard, record::Stage stage,
                        base::Instant (*escalated)(const record::CaseRecord&) = by_the_clock) {
  std::vector<Turn> all;
  for (const auto& c : heard.cases) {
    if (!c.handling.started) continue;
    const auto& life = heard.intervals.at(c.problem.count());
    const auto at = [&](record::Cause cause) {
      return std::find_if(life.begin(), life.end(), [&](const record::Interval& i) {
        return i.stage == stage && i.cause == cause;
      });
    };
    const auto waits = at(record::Cause::WaitingForStaff), travels = at(record::Cause::Travel);
    if (waits == life.end() || travels == life.end()) continue;
    all.push_back({waits->when.from, escalated(c), travels->when.from});
  }
  return all;
}

/// How often a case overtook another because it was escalated; that none was passed over.
long overtakings(const std::vector<Turn>& turns) {
  long count = 0;
  for (const Turn& routine : turns)
    for (const Turn& pressing : turns) {
      if (routine.escalated <= routine.begins) continue;
      const bool both_wait = pressing.waits < routine.begins && routine.waits < pressing.begins;
      if (!both_wait || pressing.escalated >= routine.begins) continue;
      EXPECT_LE(pressing.begins, routine.begins);
      count += routine.waits < pressing.waits;
    }
  return count;
}

TEST(EscalationTest, GoesFirstWhereACrewIsWaitedFor) {
  SmallDistrict district;  // half the orders go to the wrong unit for an hour and come late
  district.world.policy.escalate_at = base::Ratio(0.5);
  district.world.policy.routing.accuracy = Probability(0.5);
  district.unit(SmallDistrict::kStreetOffice).return_decision =
      random::Distribution::constant(base::minutes(110));
  district.line(SmallDistrict::kDepartment).people = 1;
  district.world.demand.problems[0].rhythm.per_day = base::PerDay(60);
  district.world.experiment.length = base::days(28);
  EXPECT_GT(overtakings(turns(support::simulate(district), record::Stage::Handling)), 20);
}

TEST(EscalationTest, GoesFirstFromTheCallOnWhereACrewIsWaitedFor) {
  SmallDistrict district = impatient_district();
  district.world.policy.escalate_on_repeats = 1;
  district.vendor().visibility.repeat_reports = 0.5;
  district.vendor().severities[0].work = random::Distribution::constant(base::minutes(20));
  district.line(SmallDistrict::kDepartment).people = 1;
  district.world.demand.problems[0].rhythm.per_day = base::PerDay(60);
  const auto by_the_call = [](const record::CaseRecord& c) {
    const auto wait = c.escalated ? base::minutes(20) : base::days(1000);
    return *c.reported + wait;
  };
  EXPECT_GT(overtakings(turns(support::simulate(district), record::Stage::Handling, by_the_call)),
            20);
}

TEST(EscalationTest, GoesFirstAmongTheTasksOfASupervisor) {
  SmallDistrict district;
  district.world.policy.escalate_at = base::Ratio(0.5);
  district.vendor().severities[0].work = random::Distribution::exponential(base::minutes(60));
  district.line(SmallDistrict::kDepartment).people = 100;
  district.line(SmallDistrict::kSupervisors).people = 1;
  district.vendor().visibility.noticed_by_public = Probability(1);
  district.world.organisation.check->work = random::Distribution::constant(base::minutes(18));
  district.drop_activity(Activity::Answer);
  district.world.demand.problems[0].rhythm.per_day = base::PerDay(50);
  district.world.experiment.length = base::days(28);
  EXPECT_GT(overtakings(turns(support::simulate(district), record::Stage::Check)), 20);
}

TEST(EscalationTest, WorkOnItIsBrokenOffWithTheCase) {
  SmallDistrict district = slow_works();
  const model::UnitId nobody(district.world.organisation.units.size());
  district.world.organisation.units.push_back(district.unit(SmallDistrict::kDesk));
  auto& activities = district.world.organisation.activities;
  activities[static_cast<std::size_t>(Activity::Escalate)]->desk = nobody;
  const auto heard = support::simulate(district);
  const auto horizon = district.world.experiment.start + district.world.experiment.length;
  long given_up = 0;
  for (const auto& d : heard.desk_work) {
    if (d.stream != record::kEscalations) continue;
    EXPECT_EQ(d.gave_up, d.ended.has_value());
    EXPECT_LT(d.ended.value_or(d.arrived), horizon);
    given_up += d.gave_up;
  }
  EXPECT_EQ(given_up, static_cast<long>(support::with(heard, record::Outcome::Closed).size()));
}

TEST(EscalationTest, LeavesEmergenciesFirstAndGoesBeforeItsOwnKind) {
  EXPECT_EQ(priority_of(0), priority_of(0, true));
  EXPECT_LT(priority_of(0), priority_of(1, true));
  EXPECT_LT(priority_of(1, true), priority_of(1));
  EXPECT_LT(priority_of(1), priority_of(2, true));
}

}  // namespace
}  // namespace wangge::flow
