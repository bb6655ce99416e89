#include <gmock/gmock.h>

#include <algorithm>

#include "base/civil.hpp"
#include "unit/scenario/emergency_scenario.hpp"
#include "unit/scenario/scenario_text.hpp"
#include "unit/scenario/small_scenarios.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;

const std::string kCrews = "people: {desheng: 2, yuetan: 1}";

/// `key people` of each line of a configuration that begins with `id`.
std::vector<std::string> people(const model::World& world, std::size_t configuration,
                                const std::string& id) {
  std::vector<std::string> lines;
  for (const model::StaffingLine& line : world.staffing.configurations[configuration].lines)
    if (line.key.starts_with(id)) lines.push_back(line.key + " " + std::to_string(line.people));
  return lines;
}

TEST(AssembleStaffingTest, EachTeamGetsTheLeastThatIsAskedFor) {
  const model::World world =
      world_of(with(kSmallDistrict, kCrews, "people: 10, share_by: residents, at_least: 4"));
  EXPECT_THAT(people(world, 0, "crews"), ElementsAre("crews@desheng 5", "crews@yuetan 5"))
      << "4 each, and of 2 more 1.33 and 0.67";
}

TEST(AssembleStaffingTest, ALineOfOneTeamKeepsItsOwnName) {
  const model::World world = world_of(kSmallDistrict);
  EXPECT_THAT(people(world, 1, "away"), ElementsAre("away -1"));
}

TEST(AssembleStaffingTest, AnOpenEndReachesToTheEndOfTheExperiment) {
  const model::World world =
      world_of(with(kSmallDistrict,
                    "people: 3, eye: 0.5, cost: 5 yuan/h, may_check: false, from: "
                    "2008-08-01, to: 2008-08-25",
                    "people: 3, from: 2008-08-01"));
  const auto& lines = world.staffing.configurations[1].lines;
  const auto line =
      std::find_if(lines.begin(), lines.end(), [](auto& l) { return l.key == "volunteers"; });
  ASSERT_NE(line, lines.end());
  EXPECT_EQ(base::format_minute(line->only->to), "2008-09-21 00:00");
}

TEST(AssembleStaffingTest, SuggestsTheUnitAndTheShiftThatWereMeant) {
  const std::string text = with(with(kSmallDistrict, "unit: utilities", "unit: utilites"),
                                "shift: night", "shift: nigt");
  EXPECT_THAT(
      faults_of(text),
      ElementsAre(
          ::testing::AllOf(::testing::StartsWith(place_of("utilites", text) +
                                                 "staffing.lines[water].unit: there is no desk "
                                                 "or unit called `utilites`"),
                           ::testing::EndsWith("did you mean `utilities`?")),
          place_of("nigt", text) + "staffing.lines[watch].shift: there is no shift called `nigt`; "
                                   "allowed: always, early, night; did you mean `night`?"));
}

TEST(AssembleStaffingTest, ANumberIsSharedOutEvenlyOverStations) {
  EXPECT_THAT(people(world_of(kEmergencies), 0, "ambulances"),
              ElementsAre("ambulances@fuxing 2", "ambulances@yuetan 1"));
  EXPECT_THAT(
      faults_of(with(kEmergencies, "unit: ambulance, people: 3",
                     "unit: ambulance, people: 3, share_by: area")),
      ElementsAre(::testing::HasSubstr("lines[ambulances]: a number is shared out evenly over "
                                       "stations; share_by says nothing about them")));
}

