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

/// Two units, one from each end, to the western end; far apart in time.
EmergencyDistrict two_units() {
  EmergencyDistrict district;
  district.per_day(4);
  district.only_cell(0);
  district.type().needs[0].units = 2;
  return district;
}

/// Incidents that found both crews at their stations and the desk free.
std::vector<record::IncidentRecord> undisturbed(const support::MemoryListener& heard) {
  std::vector<record::IncidentRecord> some;
  base::Instant free;
  for (const auto& i : heard.incidents) {
    if (i.ended && !i.waited && i.arose > free) some.push_back(i);
    free = i.ended ? *i.ended + minutes(6) : free;
  }
  if (some.size() < 5) throw std::logic_error("too few");
  return some;
}

TEST(AttendTest, IsCompleteWhenTheLastOfThoseAskedForIsThere) {
  const EmergencyDistrict district = two_units();
  for (const auto& i : undisturbed(simulate(district))) {
    EXPECT_EQ(*i.left - i.arose, seconds(120));
    EXPECT_EQ(*i.arrived - i.arose, seconds(120));
    EXPECT_EQ(*i.complete - i.arose, seconds(120 + 300));
    EXPECT_EQ(*i.ended - *i.complete, minutes(20));
    EXPECT_EQ(i.outcome, IncidentOutcome::Cleared);
    EXPECT_EQ(i.units, 2);
  }
}

TEST(AttendTest, AFalseAlarmTurnsBackWhoIsStillOnTheWay) {
  EmergencyDistrict district = two_units();
  district.type().false_alarm = base::Probability(1);
  const auto heard = simulate(district);
  for (const auto& i : undisturbed(heard)) {
    EXPECT_EQ(i.outcome, IncidentOutcome::FalseAlarm);
    EXPECT_EQ(*i.ended - i.arose, seconds(120 + 60));
    const auto units = EmergencyDistrict::of(heard, i.incident);
    ASSERT_EQ(units.size(), 2U);
    for (const auto& r : units) {
      EXPECT_EQ(r.turned_back, r.unit == EmergencyDistrict::kEast);
      EXPECT_EQ(*r.cleared, *i.ended);
    }
  }
}

TEST(AttendTest, TheFirstOnTheSceneAsksForMore) {
  EmergencyDistrict district = two_units();
  district.type().needs[0].units = 1;
  district.type().needs.push_back(district.type().needs[0]);
  district.type().needs[1].asked = model::Asked::OnScene;
  const auto heard = simulate(district);
  for (const auto& i : undisturbed(heard)) {
    EXPECT_TRUE(i.reinforced);
    EXPECT_EQ(i.complete, i.arrived);
    const auto units = EmergencyDistrict::of(heard, i.incident);
    ASSERT_EQ(units.size(), 2U);
    EXPECT_EQ(std::max(units[0].requested, units[1].requested), *i.arrived);
  }
}

TEST(AttendTest, NobodyAsksForMoreWhereNobodyGotThere) {
  EmergencyDistrict district = two_units();
  district.per_day(200);
  district.type().needs[0].units = 1;
  district.type().needs.push_back(district.type().needs[0]);
  district.type().needs[1].asked = model::Asked::OnScene;
  district.response().waits = false;
  std::size_t lost = 0;
  for (const auto& i : simulate(district).incidents) lost += i.outcome == IncidentOutcome::Lost;
  EXPECT_GT(lost, 50U);
}

TEST(AttendTest, TakesToTheHospitalAndHandsOver) {
  EmergencyDistrict district = two_units();
  district.type().needs[0].units = 1;
  district.type().needs[0].to_hospital = base::Probability(1);
  const auto heard = simulate(district);
  for (const auto& i : undisturbed(heard)) {
    const auto r = EmergencyDistrict::of(heard, i.incident).at(0);
    if (r.unit != EmergencyDistrict::kWest) continue;
    EXPECT_EQ(*r.work_ended - *r.arrived, minutes(20));
    EXPECT_EQ(*r.at_hospital - *r.work_ended, seconds(300));
    EXPECT_EQ(*r.cleared - *r.at_hospital, minutes(10));
    EXPECT_GT(support::time_in(heard.intervals.at(i.incident.count()), record::Stage::Transport,
                               record::Cause::Work),
              minutes(14));
  }
}

}  // namespace
}  // namespace wangge::flow
