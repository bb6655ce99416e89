#include "flow/handling.hpp"

#include <gtest/gtest.h>

#include <set>

#include "support/emergency_district.hpp"

namespace wangge::flow {
namespace {

using base::Probability;
using record::Cause;
using record::Outcome;
using record::Stage;
using support::simulate;
using support::SmallDistrict;
using support::time_in;
using support::total;
using support::with;

TEST(HandlingTest, SendsBackWhatIsNotItsOwn) {
  SmallDistrict district;  // the owner is always competent, the rule says subdistrict first
  district.world.policy.routing.accuracy = Probability(0);
  district.unit(SmallDistrict::kStreetOffice).return_decision =
      random::Distribution::constant(base::hours(1));
  const auto heard = simulate(district);
  for (const auto& c : support::some(heard, Outcome::Closed)) {
    EXPECT_EQ(c.returns, 1);
    EXPECT_TRUE(c.misdirected);
    EXPECT_EQ(c.handler, SmallDistrict::kDepartment);
    EXPECT_EQ(c.returned, base::hours(1));
    EXPECT_EQ(*c.handling.deadline - *c.handling.started, base::hours(4));  // bundled
    EXPECT_GT(*c.dispatch.started, *c.handling.started) << "the limit of the second dispatch";
  }
}

TEST(HandlingTest, CoordinatesWhatBothHaveReturned) {
  SmallDistrict district;  // the street office and the owner send it back, the third is competent
  auto& units = district.world.organisation.units;
  model::Unit third = units[SmallDistrict::kDepartment.index()];
  const model::UnitId id(units.size());
  third.name = {"third", "", ""};
  third.whole = id;
  third.fails_check = Probability(0.3);
  units.push_back(third);
  model::StaffingLine line = district.line(SmallDistrict::kDepartment);
  line.key = "third";
  line.unit = id;
  district.world.staffing.configurations[0].lines.push_back(line);
  district.vendor().also = {{id, Probability(1)}};
  district.world.policy.routing.accuracy = Probability(0);
  const auto heard = simulate(district);
  const auto closed = with(heard, Outcome::Closed);
  ASSERT_GT(closed.size(), 20u);
  for (const auto& c : closed) {
    EXPECT_EQ(c.returns, 2);
    EXPECT_EQ(c.handler, id);
    EXPECT_EQ(time_in(heard.intervals.at(c.problem.count()), Stage::Dispatch, Cause::Work),
              base::minutes(10 + 2 * c.reworks))
        << "three times at the dispatcher's, once back at intake and at the coordinator's; a "
           "rework only at the first";
  }
}

TEST(HandlingTest, TheRuleSaysWhoDoesWhatOwnerAndSubdistrictCanBothDo) {
  SmallDistrict district;
  district.vendor().either_competent = Probability(1);
  for (const auto& c : support::some(simulate(district), Outcome::Closed))
    EXPECT_EQ(c.handler, SmallDistrict::kStreetOffice);
  district.world.policy.routing.events = model::First::Owner;
  for (const auto& c : support::some(simulate(district), Outcome::Closed)) {
    EXPECT_EQ(c.handler, SmallDistrict::kDepartment);
    EXPECT_FALSE(c.misdirected);
  }
}

TEST(HandlingTest, WorkThatLiesStillAtTheHorizonIsNoWork) {
  SmallDistrict district;  // by day only, handed over in the evening; two days of work a case
  district.world.staffing.shifts.push_back(
      {{"day", "", ""}, base::hours(8), base::hours(18), model::DayKind::Every});
  district.line(SmallDistrict::kDepartment).shift = model::ShiftId(1);
  district.unit(SmallDistrict::kDepartment).shift_end = model::ShiftEnd::HandOver;
  district.vendor().severities[0].work = random::Distribution::constant(base::days(2));
  district.world.experiment.length = base::days(1);
  const auto heard = simulate(district);
  const auto off = total(heard, Stage::Handling, Cause::OffShift);
  EXPECT_GE(off, base::hours(12)) << "two crews' cases, six hours each after 18:00";
  for (const auto& [problem, intervals] : heard.intervals)
    for (const auto& i : intervals) {
      if (i.stage != Stage::Handling || i.cause != Cause::Work) continue;
      EXPECT_LE(i.when.to, district.world.experiment.start + base::hours(18));
    }
}

TEST(HandlingTest, AnEmergencyTakesTheCrewAndTheRoutineWorkLiesStill) {
  SmallDistrict district;  // ten hours of work each; half of the cases pre-empt the others
  auto& severities = district.vendor().severities;
  severities[0].work = random::Distribution::constant(base::hours(10));
  severities[0].priority = 2;
  severities.push_back(severities[0]);
  severities[1].name.key = "emergency";
  severities[1].priority = 0;
  district.world.experiment.length = base::days(1);
  const auto heard = simulate(district);
  int lying = 0;
  for (const auto& [problem, life] : heard.intervals)
    lying += life.back().stage == Stage::Handling && life.back().cause == Cause::WaitingForStaff &&
             time_in(life, Stage::Handling, Cause::Work) > base::Duration(0);
  EXPECT_GT(lying, 0) << "begun, taken off it, and waiting at the horizon";
  EXPECT_LE(total(heard, Stage::Handling, Cause::Work), 2 * base::hours(24)) << "two crews, a day";
}

TEST(HandlingTest, WhoIsTakenAwayDrivesAgainAndDoesOnlyWhatIsLeft) {
  support::EmergencyDistrict district;  // the department's only crew answers emergencies too
  district.world.demand.problems = SmallDistrict().world.demand.problems;
  district.vendor().severities[0].priority = 2;
  district.line(SmallDistrict::kDepartment).people = 1;
  district.unit(SmallDistrict::kDepartment).response.emplace().turnout = district.seconds(30);
  district.type().needs[0].service = SmallDistrict::kDepartment;
  const auto heard = simulate(district);
  std::size_t taken = 0;
  for (const auto& c : support::some(heard, Outcome::Closed)) {
    const auto& life = heard.intervals.at(c.problem.count());
    if (c.reworks + c.review_returns > 0) continue;
    EXPECT_EQ(time_in(life, Stage::Handling, Cause::Work), base::minutes(20));
    taken += std::ranges::count_if(life, [](const record::Interval& i) {
               return i.stage == Stage::Handling && i.cause == Cause::Work;
             }) > 1;
  }
  EXPECT_GT(taken, 10U);
}

TEST(HandlingTest, ASuspensionIsApprovedAtADeskFirst) {
  SmallDistrict district;
  district.unit(SmallDistrict::kDepartment).suspends = Probability(1);
  const auto worked = [&] {
    const auto heard = simulate(district);
    std::set<base::Duration> times;
    for (const auto& c : support::some(heard, Outcome::Closed))
      times.insert(time_in(heard.intervals.at(c.problem.count()), Stage::Handling, Cause::Work));
    return times;
  };
  EXPECT_EQ(worked(), std::set{base::minutes(22)}) << "two at the desk, twenty of the crew";
  district.drop_activity(model::Activity::ApproveSuspension);
  EXPECT_EQ(worked(), std::set{base::minutes(20)});
}

TEST(HandlingTest, ASuspensionEndsAfterAYear) {
  SmallDistrict district;
  district.unit(SmallDistrict::kDepartment).suspends = Probability(1);
  district.world.policy.suspension = random::Distribution::constant(base::days(1000));
  district.world.demand.problems[0].rhythm.per_day = base::PerDay(1);
  district.world.experiment.length = base::days(400);
  for (const auto& c : support::some(simulate(district), Outcome::Closed))
    EXPECT_EQ(c.suspended, base::days(365));
}

/// The department takes no orders; a talk with it is six hours.
SmallDistrict takes_no_orders() {
  SmallDistrict district;
  district.unit(SmallDistrict::kDepartment).kind = model::UnitKind::Outside;
  district.unit(SmallDistrict::kDepartment).liaison =
      random::Distribution::constant(base::hours(6));
  return district;
}

TEST(HandlingTest, AsksFirstWhomItCannotOrderAndAgainForARework) {
  SmallDistrict district = takes_no_orders();
  district.unit(SmallDistrict::kDepartment).fails_check = Probability(0.3);
  const auto heard = simulate(district);
  int reworks = 0;
  for (const auto& c : support::some(heard, Outcome::Closed)) {
    EXPECT_EQ(c.liaison, base::hours(6) * (1 + c.reworks));
    EXPECT_EQ(time_in(heard.intervals.at(c.problem.count()), Stage::Handling, Cause::Liaison),
              c.liaison);
    reworks += c.reworks;
  }
  EXPECT_GT(reworks, 20);
}

TEST(HandlingTest, TalksUntilTheUnitAgrees) {
  SmallDistrict district = takes_no_orders();
  const auto talks = [&](double complies) {
    district.unit(SmallDistrict::kDepartment).complies = Probability(complies);
    double rounds = 0, cases = 0;
    for (const auto& c : support::some(simulate(district), Outcome::Closed)) {
      rounds += base::in_hours(c.liaison) / 6;
      ++cases;
    }
    return rounds / cases;
  };
  EXPECT_EQ(talks(1), 1);
  EXPECT_NEAR(talks(0.6), 1 / 0.6, 0.25) << "geometric, but the horizon cuts long ones off";
}

}  // namespace
}  // namespace wangge::flow