TEST(AssembleStaffingTest, PeopleGoToTheStationsThatAreNamed) {
  const auto ambulances = [](const std::string& who) {
    return people(world_of(with(kEmergencies, "unit: ambulance, people: 3", who)), 0, "ambulances");
  };
  EXPECT_THAT(ambulances("unit: ambulance, people: {yuetan: 2, fuxing: 1}"),
              ElementsAre("ambulances@fuxing 1", "ambulances@yuetan 2"));
  EXPECT_THAT(ambulances("unit: ambulance@yuetan, people: 2"), ElementsAre("ambulances 2"));
  EXPECT_THAT(faults_of(with(kEmergencies, "unit: ambulance, people: 3",
                             "unit: ambulance, people: {yuetn: 2}")),
              ElementsAre(::testing::HasSubstr("there is no station called `yuetn`; allowed: "
                                               "fuxing, yuetan; did you mean `yuetan`?")));
}

TEST(AssembleStaffingTest, TooFewPeopleForTheLeastOfEachTeamIsAFault) {
  const std::string text = with(kSmallDistrict, kCrews, "people: 3, at_least: 2");
  EXPECT_THAT(faults_of(text),
              ElementsAre(place_of("3, at_least", text) +
                          "staffing.lines[crews].people: too few for 2 teams of at least 2"));
}

TEST(AssembleStaffingTest, PeopleCanOnlyGoWhereThereIsATeam) {
  const std::string text =
      with(kSmallDistrict, "unit: utilities, people: 1", "unit: utilities, people: {yuetan: 1}");
  EXPECT_THAT(
      faults_of(text),
      ::testing::Contains(place_of("yuetan: 1}}\n    - {id: watch", text) +
                          "staffing.lines[water].people.yuetan: `utilities` has no team there"));
}

TEST(AssembleStaffingTest, ALineOutsideTheSimulatedDatesIsANote) {
  for (const char* dates : {"from: 2009-08-01, to: 2009-08-25", "from: 2009-08-01",
                            "from: 2007-08-01, to: 2007-08-25", "to: 2008-07-19"}) {
    const LoadedScenario loaded =
        load_text(with(kSmallDistrict, "from: 2008-08-01, to: 2008-08-25", dates));
    EXPECT_THAT(loaded.notes,
                ::testing::Contains("line `volunteers` has no effect: its dates lie outside the "
                                    "simulated time, 2008-07-20 00:00 to 2008-09-20 23:59"))
        << dates;
    EXPECT_THAT(people(loaded.world, 1, "volunteers"), ::testing::IsEmpty()) << dates;
  }
}

TEST(AssembleStaffingTest, AShiftThatOnlySuchALineHasIsNoFault) {
  const std::string text =
      with(kSmallDistrict, "shift: night, people: 1", "shift: night, people: 1, from: 2009-08-01");
  EXPECT_NO_THROW(world_of(text));
}

TEST(AssembleStaffingTest, ALineMustNotEndBeforeItBegins) {
  const std::string text =
      with(kSmallDistrict, "from: 2008-08-01, to: 2008-08-25", "from: 2008-08-25, to: 2008-08-01");
  EXPECT_THAT(faults_of(text),
              ElementsAre(place_of("{id: volunteers", text) +
                          "configurations[games].lines[volunteers]: ends "
                          "(2008-08-01 23:59) before it begins (2008-08-25 00:00)"));
}

TEST(AssembleStaffingTest, AShiftLastsAtMostADay) {
  const std::string text =
      with(with(kSmallDistrict, "from: 07:00, to: 14:30", "from: 07:00, to: 07:00"),
           "from: 22:00, to: 06:00", "from: 07:00, to: 31:30");
  EXPECT_THAT(
      faults_of(text),
      ElementsAre(place_of("{id: early", text) +
                      "staffing.shifts[early]: a shift must last longer than nothing and at most "
                      "24 h",
                  place_of("{id: night", text) +
                      "staffing.shifts[night]: a shift must last longer than nothing and at most "
                      "24 h"));
}

TEST(AssembleStaffingTest, AShiftBeginsWithinADay) {
  EXPECT_THAT(faults_of(with(kSmallDistrict, "from: 07:00", "from: \"47:00\"")),
              testing::Contains(testing::HasSubstr("a shift begins between 00:00 and 24:00")));
}

}  // namespace
}  // namespace wangge::scenario
