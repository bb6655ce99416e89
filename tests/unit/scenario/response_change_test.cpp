#include "scenario/response_change.hpp"

#include <gmock/gmock.h>

#include "unit/scenario/emergency_scenario.hpp"
#include "unit/scenario/scenario_text.hpp"

namespace wangge::scenario {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::SizeIs;

constexpr model::UnitId kAmbulance{3};
const std::string kTurnout = "turnout: lognormal(2 min cv 0.5)\n";
const std::string kLists = "        preference: {west: [fuxing, yuetan], east: [yuetan, fuxing]}\n";

/// With one more configuration, of these responses.
std::string configured(const std::string& responses, const std::string& lists = "") {
  const std::string text =
      lists.empty() ? kEmergencies : with(kEmergencies, kTurnout, kTurnout + lists);
  return text + "\nconfigurations:\n  - {id: other, responses: [" + responses + "]}\n";
}

TEST(ResponseChangeTest, WhatIsNotSaidIsAsTheUnitHasIt) {
  const model::World world =
      world_of(configured("{service: ambulance, after_job: stay, move_up: {keep: 2}}"));
  ASSERT_THAT(world.staffing.configurations, SizeIs(2));
  ASSERT_THAT(world.staffing.configurations[0].responses, SizeIs(0));
  ASSERT_THAT(world.staffing.configurations[1].responses, SizeIs(1));
  const auto& [service, response] = world.staffing.configurations[1].responses[0];
  EXPECT_EQ(service, kAmbulance);
  EXPECT_EQ(response.after_job, model::AfterJob::Stay);
  EXPECT_EQ(response.move_up->keep, 2);
  EXPECT_EQ(response.turnout, world.organisation.unit(kAmbulance).response->turnout);
  EXPECT_EQ(response.send_by, model::SendBy::Nearest);
}

TEST(ResponseChangeTest, ListsMayBeForOneConfigurationAlone) {
  const model::World world =
      world_of(configured("{service: ambulance, send_by: preference}", kLists));
  const auto& usual = *world.organisation.unit(kAmbulance).response;
  EXPECT_EQ(usual.send_by, model::SendBy::Nearest);
  const auto& response = world.staffing.configurations[1].responses[0].response;
  EXPECT_EQ(response.send_by, model::SendBy::Preference);
  EXPECT_EQ(response.preference, usual.preference);
  EXPECT_THAT(response.preference, SizeIs(world.district.cells.size()));
}

TEST(ResponseChangeTest, ListsThatNoConfigurationGoesByAreAFault) {
  EXPECT_THAT(faults_of(configured("{service: ambulance, after_job: stay}", kLists)),
              Contains(HasSubstr("`preference` are used with `send_by: preference` only")));
  EXPECT_THAT(faults_of(configured("{service: ambulance, send_by: preference}")),
              Contains(HasSubstr("configurations[other].responses[0]: `send_by: preference` needs "
                                 "lists")));
}

TEST(ResponseChangeTest, OneServiceHasOneEntry) {
  EXPECT_THAT(faults_of(configured("{service: ambulance, after_job: stay}, "
                                   "{service: ambulance, move_up: {keep: 1}}")),
              Contains(HasSubstr("responses[1].service: `ambulance` is there twice")));
}

TEST(ResponseChangeTest, TheServiceMustAnswerEmergencies) {
  EXPECT_THAT(faults_of(configured("{service: ambulanc, after_job: stay}")),
              Contains(HasSubstr("ambulance")));
  EXPECT_THAT(faults_of(configured("{service: desk-120, after_job: stay}")),
              Contains(HasSubstr("`desk-120` answers no emergencies")));
}

}  // namespace
}  // namespace wangge::scenario
