#include "flow/crews.hpp"

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
using support::time_in;
using support::total;

TEST(CrewsTest, WaitsForTheShiftOfACrew) {
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

TEST(CrewsTest, EscalatesAtTheDeadlineAndExtendsBeforeIt) {
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

TEST(CrewsTest, DrivesFromWhereTheLastJobWas) {
  SmallDistrict district;
  district.line(SmallDistrict::kDepartment).people = 1;
  district.unit(SmallDistrict::kDepartment).base = {base::Metres(36e6), base::Metres(0)};
  district.unit(SmallDistrict::kDepartment).speed = base::MetresPerSecond(1e4);
  const auto heard = simulate(district);  // 1.3 hours from the base, then next to nothing
  int far = 0;
  for (const auto& c : heard.cases) far += c.travel > base::hours(1);
  EXPECT_EQ(far, 1);
}

TEST(CrewsTest, WaitsForACrewThatHasTheSkill) {
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

TEST(CrewsTest, DrivesByTheRoads) {
  std::map<base::Duration, int> drives;
  const auto heard = simulate(support::RoadDistrict());
  for (const auto& [problem, life] : heard.intervals)
    ++drives[time_in(life, Stage::Handling, Cause::Travel)];
  for (const int cells_away : {1, 2, 3}) EXPECT_GT(drives[base::seconds(10 * cells_away)], 5);
}

TEST(CrewsTest, JourneysSpreadAboutTheTimeOnTheMap) {
  support::RoadDistrict district;
  district.line(SmallDistrict::kDepartment).people = 20;  // nobody waits
  district.world.travel.spread = base::Ratio(0.5);
  const auto spread = total(simulate(district), Stage::Handling, Cause::Travel);
  district.world.travel.spread = base::Ratio(0);
  const auto plain = total(simulate(district), Stage::Handling, Cause::Travel);
  EXPECT_NE(spread, plain);
  EXPECT_NEAR(base::in_seconds(spread) / base::in_seconds(plain), 1, 0.15);
}

TEST(CrewsTest, WaitsForARoadThatIsClosed) {
  support::RoadDistrict district;
  district.close("CD", base::hours(0), base::hours(30));
  const base::Instant opens = district.world.experiment.start + base::hours(30);
  for (const auto& c : dispatched_to_d(district)) {
    EXPECT_FALSE(c.unserved);
    EXPECT_TRUE(!c.handling.ended || *c.handling.ended > opens);
  }
}

TEST(CrewsTest, NoCrewStandsAtTheBarrier) {
  support::RoadDistrict district;
  district.line(SmallDistrict::kDepartment).people = 1;
  const auto before = total(simulate(district), Stage::Handling, Cause::Travel);
  district.close("CD", base::hours(0), base::hours(30));
  EXPECT_LT(total(simulate(district), Stage::Handling, Cause::Travel), before + base::hours(1));
}

TEST(CrewsTest, ACrewThatCannotGetThereServesOthersMeanwhile) {
  support::RoadDistrict district;
  district.line(SmallDistrict::kDepartment).people = 1;
  district.close("CD", base::hours(0), base::days(6));
  std::size_t handled = 0;
  for (const auto& c : simulate(district).cases)
    if (c.cell != model::CellId(3) && c.handling.ended) ++handled;
  EXPECT_GT(handled, 50U);
}

TEST(CrewsTest, ACaseThatNoRoadLeadsToStaysOpenAndIsCounted) {
  for (const auto opens : {base::days(30), base::days(7)}) {  // never; as the simulated time ends
    support::RoadDistrict district;
    district.close("CD", base::hours(0), opens);
    std::size_t unserved = 0;
    for (const auto& c : dispatched_to_d(district)) {
      EXPECT_EQ(c.outcome, Outcome::Open);
      unserved += c.unserved ? 1 : 0;
    }
    EXPECT_GT(unserved, 2U);
  }
}

TEST(CrewsTest, ARoadThatIsClosedAsTheShiftBeginsIsClosed) {
  support::RoadDistrict district;
  district.world.staffing.shifts.push_back(
      {{"day", "", ""}, base::hours(8), base::hours(18), model::DayKind::Every});
  district.line(SmallDistrict::kDepartment).shift = model::ShiftId(1);
  district.close("CD", base::hours(8), base::hours(30));
  const base::Instant opens = district.world.experiment.start + base::hours(30);
  for (const auto& c : dispatched_to_d(district))
    EXPECT_TRUE(!c.handling.ended || *c.handling.ended > opens);
}

TEST(CrewsTest, NobodyAsksForMoreTimeOnceItIsLate) {
  SmallDistrict district;
  district.vendor().severities[0].limit.amount = 1;
  district.vendor().severities[0].work = random::Distribution::constant(base::hours(2));
  district.unit(SmallDistrict::kDepartment).fails_check = Probability(0.5);
  district.world.policy.extension =
      model::Extension{base::Ratio(0.8), Probability(1), Probability(1)};
  for (const auto level : {model::Activity::ApproveExtension, model::Activity::ConfirmExtension})
    district.drop_activity(level);  // decided at once
  int late_reworks = 0;
  for (const auto& c : simulate(district).cases) {
    EXPECT_EQ(c.refused_extensions, 0);
    late_reworks += c.reworks > 0 && c.handling.ended && !c.handling.in_time() ? 1 : 0;
  }
  EXPECT_GT(late_reworks, 10);
}

}  // namespace
}  // namespace wangge::flow
