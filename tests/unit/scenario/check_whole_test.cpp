#include <gmock/gmock.h>

#include "unit/scenario/scenario_text.hpp"
#include "unit/scenario/small_scenarios.hpp"

namespace wangge::scenario {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;

TEST(CheckWholeTest, AUnitThatWorkComesToNeedsPeopleInEveryConfiguration) {
  const std::string text = with(kSmallDistrict, "lines:\n      - {id: sup, people: 10}",
                                "lines:\n      - {id: water, people: 0}");
  EXPECT_THAT(faults_of(text),
              ElementsAre(place_of("{id: utilities", text) +
                          "organisation.units[utilities]: in configuration `games` nobody is ever "
                          "on duty at `utilities`, where work comes in"));
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

TEST(CheckWholeTest, VerifyingNeedsSupervisors) {
  const std::string text = kOneDesk +
                           "categories: {list: [{id: dirt, owner: crew, severities:\n"
                           "  [{id: usual, limit: 1 wd, work: 1 h}]}]}\n";
  const std::string crew = with(text, "{posts: [{id: desk}]}",
                                "{posts: [{id: desk}], units: [{id: crew}], check: {work: 1 min}}");
  const std::string staffed =
      with(crew, "people: 1}]}", "people: 1}, {id: crew, unit: crew, people: 1}]}");
  const std::string reported =
      with(staffed, "work: exponential(1 min)}", "work: exponential(1 min), becomes_report: 0.1}");
  EXPECT_THAT(
      faults_of(reported),
      ElementsAre(place_of("{posts:", reported) +
                  "organisation: verification and checks are done by supervisors, and there "
                  "are none"));
  EXPECT_THAT(faults_of(staffed), ElementsAre()) << "there are no cases";
}

TEST(CheckWholeTest, SomebodyMustFindWhatNobodyReports) {
  const std::string text =
      "wangge: 1\nname: x\norganisation: {units: [{id: crew}]}\n"
      "categories: {list: [{id: dirt, owner: crew, severities: [{id: usual, limit: 1 wd, work: 1 "
      "h}]}]}\n"
      "demand: {streams: [{id: latent, per_day: 9}]}\n"
      "staffing: {lines: [{id: crew, unit: crew, people: 1}]}\n"
      "experiment: {start: 2008-07-20, length: 9 d}\n";
  EXPECT_THAT(faults_of(text), ElementsAre(place_of("{id: latent", text) +
                                           "demand.streams[latent]: nobody ever finds these "
                                           "problems: there are no supervisors, and the public "
                                           "notices none"));
  EXPECT_THAT(faults_of(with(text, "per_day: 9", "per_day: 9, reported_by: video")), ElementsAre());
}

TEST(CheckWholeTest, SomethingMustHappen) {
  const std::string text = with(
      kOneDesk, "{desk_work: [{id: calls, post: desk, per_day: 1200, work: exponential(1 min)}]}",
      "{desk_work: []}");
  EXPECT_THAT(faults_of(text), ElementsAre(place_of("{desk_work", text) +
                                           "demand: nothing ever happens: give streams, desk_work "
                                           "or a trace"));
}

}  // namespace
}  // namespace wangge::scenario
