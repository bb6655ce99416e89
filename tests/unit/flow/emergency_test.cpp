#include "flow/emergency.hpp"

#include <gtest/gtest.h>

#include "support/emergency_district.hpp"

namespace wangge::flow {
namespace {

using base::minutes;
using base::seconds;
using record::IncidentOutcome;
using support::EmergencyDistrict;
using support::simulate;

/// Ambulances and the department for twenty minutes each, then the command for fifteen.
EmergencyDistrict two_services() {
  EmergencyDistrict district;
  district.per_day(4);
  district.unit(EmergencyDistrict::kDepartment).response.emplace().turnout =
      EmergencyDistrict::seconds(0);
  district.type().needs.push_back(district.type().needs[0]);
  district.type().needs[1].service = EmergencyDistrict::kDepartment;
  district.type().command_post = random::Distribution::constant(minutes(15));
  district.world.emergencies.command = EmergencyDistrict::kCommand;
  return district;
}

TEST(EmergencyTest, TheCommandHandsTheSceneOfSeveralServicesBack) {
  const auto heard = simulate(two_services());
  for (const auto& i : heard.incidents) {
    if (!i.ended) continue;
    base::Duration held{};
    for (const auto& piece : heard.intervals.at(i.incident.count()))
      if (piece.unit == EmergencyDistrict::kCommand) held += piece.when.length();
    EXPECT_GE(held, minutes(15));
  }
}

TEST(EmergencyTest, WhatTakesMoreUnitsThanThereAreIsNotServedInFull) {
  EmergencyDistrict district;
  district.per_day(4);
  constexpr int kCrews = 2;
  district.type().needs[0].units = kCrews + 2;
  const auto heard = simulate(district);
  ASSERT_FALSE(heard.incidents.empty());
  for (const auto& i : heard.incidents) {
    EXPECT_TRUE(i.short_of_units);
    EXPECT_LE(i.units, kCrews);
    EXPECT_FALSE(i.complete) << "they never are there together";
  }
  district.type().needs[0].units = kCrews;
  for (const auto& i : simulate(district).incidents) EXPECT_FALSE(i.short_of_units);
}

/// When the last crew left the scene, and when the last was clear of it all.
std::pair<base::Instant, base::Instant> lasts(const support::MemoryListener& heard,
                                              const record::IncidentRecord& i) {
  base::Instant work, clear;
  for (const auto& r : EmergencyDistrict::of(heard, i.incident)) {
    work = std::max(work, r.work_ended.value_or(work));
    clear = std::max(clear, r.cleared.value_or(clear));
  }
  return {work, clear};
}

TEST(EmergencyTest, TheCommandBeginsWhenTheLastHasLeftTheSceneNotWhenTheyAreBack) {
  EmergencyDistrict district = two_services();
  district.type().needs[0].to_hospital = base::Probability(1);
  const auto heard = simulate(district);
  std::size_t seen = 0;
  for (const auto& i : heard.incidents) {
    if (!i.ended) continue;
    const auto [work, clear] = lasts(heard, i);
    if (*i.ended == std::max(clear, work + minutes(15))) ++seen;  // else the command was busy
    EXPECT_GE(*i.ended, std::max(clear, work + minutes(15)));
    for (const auto& piece : heard.intervals.at(i.incident.count())) {
      if (piece.unit != EmergencyDistrict::kCommand) continue;
      EXPECT_EQ(piece.stage, record::Stage::OnScene);
      EXPECT_GE(piece.when.from, std::max(clear, work));
    }
  }
  EXPECT_GT(seen, heard.incidents.size() / 2);
}

TEST(EmergencyTest, WhoTakesSomebodyToHospitalHoldsTheEmergencyMeanwhile) {
  EmergencyDistrict district = two_services();
  district.type().needs[0].to_hospital = base::Probability(1);
  district.type().needs[0].work = EmergencyDistrict::seconds(60);  // off the scene first
  district.type().needs[0].hand_over = random::Distribution::constant(minutes(60));
  const auto heard = simulate(district);
  std::size_t transported = 0;
  for (const auto& i : heard.incidents)
    for (const auto& piece : heard.intervals.at(i.incident.count())) {
      EXPECT_NE(piece.unit, EmergencyDistrict::kCommand) << "they are longer at the hospital";
      if (piece.stage != record::Stage::Transport) continue;
      ++transported;
      EXPECT_NE(piece.unit, EmergencyDistrict::kDepartment);
    }
  EXPECT_GT(transported, heard.incidents.size() / 2);
}

TEST(EmergencyTest, WhatIsNotOverAtTheHorizonIsOpen) {
  EmergencyDistrict district;
  district.per_day(300);
  std::size_t open = 0;
  for (const auto& i : simulate(district).incidents) {
    EXPECT_EQ(i.outcome == IncidentOutcome::Open, !i.ended);
    open += i.ended ? 0 : 1;
  }
  EXPECT_GT(open, 50U);
}

TEST(EmergencyTest, AStationThatNobodyUsesChangesNothing) {
  EmergencyDistrict district;
  const auto before = simulate(district);
  district.world.organisation.units.push_back(district.unit(EmergencyDistrict::kEast));
  district.world.organisation.units.back().name.key = "ambulance@empty";
  const auto after = simulate(district);
  EXPECT_EQ(before.incidents, after.incidents);
  EXPECT_EQ(before.responses, after.responses);
}

TEST(EmergencyTest, StepByStepIsTheSameStory) {
  EmergencyDistrict district;
  district.per_day(100);
  const auto ahead = simulate(district, 3), stepped = simulate(district, 3, true);
  EXPECT_EQ(ahead.incidents, stepped.incidents);
  EXPECT_EQ(ahead.responses, stepped.responses);
  EXPECT_EQ(ahead.journeys, stepped.journeys);
}

}  // namespace
}  // namespace wangge::flow
