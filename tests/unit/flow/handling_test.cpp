#include "flow/handling.hpp"

#include <gtest/gtest.h>

#include "support/road_district.hpp"
#include "support/simulate.hpp"

namespace wangge::flow {
namespace {

using base::Probability;
using record::Cause;
using record::Outcome;
using record::Stage;
using support::simulate;
using support::SmallDistrict;
using support::total;
using support::with;

base::Duration time_in(const std::vector<record::Interval>& life, Stage stage, Cause cause) {
  base::Duration sum{};
  for (const auto& i : life)
    if (i.stage == stage && i.cause == cause) sum += i.when.length();
  return sum;
}

TEST(HandlingTest, CountsTheLimitFromTheDispatch) {
  for (const auto& c : support::some(simulate({}), Outcome::Closed)) {
    EXPECT_EQ(*c.handling.deadline - *c.handling.started, base::hours(4));
    EXPECT_GE(*c.handling.ended - *c.handling.started, base::minutes(20));
  }
}

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
              base::minutes(8 + 2 * c.reworks))
        << "three times at the dispatcher's, once at the coordinator's; a rework only at the "
           "former";
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

TEST(HandlingTest, StartsANewClockForAnotherUnitOnlyWithoutBundling) {
  SmallDistrict district;
  district.world.policy.routing.accuracy = Probability(0);
  district.unit(SmallDistrict::kStreetOffice).return_decision =
      random::Distribution::constant(base::hours(5));
  const auto late = [](const auto& c) { return !c.handling.in_time(); };
  const auto bundled = with(simulate(district), Outcome::Closed);
  district.world.policy.clock = model::HandlingClock::PerUnit;
  const auto per_unit = with(simulate(district), Outcome::Closed);
  EXPECT_EQ(std::count_if(bundled.begin(), bundled.end(), late), static_cast<long>(bundled.size()));
  EXPECT_LT(std::count_if(per_unit.begin(), per_unit.end(), late),
            static_cast<long>(per_unit.size()) / 10);
  const auto too_soon = [&](const auto& c) { return c.escalated && !late(c); };
  EXPECT_EQ(std::count_if(per_unit.begin(), per_unit.end(), too_soon), 0)
      << "the first unit's clock rests while it wanders";
}

TEST(HandlingTest, StopsTheClockWhileSuspended) {
  SmallDistrict district;
  district.unit(SmallDistrict::kDepartment).suspends = Probability(1);
  for (const auto& c : support::some(simulate(district), Outcome::Closed)) {
    EXPECT_TRUE(c.was_suspended);
    EXPECT_EQ(c.suspended, base::days(1));
    EXPECT_EQ(*c.handling.deadline - *c.handling.started, base::hours(28));
  }
}

TEST(HandlingTest, WaitsForTheShiftOfACrew) {
  SmallDistrict district;
  district.world.staffing.shifts.push_back(
      {{"day", "", ""}, base::hours(8), base::hours(18), model::DayKind::Every});
  district.line(SmallDistrict::kDepartment).shift = model::ShiftId(1);
  const auto heard = simulate(district);
  EXPECT_GT(total(heard, Stage::Handling, Cause::OffShift), base::hours(100));
  for (const auto& [problem, intervals] : heard.intervals)
    for (const auto& i : intervals) {
      const auto hour = i.when.from.count() / base::hours(1).count() % 24;
      if (i.stage == Stage::Handling && i.cause == Cause::OffShift) {
        EXPECT_TRUE(hour < 8 || hour >= 18);
      }
    }
}

TEST(HandlingTest, EscalatesAtTheDeadlineAndExtendsBeforeIt) {
  SmallDistrict district;
  district.line(SmallDistrict::kDepartment).people = 1;
  district.vendor().severities[0].work = random::Distribution::constant(base::minutes(55));
  const auto pressed = simulate(district);
  const auto escalated = [](const auto& c) { return c.escalated; };
  EXPECT_GT(std::count_if(pressed.cases.begin(), pressed.cases.end(), escalated), 20);
  district.world.policy.extension =
      model::Extension{base::Ratio(0.8), Probability(1), Probability(1)};
  const auto extended = simulate(district);
  const auto once_more = [](const auto& c) { return c.extensions > 0; };
  EXPECT_GT(std::count_if(extended.cases.begin(), extended.cases.end(), once_more), 20);
  for (const auto& c : extended.cases) {
    EXPECT_LE(c.extensions, 2);
    if (c.handling.deadline) {
      EXPECT_EQ(*c.handling.deadline - *c.handling.started, base::hours(4) * (1 + c.extensions));
    }
  }
}

TEST(HandlingTest, AsksFirstWhomItCannotOrder) {
  SmallDistrict district;
  district.unit(SmallDistrict::kDepartment).kind = model::UnitKind::Outside;
  district.unit(SmallDistrict::kDepartment).liaison =
      random::Distribution::constant(base::hours(6));
  for (const auto& c : support::some(simulate(district), Outcome::Closed))
    EXPECT_GE(*c.handling.ended - *c.handling.started, base::hours(6));
}

TEST(HandlingTest, DrivesFromWhereTheLastJobWas) {
  SmallDistrict district;
  district.line(SmallDistrict::kDepartment).people = 1;
  district.unit(SmallDistrict::kDepartment).base = {base::Metres(36e6), base::Metres(0)};
  district.unit(SmallDistrict::kDepartment).speed = base::MetresPerSecond(1e4);
  const auto heard = simulate(district);  // 1.3 hours from the base, then next to nothing
  int far = 0;
  for (const auto& c : heard.cases) far += c.travel > base::hours(1);
  EXPECT_EQ(far, 1);
}

TEST(HandlingTest, WaitsForACrewThatHasTheSkill) {
  SmallDistrict district;
  model::SkillSet pumps;
  pumps.add(*district.world.skills.add("pumps"));
  district.vendor().severities[0].needs = pumps;
  district.line(SmallDistrict::kDepartment).people = 1;
  district.line(SmallDistrict::kDepartment).skills = pumps;
  const auto alone = simulate(district);
  auto& lines = district.world.staffing.configurations[0].lines;
  model::StaffingLine second = district.line(SmallDistrict::kDepartment);
  second.key = "department-2";
  second.skills = {};
  lines.push_back(second);
  EXPECT_EQ(simulate(district).cases, alone.cases) << "the other crew helps nobody";
  lines.back().skills = pumps;
  const auto both = simulate(district);
  EXPECT_LT(total(both, Stage::Handling, Cause::WaitingForStaff),
            total(alone, Stage::Handling, Cause::WaitingForStaff));
}

/// Those of cell D that were handled or should have been.
std::vector<record::CaseRecord> dispatched_to_d(const support::RoadDistrict& district) {
  std::vector<record::CaseRecord> cases;
  for (const auto& c : simulate(district).cases)
    if (c.cell == model::CellId(3) && c.handling.started) cases.push_back(c);
  if (cases.empty()) throw std::logic_error("no case in D");
  return cases;
}

TEST(HandlingTest, DrivesByTheRoads) {
  std::map<base::Duration, int> drives;
  const auto heard = simulate(support::RoadDistrict());
  for (const auto& [problem, life] : heard.intervals)
    ++drives[time_in(life, Stage::Handling, Cause::Travel)];
  for (const int cells_away : {1, 2, 3}) EXPECT_GT(drives[base::seconds(10 * cells_away)], 5);
}

TEST(HandlingTest, JourneysSpreadAboutTheTimeOnTheMap) {
  support::RoadDistrict district;
  district.line(SmallDistrict::kDepartment).people = 20;  // nobody waits
  district.world.travel.spread = base::Ratio(0.5);
  const auto spread = total(simulate(district), Stage::Handling, Cause::Travel);
  district.world.travel.spread = base::Ratio(0);
  const auto plain = total(simulate(district), Stage::Handling, Cause::Travel);
  EXPECT_NE(spread, plain);
  EXPECT_NEAR(base::in_seconds(spread) / base::in_seconds(plain), 1, 0.15);
}

TEST(HandlingTest, WaitsForARoadThatIsClosed) {
  support::RoadDistrict district;
  district.close("CD", base::hours(0), base::hours(30));
  const base::Instant opens = district.world.experiment.start + base::hours(30);
  for (const auto& c : dispatched_to_d(district)) {
    EXPECT_FALSE(c.unserved);
    EXPECT_TRUE(!c.handling.ended || *c.handling.ended > opens);
  }
}

TEST(HandlingTest, NoCrewStandsAtTheBarrier) {
  support::RoadDistrict district;
  district.line(SmallDistrict::kDepartment).people = 1;
  const auto before = total(simulate(district), Stage::Handling, Cause::Travel);
  district.close("CD", base::hours(0), base::hours(30));
  EXPECT_LT(total(simulate(district), Stage::Handling, Cause::Travel), before + base::hours(1));
}

TEST(HandlingTest, ACrewThatCannotGetThereServesOthersMeanwhile) {
  support::RoadDistrict district;
  district.line(SmallDistrict::kDepartment).people = 1;
  district.close("CD", base::hours(0), base::days(6));
  std::size_t handled = 0;
  for (const auto& c : simulate(district).cases)
    if (c.cell != model::CellId(3) && c.handling.ended) ++handled;
  EXPECT_GT(handled, 50U);
}

TEST(HandlingTest, ACaseThatNoRoadLeadsToStaysOpenAndIsCounted) {
  support::RoadDistrict district;
  district.close("CD", base::hours(0), base::days(30));
  std::size_t unserved = 0;
  for (const auto& c : dispatched_to_d(district)) {
    EXPECT_EQ(c.outcome, Outcome::Open);
    unserved += c.unserved ? 1 : 0;
  }
  EXPECT_GT(unserved, 2U);
}

}  // namespace
}  // namespace wangge::flow
