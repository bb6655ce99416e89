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

TEST(EmergencyTest, TheCommandHandsTheSceneOfSeveralServicesBack) {
  EmergencyDistrict district;
  district.per_day(4);
  district.unit(EmergencyDistrict::kDepartment).response.emplace().turnout =
      EmergencyDistrict::seconds(0);
  district.type().needs.push_back(district.type().needs[0]);
  district.type().needs[1].service = EmergencyDistrict::kDepartment;
  district.type().command_post = random::Distribution::constant(minutes(15));
  district.world.emergencies.command = EmergencyDistrict::kCommand;
  const auto heard = simulate(district);
  for (const auto& i : heard.incidents) {
    if (!i.ended) continue;
    base::Duration held{};
    for (const auto& piece : heard.intervals.at(i.incident.count()))
      if (piece.unit == EmergencyDistrict::kCommand) held += piece.when.length();
    EXPECT_GE(held, minutes(15));
  }
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
