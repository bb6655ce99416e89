#include "scenario/scenario_entry.hpp"

#include <gmock/gmock.h>

#include "unit/scenario/read_part.hpp"

namespace wangge::scenario {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::IsEmpty;
using ::testing::StartsWith;

const std::string kLeast =
    "wangge: 1\nname: least\nexperiment: {start: 2008-07-20, length: 30 d}\n";

TEST(ScenarioEntryTest, PartsThatAreAbsentHaveTheirDefaults) {
  const auto part = read_part<ScenarioEntry>(kLeast);
  EXPECT_THAT(part.faults, IsEmpty());
  EXPECT_EQ(part.entry.version, 1);
  EXPECT_EQ(part.entry.name.text, "least");
  EXPECT_EQ(part.entry.travel.detour, base::Ratio(1.3));
  EXPECT_EQ(part.entry.categories.scheme, "local");
  EXPECT_EQ(part.entry.calendar.working_hours.size(), 2u);
  EXPECT_EQ(part.entry.network.mode, model::NetworkMode::Off);
  EXPECT_DOUBLE_EQ(part.entry.policy.patrol.walking_speed.count(), 3.5 / 3.6);
  EXPECT_THAT(part.entry.configurations, IsEmpty());
}

TEST(ScenarioEntryTest, VersionNameAndExperimentHaveToBeThere) {
  EXPECT_THAT(read_part<ScenarioEntry>("zh: 西城\n").faults,
              ElementsAre("a.yaml:1:1: wangge: missing: version of the scenario language: 1",
                          "a.yaml:1:1: name: missing: short name, used for folders",
                          "a.yaml:1:1: experiment: missing: dates, seed, repetitions, indicators"));
}

TEST(ScenarioEntryTest, SuggestsThePartThatWasMeant) {
  EXPECT_THAT(read_part<ScenarioEntry>(kLeast + "organization: {}\n").faults,
              ElementsAre(AllOf(StartsWith("a.yaml:4:1: organization: no such key `organization`; "
                                           "allowed: wangge, name, zh, en, extends, district"),
                                EndsWith("did you mean `organisation`?"))));
}

TEST(ScenarioEntryTest, SourcesMayHoldAnything) {
  EXPECT_THAT(
      read_part<ScenarioEntry>(kLeast + "sources: {demand: [yearbook, {page: 3}]}\n").faults,
      IsEmpty());
}

TEST(ScenarioEntryTest, APartIsAMapOfItsKeys) {
  EXPECT_THAT(read_part<ScenarioEntry>(kLeast + "travel: straight\n").faults,
              ElementsAre("a.yaml:4:9: travel: must hold keys; allowed: metric, detour, spread"));
}

}  // namespace
}  // namespace wangge::scenario
