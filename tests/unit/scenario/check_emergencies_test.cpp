#include <gmock/gmock.h>

#include "unit/scenario/emergency_scenario.hpp"
#include "unit/scenario/scenario_text.hpp"

namespace wangge::scenario {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(CheckEmergenciesTest, SaysNothingOfWhatFitsTogether) {
  EXPECT_THAT(faults_of(kEmergencies), IsEmpty());
  EXPECT_THAT(load_text(kEmergencies).notes, IsEmpty());
}

TEST(CheckEmergenciesTest, AServiceWithoutPeopleIsNamedWithItsConfigurations) {
  const std::string text =
      kEmergencies + "configurations: [{id: games, lines: [{id: ambulances, people: 0}]}]\n";
  EXPECT_THAT(faults_of(text),
              ElementsAre(place_of("id: ambulance\n", text) +
                          "organisation.units[ambulance]: in configuration `games` nobody of "
                          "`ambulance` is ever on duty, and incidents of type `cardiac` need it"));
}

TEST(CheckEmergenciesTest, AStationMayBeEmpty) {
  EXPECT_THAT(faults_of(with(kEmergencies, "unit: ambulance, people: 3",
                             "unit: ambulance, people: {fuxing: 3}")),
              IsEmpty());
}

TEST(CheckEmergenciesTest, MoreUnitsThanThereEverAreIsANote) {
  const std::string text =
      with(kEmergencies, "{service: police, units: 2", "{service: police, units: 3");
  EXPECT_THAT(load_text(text).notes,
              ElementsAre(HasSubstr("in configuration `baseline` an incident of type `crash` needs "
                                    "3 crews of `police`, more than are ever on duty at once")));
}

TEST(CheckEmergenciesTest, ADeskThatIsCalledNeedsPeople) {
  const std::string text =
      with(kEmergencies, "unit: desk-110, people: 1", "unit: desk-110, people: 0");
  EXPECT_THAT(faults_of(text),
              ElementsAre(HasSubstr("nobody is ever on duty at `desk-110`, where work comes in")));
}

TEST(CheckEmergenciesTest, WhatNothingUsesIsANote) {
  const std::string text = with(
      with(with(kEmergencies, "  types:\n    - id: cardiac",
                "    - {id: c119, call_desk: head, interview: 0, dispatch: 0}\n"
                "  types:\n    - {id: fire, centre: c110, target: 5 min, needs: [{service: police, "
                "work: 0}]}\n    - id: cardiac"),
           "    - {id: police,", "    - {id: gas, response: {turnout: 0}}\n    - {id: police,"),
      "staffing:\n", "staffing:\n");
  EXPECT_THAT(load_text(text).notes,
              ElementsAre(HasSubstr("no type of incident needs `gas`"),
                          HasSubstr("affair of call centre `c119`, and nobody dials it"),
                          HasSubstr("no stream of emergencies brings incidents of type `fire`")));
}

TEST(CheckEmergenciesTest, AStationOutsideTheOutlinesIsANote) {
  EXPECT_THAT(load_text(with(kEmergencies, "at: [200, 300]", "at: [-200, 300]")).notes,
              ElementsAre("station `ambulance@fuxing` lies outside the district's outlines"));
}

TEST(CheckEmergenciesTest, CasesNeedAStationInEverySubdistrict) {
  const std::string text =
      with(kEmergencies, "emergencies:\n",
           "categories: {list: [{id: leak, owner: ambulance, severities: [{id: usual, limit: 2 uh, "
           "work: 1 h}]}]}\n"
           "demand: {streams: [{id: streets, per_day: 9, reported_by: hotline}]}\n"
           "emergencies:\n");
  EXPECT_THAT(faults_of(text), IsEmpty());
  EXPECT_THAT(faults_of(with(text, "at: [1800, 500]", "at: [800, 500]")),
              ElementsAre(HasSubstr("routine cases of subdistrict `east` come to `ambulance`, "
                                    "which has no station there")));
}

TEST(CheckEmergenciesTest, NothingIsSaidOfPartsThatCouldNotBeRead) {
  EXPECT_THAT(faults_of(with(kEmergencies, "per_day: 37", "per_day: many")),
              ElementsAre(HasSubstr("per_day: `many` is no number")));
}

}  // namespace
}  // namespace wangge::scenario
