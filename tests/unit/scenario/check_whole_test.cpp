#include <gmock/gmock.h>

#include "unit/scenario/emergency_scenario.hpp"
#include "unit/scenario/scenario_text.hpp"
#include "unit/scenario/small_scenarios.hpp"

namespace wangge::scenario {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(CheckWholeTest, AUnitThatWorkComesToNeedsPeopleInEveryConfiguration) {
  const std::string text = with(kSmallDistrict, "lines:\n      - {id: sup, people: 10}",
                                "lines:\n      - {id: water, people: 0}");
  EXPECT_THAT(faults_of(text),
              ElementsAre(place_of("{id: utilities", text) +
                          "organisation.units[utilities]: in configuration `games` nobody is ever "
                          "on duty at `utilities`, where work comes in"));
}

TEST(CheckWholeTest, AFurtherOwnerNeedsPeopleToo) {
  const std::string text = with(
      with(kSmallDistrict, "owner: utilities,", "owner: chengguan, also: {utilities: 0.1},"),
      "- {id: water, unit: utilities, people: 1}", "- {id: water, unit: utilities, people: 0}");
  EXPECT_THAT(faults_of(text),
              ElementsAre(place_of("{id: utilities", text) +
                          "organisation.units[utilities]: in configuration `baseline, games` "
                          "nobody is ever on duty at `utilities`, where work comes in"));
  EXPECT_THAT(faults_of(with(text, "utilities: 0.1", "utilities: 0")), ElementsAre())
      << "it never is the owner";
}

TEST(CheckWholeTest, PeopleWhoCannotBeCountedAreNotMissed) {
  const std::string text = with(kOneDesk, "people: 1}", "people: 1e30}");
  EXPECT_THAT(faults_of(text),
              ElementsAre(place_of("1e30", text) + "staffing.lines[desk].people: `1e30` is out of "
                                                   "range; allowed: -100000 .. 100000"));
}

TEST(CheckWholeTest, ATeamWithoutPeopleIsNamed) {
  const std::string text = with(kSmallDistrict, "{desheng: 2, yuetan: 1}", "{desheng: 2}");
  EXPECT_THAT(faults_of(text), Contains(::testing::EndsWith(
                                   "in configuration `baseline, games` nobody is ever on duty "
                                   "at `chengguan@yuetan`, where work comes in")));
}

TEST(CheckWholeTest, OfTwoStationsInOneSubdistrictTheFirstHasTheCases) {
  const std::string text =
      with(with(kEmergencies, "        - {id: yuetan,",
                "        - {id: second, at: [300, 300]}\n        - {id: yuetan,"),
           "emergencies:\n",
           "categories: {list: [{id: leak, owner: ambulance, severities: [{id: usual, limit: 2 uh, "
           "work: 1 h}]}]}\n"
           "demand: {streams: [{id: streets, per_day: 9, reported_by: hotline}]}\nemergencies:\n");
  const auto crews_at = [&](const std::string& stations) {
    return faults_of(
        with(text, "unit: ambulance, people: 3", "unit: ambulance, people: " + stations));
  };
  EXPECT_THAT(crews_at("{fuxing: 1, yuetan: 1}"), ElementsAre());
  EXPECT_THAT(crews_at("{second: 1, yuetan: 1}"),
              ElementsAre(HasSubstr("nobody is ever on duty at `ambulance@fuxing`")));
}

TEST(CheckWholeTest, NoMoreCanBeWithdrawnThanAreThere) {
  const std::string text = with(kSmallDistrict, "people: -1", "people: -3");
  EXPECT_THAT(faults_of(text),
              ElementsAre(place_of("{id: away", text) +
                          "configurations[games].lines[away]: configuration `games`, line `away`: "
                          "withdraws 3, but there are 2 from 2008-08-08 on"));
}

TEST(CheckWholeTest, AShiftThatNobodyUsesIsAFault) {
  const std::string text = with(kSmallDistrict, "    - {id: night,",
                                "    - {id: noon, from: 11:00, to: 13:00}\n    - {id: night,");
  EXPECT_THAT(faults_of(text),
              ElementsAre(place_of("{id: noon, from", text) +
                          "staffing.shifts[noon]: no configuration puts anybody on shift `noon`"));
}

TEST(CheckWholeTest, AShiftOfRestDaysMustFindOneInTheDatesOfItsLine) {
  const std::string text =
      with(with(kSmallDistrict, "to: 06:00}", "to: 06:00, days: rest}"), "shift: night, people: 1",
           "shift: night, people: 1, from: 2008-07-21, to: 2008-07-25");
  EXPECT_THAT(faults_of(text), Contains(place_of("{id: watch", text) +
                                        "staffing.lines[watch]: shift `night` begins on none of "
                                        "the dates of line `watch`"));
  EXPECT_THAT(faults_of(with(text, "to: 2008-07-25}", "to: 2008-07-26}")), ElementsAre())
      << "a Saturday";
}

TEST(CheckWholeTest, NotesWhatAMachineCanHardlyBear) {
  const std::string text = with(with(kOneDesk, "1200", "999999"), "30 d", "1000 d");
  EXPECT_THAT(load_text(text).notes, Contains(HasSubstr("about 1000 million problems and calls")));
  EXPECT_THAT(load_text(kOneDesk).notes, ::testing::IsEmpty());
}

TEST(CheckWholeTest, SomethingMustHappen) {
  const std::string text = with(
      kOneDesk, "{desk_work: [{id: calls, post: desk, per_day: 1200, work: exponential(1 min)}]}",
      "{desk_work: []}");
  EXPECT_THAT(faults_of(text), ElementsAre(place_of("{desk_work", text) +
                                           "demand: nothing ever happens: give streams, desk_work "
                                           "or a trace, or streams of emergencies"));
}

TEST(CheckWholeTest, ANegativeHeadcountIsToldBesideFaultsElsewhere) {
  const std::string text =
      with(with(with(kOneDesk, "per_day", "per_dya"), "people: 1", "people: -1"), "30 d", "30 dd");
  const std::vector<std::string> faults = faults_of(text);
  ASSERT_EQ(faults.size(), 3u);
  EXPECT_THAT(faults[0], HasSubstr("no such key `per_dya`"));
  EXPECT_EQ(faults[1], place_of("{id: desk, unit", text) +
                           "staffing.lines[desk]: line `desk`: a number below zero withdraws "
                           "people, here 1, but other lines put only 0 there");
  EXPECT_THAT(faults[2], HasSubstr("experiment.length: `dd` is no unit"));
}

TEST(CheckWholeTest, WhatDatesDecideIsNotToldWhereTheyCannotBeRead) {
  const std::string text = with(kSmallDistrict, "length: 63 d", "length: 63 dd");
  EXPECT_THAT(faults_of(text), ElementsAre(HasSubstr("experiment.length: `dd` is no unit")));
}

TEST(CheckWholeTest, OneUnclearLineHidesNoOtherUnit) {
  const std::string text = with(with(kSmallDistrict, "{id: desk, unit: intake, people: 2}",
                                     "{id: desk, unit: intake, people: two}"),
                                "unit: utilities, people: 1", "unit: utilities, people: -1");
  EXPECT_THAT(faults_of(text),
              ElementsAre(HasSubstr("staffing.lines[desk].people: `two` is no number"),
                          HasSubstr("line `water`: a number below zero withdraws people")))
      << "and not again for each configuration";
}

}  // namespace
}  // namespace wangge::scenario
