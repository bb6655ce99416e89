#include <gmock/gmock.h>

#include "unit/scenario/emergency_scenario.hpp"
#include "unit/scenario/scenario_text.hpp"

namespace wangge::scenario {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

model::Emergencies emergencies_of(const std::string& text) { return world_of(text).emergencies; }

TEST(AssembleEmergenciesTest, TheCallDeskDispatchesUnlessAnotherDoes) {
  const auto centres = emergencies_of(kEmergencies).centres;
  ASSERT_EQ(centres.size(), 2u);
  EXPECT_EQ(centres[0].call_desk, model::UnitId(0));
  EXPECT_EQ(centres[0].dispatch_desk, model::UnitId(0));
  EXPECT_EQ(centres[1].call_desk, model::UnitId(1));
  EXPECT_EQ(centres[1].dispatch_desk, model::UnitId(2));
  EXPECT_EQ(centres[1].interview, random::Distribution::constant(75.0));
  EXPECT_EQ(centres[1].dispatch, random::Distribution::constant(45.0));
  EXPECT_EQ(centres[1].transfer, random::Distribution::constant(20.0));
  EXPECT_EQ(centres[1].answer_target, base::seconds(15));
}

TEST(AssembleEmergenciesTest, ATypeNeedsWholeServices) {
  const auto types = emergencies_of(kEmergencies).types;
  ASSERT_EQ(types.size(), 2u);
  EXPECT_EQ(types[0].priority, 0);
  EXPECT_EQ(types[0].centre, model::CallCentreId(1));
  EXPECT_EQ(types[0].target, base::minutes(10));
  EXPECT_EQ(types[0].needs[0].service, model::UnitId(3));
  EXPECT_DOUBLE_EQ(types[0].needs[0].to_hospital.count(), 0.7);
  EXPECT_EQ(types[0].needs[0].hand_over, random::Distribution::constant(1500.0));
  EXPECT_EQ(types[1].command_post, random::Distribution::constant(1200.0));
  EXPECT_EQ(types[1].false_alarm, base::Probability(0.05));
  EXPECT_EQ(types[1].false_alarm_work, random::Distribution::constant(300.0));
  ASSERT_EQ(types[1].needs.size(), 2u);
  EXPECT_EQ(types[1].needs[0].units, 2);
  EXPECT_EQ(types[1].needs[1].share, base::Probability(0.4));
  EXPECT_EQ(types[1].needs[1].asked, model::Asked::OnScene);
}

TEST(AssembleEmergenciesTest, AStreamHasAWeightForEachTypeCellAndCentre) {
  const auto stream = emergencies_of(kEmergencies).streams.at(0);
  EXPECT_EQ(stream.name.key, "calls");
  EXPECT_EQ(stream.rhythm.per_day, base::PerDay(37));
  EXPECT_EQ(stream.rhythm.hours[3], 1);
  EXPECT_THAT(stream.type_weights, ElementsAre(1, 3));
  EXPECT_EQ(stream.cell_weights.size(), 4u);
  EXPECT_THAT(stream.dialled, ElementsAre(2, 8));
  EXPECT_THAT(stream.repeat_dialled, IsEmpty());
  EXPECT_EQ(stream.repeat_calls, 0.3);
  EXPECT_EQ(stream.recognised, base::Probability(1));
}

TEST(AssembleEmergenciesTest, WithoutWeightsEveryTypeIsAlikeAndItsOwnCentreIsDialled) {
  const auto stream = emergencies_of(with(with(kEmergencies, "types: {cardiac: 1, crash: 3},", ""),
                                          "dialled: {c120: 8, c110: 2}, ", ""))
                          .streams.at(0);
  EXPECT_THAT(stream.type_weights, ElementsAre(1, 1));
  EXPECT_THAT(stream.dialled, IsEmpty());
}

TEST(AssembleEmergenciesTest, TheCommandAndItsSurge) {
  const auto emergencies = emergencies_of(kEmergencies);
  EXPECT_EQ(emergencies.command, model::UnitId(2));
  EXPECT_EQ(emergencies.surge.open_incidents, 8);
  EXPECT_EQ(emergencies.surge.lasts, base::hours(2));
  EXPECT_EQ(emergencies.surge.overtime, base::hours(1));
  EXPECT_EQ(emergencies.surge.activation, random::Distribution::constant(600.0));
  EXPECT_EQ(emergencies.hospitals.at(0).place,
            (model::Place{base::Metres(900), base::Metres(500)}));
  EXPECT_TRUE(emergencies.any());
}

TEST(AssembleEmergenciesTest, AServiceThatNobodyHasIsNamedWithThoseThatThereAre) {
  const std::string text = with(kEmergencies, "[{service: ambulance", "[{service: ambulence");
  EXPECT_THAT(faults_of(text),
              ElementsAre(place_of("ambulence", text) +
                          "emergencies.types[cardiac].needs[0].service: there is no unit with a "
                          "`response` to emergencies called `ambulence`; allowed: ambulance, "
                          "police; did you mean `ambulance`?"));
}

TEST(AssembleEmergenciesTest, AServiceIsAWholeUnitWithAResponse) {
  EXPECT_THAT(
      faults_of(with(kEmergencies, "[{service: ambulance", "[{service: ambulance@fuxing")),
      ElementsAre(HasSubstr("`ambulance@fuxing` is one team; a need names the whole unit, and who "
                            "sends is decided by its `response`; did you mean `ambulance`?")));
  EXPECT_THAT(faults_of(with(kEmergencies, "[{service: ambulance", "[{service: head")),
              ElementsAre(HasSubstr("`head` does not answer emergencies: give it a `response`; "
                                    "allowed: ambulance, police")));
}

TEST(AssembleEmergenciesTest, ADeskAnswersAndACentreIsOneOfThoseThatThereAre) {
  EXPECT_THAT(faults_of(with(kEmergencies, "call_desk: desk-110", "call_desk: police")),
              Contains(HasSubstr("centres[c110].call_desk: `police` is no desk")));
  EXPECT_THAT(faults_of(with(kEmergencies, "dialled: {c120: 8, c110: 2}", "dialled: {c119: 8}")),
              ElementsAre(HasSubstr("dialled.c119: there is no call centre called `c119`; allowed: "
                                    "c110, c120")));
  EXPECT_THAT(faults_of(with(kEmergencies, "dialled: {c120: 8, c110: 2}", "dialled: {c120: 0}")),
              ElementsAre(HasSubstr("the weights of the centres that are called are all zero")));
  EXPECT_THAT(faults_of(with(kEmergencies, "types: {cardiac: 1", "types: {cardiak: 1")),
              ElementsAre(HasSubstr("there is no type of incident called `cardiak`; allowed: "
                                    "cardiac, crash; did you mean `cardiac`?")));
}

TEST(AssembleEmergenciesTest, AStreamMustBringSomething) {
  EXPECT_THAT(faults_of(with(kEmergencies, "types: {cardiac: 1, crash: 3}", "types: {cardiac: 0}")),
              ElementsAre(HasSubstr("streams[calls]: the weights of its types are all zero")));
  EXPECT_THAT(faults_of(with(kEmergencies, "dialled: {c120: 8, c110: 2}", "cells: {west: 0}")),
              ElementsAre(HasSubstr("streams[calls]: the weights of its cells are all zero")));
}

TEST(AssembleEmergenciesTest, WhoTakesSomebodyToHospitalNeedsAHospitalAndTime) {
  EXPECT_THAT(faults_of(with(kEmergencies, "  hospitals: [{id: renmin, at: [900, 500]}]\n", "")),
              ElementsAre(HasSubstr("types[cardiac].needs[0]: crews take people to hospital, and "
                                    "emergencies.hospitals names none")));
  EXPECT_THAT(faults_of(with(kEmergencies, ", hand_over: 25 min", "")),
              ElementsAre(HasSubstr("types[cardiac].needs[0]: `to_hospital` needs `hand_over`")));
}

TEST(AssembleEmergenciesTest, ATypeNeedsSomebody) {
  EXPECT_THAT(
      faults_of(with(kEmergencies,
                     "[{service: ambulance, work: 18 min, to_hospital: 70 %, hand_over: 25 min}]",
                     "[]")),
      ElementsAre(HasSubstr("types[cardiac]: needs nobody: name at least one service")));
}

TEST(AssembleEmergenciesTest, PostsAndSurgesNeedACommand) {
  EXPECT_THAT(
      faults_of(with(with(kEmergencies, "  command: head\n", ""), "dispatch_desk: head, ", "")),
      ElementsAre(HasSubstr("types[crash]: `command_post` is held by the desk"),
                  HasSubstr("surge: `activation` is work of the desk")));
}

TEST(AssembleEmergenciesTest, ASurgeNeedsEmergencies) {
  const std::string streams =
      kEmergencies.substr(kEmergencies.find("  streams:"),
                          kEmergencies.find("  hospitals:") - kEmergencies.find("  streams:"));
  EXPECT_THAT(faults_of(with(kEmergencies, streams, "")),
              Contains(HasSubstr("surge: nothing can begin it: emergencies.streams is empty")));
}

TEST(AssembleEmergenciesTest, StreamsShareTheNamesOfOtherStreams) {
  const std::string text =
      with(kEmergencies, "staffing:\n",
           "demand: {desk_work: [{id: calls, post: head, per_day: 9, work: 1 min}]}\nstaffing:\n");
  EXPECT_THAT(faults_of(text),
              ElementsAre(HasSubstr("emergencies.streams[calls].id: there is another stream called "
                                    "`calls`")));
}

TEST(AssembleEmergenciesTest, NamesAreUniqueAmongTheirKind) {
  EXPECT_THAT(faults_of(with(kEmergencies, "{id: c120,", "{id: c110,")),
              Contains(HasSubstr("the id `c110` stands here for the second time")));
}

TEST(AssembleEmergenciesTest, DegreesForAHospitalAreAFault) {
  EXPECT_THAT(faults_of(with(kEmergencies, "at: [900, 500]", "at: [116.3615, 39.9005]")),
              ElementsAre(HasSubstr("hospitals[renmin].at: looks like degrees")));
}

}  // namespace
}  // namespace wangge::scenario
