#include <gtest/gtest.h>

#include "flow/emergency.hpp"
#include "support/emergency_district.hpp"

namespace wangge::flow {
namespace {

using base::minutes;
using base::seconds;
using record::IncidentOutcome;
using support::EmergencyDistrict;
using support::simulate;

TEST(CallTakingTest, AFreeDeskAnswersAtOnceAsksAndGivesTheOrder) {
  EmergencyDistrict district;
  district.per_day(4);
  const auto heard = simulate(district);
  std::size_t at_once = 0;
  for (const auto& i : heard.incidents) {
    if (i.answered != i.arose || !i.ordered || i.waited) continue;
    EXPECT_EQ(*i.ordered - i.arose, seconds(90));
    ++at_once;
  }
  EXPECT_GT(at_once, 10U);
}

TEST(CallTakingTest, WaitsForWhoIsOnTheTelephone) {
  EmergencyDistrict district;
  district.per_day(400);
  const auto heard = simulate(district);
  const auto later = [](const auto& i) { return i.answered && *i.answered > i.arose; };
  EXPECT_GT(std::ranges::count_if(heard.incidents, later), 100);
}

/// With a second centre, 110, that has no incidents of its own.
EmergencyDistrict with_second_centre() {
  EmergencyDistrict district;
  district.world.emergencies.centres.push_back(district.world.emergencies.centres[0]);
  district.world.emergencies.centres[1].name.key = "c110";
  return district;
}

TEST(CallTakingTest, AWrongNumberIsHandedOnToTheCentreWhoseItIs) {
  EmergencyDistrict district = with_second_centre();
  district.per_day(4);
  district.stream().dialled = {0, 1};
  for (const auto& i : simulate(district).incidents) {
    EXPECT_EQ(i.dialled, model::CallCentreId(1));
    if (!i.ordered || i.answered != i.arose) continue;
    EXPECT_EQ(i.transfers, 1);
    EXPECT_EQ(i.centre, model::CallCentreId(0));
    EXPECT_GE(*i.ordered - i.arose, seconds(15 + 60 + 30));
  }
}

TEST(CallTakingTest, FurtherCallsOnlyTakeTheDeskWhereTheyAreRecognised) {
  EmergencyDistrict district;
  district.stream().repeat_calls = 1;
  const auto heard = simulate(district);
  int calls = 0;
  for (const auto& i : heard.incidents) {
    calls += i.repeat_calls;
    EXPECT_NE(i.outcome, IncidentOutcome::Repeat);
  }
  EXPECT_NEAR(calls / double(heard.incidents.size()), 1, 0.45);  // geometric: 4 standard errors
  EXPECT_EQ(heard.desk_work.size(), std::size_t(calls));
}

TEST(CallTakingTest, ACallThatNobodyRecognisesSendsAUnitInVain) {
  EmergencyDistrict district = with_second_centre();
  district.world.emergencies.types.push_back(district.type());
  district.world.emergencies.types[1].centre = model::CallCentreId(1);
  district.stream().type_weights = {1, 0};
  district.stream().repeat_calls = 1;
  district.stream().repeat_dialled = {0, 1};
  district.stream().recognised = base::Probability(0);
  const auto heard = simulate(district);
  std::size_t in_vain = 0;
  for (const auto& i : heard.incidents) {
    if (i.outcome != IncidentOutcome::Repeat || !i.arrived) continue;
    EXPECT_EQ(i.units, 1);
    EXPECT_EQ(*i.ended - *i.arrived, seconds(60));
    ++in_vain;
  }
  EXPECT_GT(in_vain, 30U);
}

TEST(CallTakingTest, ACallThatIsBrokenOffForTheNightIsNoWork) {
  EmergencyDistrict district;
  district.per_day(2000);
  district.world.staffing.shifts.push_back(
      {{"day", "", ""}, base::hours(8), base::hours(18), model::DayKind::Every});
  district.world.emergencies.centres[0].interview = EmergencyDistrict::seconds(70);
  auto& call_desk = district.unit(EmergencyDistrict::kCallDesk);
  call_desk.shift_end = model::ShiftEnd::HandOver;
  for (auto& line : district.world.staffing.configurations[0].lines)
    if (line.unit == EmergencyDistrict::kCallDesk) line.shift = model::ShiftId(1);
  const auto heard = simulate(district);
  std::size_t overnight = 0;
  for (const auto& i : heard.incidents) {
    if (!i.answered) continue;
    base::Duration work{}, still{};
    for (const auto& piece : heard.intervals.at(i.incident.count())) {
      if (piece.stage != record::Stage::Call || piece.when.from < *i.answered) continue;
      (piece.cause == record::Cause::Work ? work : still) += piece.when.length();
    }
    EXPECT_LE(work, base::seconds(70));
    overnight += still > base::hours(13) ? 1 : 0;
  }
  EXPECT_GT(overnight, 3U);
}

}  // namespace
}  // namespace wangge::flow
