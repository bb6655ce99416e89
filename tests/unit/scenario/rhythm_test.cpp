#include "scenario/rhythm.hpp"

#include <gmock/gmock.h>

#include "unit/scenario/emergency_scenario.hpp"
#include "unit/scenario/scenario_text.hpp"

namespace wangge::scenario {
namespace {

using ::testing::DoubleEq;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

std::string with_calls(const std::string& keys) {
  return with(kEmergencies, "per_day: 37,", "per_day: 37, " + keys + ",");
}

model::IncidentStream calls(const std::string& keys) {
  return world_of(with_calls(keys)).emergencies.streams.at(0);
}

TEST(RhythmTest, EmergenciesUseTheProfilesOfDemand) {
  const std::string text = with(
      with(kEmergencies, "per_day: 37,", "per_day: 37, hours: noon,"), "staffing:\n",
      "demand: {profiles: [{id: noon, hours: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, "
      "0, 0, 0, 0, 0, 0, 0]}]}\nstaffing:\n");
  EXPECT_EQ(world_of(text).emergencies.streams.at(0).rhythm.hours[12], 24);
  EXPECT_THAT(faults_of(with(text, "hours: noon", "hours: non")),
              ElementsAre(HasSubstr("did you mean `noon`?")));
}

TEST(RhythmTest, AProfileThatIsWrongIsToldOnce) {
  const std::string text = with(kEmergencies, "staffing:\n",
                                "demand: {profiles: [{id: noon, hours: [1, 2]}]}\nstaffing:\n");
  EXPECT_THAT(faults_of(text), ElementsAre(HasSubstr("must be 24 weights")));
}

TEST(RhythmTest, BuiltInShapesNeedNoDefinition) {
  EXPECT_DOUBLE_EQ(calls("hours: daytime").rhythm.hours[8], 2);
  EXPECT_EQ(calls("hours: daytime").rhythm.hours[7], 0);
}

TEST(RhythmTest, FactorsMayBeOfOneSubdistrict) {
  const auto factors = calls("factors: [{factor: 2, area: east}]").rhythm.factors;
  EXPECT_EQ(factors.at(0).area, model::SubdistrictId(1));
  EXPECT_FALSE(factors[0].only);
}

TEST(RhythmTest, AFactorOutsideTheSimulatedTimeIsNoted) {
  const auto notes = [](const std::string& dates) {
    return load_text(with_calls("factors: [{factor: 2, " + dates + "}]")).notes;
  };
  EXPECT_THAT(notes("from: 2009-07-20, to: 2009-07-21"),
              testing::Contains(testing::HasSubstr("factors[0]` lies outside the simulated")));
  EXPECT_THAT(notes("from: 2008-07-20, to: 2008-07-21"), testing::IsEmpty());
}

TEST(RhythmTest, AreasShareTheirWeightOutOverTheirCells) {
  EXPECT_THAT(calls("cells: {west: 1, east: 3}").cell_weights,
              ElementsAre(DoubleEq(0.5), DoubleEq(0.5), DoubleEq(1.5), DoubleEq(1.5)));
  EXPECT_THAT(calls("cells: evenly").cell_weights, ElementsAre(1, 1, 1, 1));
}

}  // namespace
}  // namespace wangge::scenario
