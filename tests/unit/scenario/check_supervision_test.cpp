#include <gmock/gmock.h>

#include "unit/scenario/scenario_text.hpp"
#include "unit/scenario/small_scenarios.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;

TEST(CheckSupervisionTest, VerifyingNeedsSupervisors) {
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

TEST(CheckSupervisionTest, SomebodyMustFindWhatNobodyReports) {
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

TEST(CheckSupervisionTest, SomebodyOfEachTeamMayCheckInEveryConfiguration) {
  const std::string nobody = with(kSmallDistrict, "people: 7,", "people: 7, may_check: false,");
  EXPECT_THAT(faults_of(nobody),
              ElementsAre(place_of("{id: supervisors", nobody) +
                              "organisation.supervisors: in configuration `baseline, games` nobody "
                              "at `supervisors@desheng` may verify and check; such cases would "
                              "never be closed",
                          place_of("{id: supervisors", nobody) +
                              "organisation.supervisors: in configuration `baseline, games` nobody "
                              "at `supervisors@yuetan` may verify and check; such cases would "
                              "never be closed"));
  const std::string games =
      with(kSmallDistrict, "- {id: sup, people: 10}", "- {id: sup, people: {yuetan: 10}}");
  EXPECT_THAT(faults_of(games),
              ElementsAre(::testing::HasSubstr(
                  "in configuration `games` nobody at `supervisors@desheng` may")))
      << "the volunteers alone are left there";
}

TEST(CheckSupervisionTest, NobodyHasToCheckWhereNothingIsChecked) {
  const std::string text = with(with(kSmallDistrict, "people: 7,", "people: 7, may_check: false,"),
                                "  check: {work: 5 min}\n", "");
  EXPECT_THAT(faults_of(text).size(), 2u) << "public reports are verified";
  EXPECT_THAT(faults_of(with(text, "axes: two", "axes: two\n  verify_public_reports: false")),
              ElementsAre());
}

TEST(CheckSupervisionTest, BeatsWithoutPeopleAreNoted) {
  const std::string text =
      with(with(kSmallDistrict, "axes: two", "axes: two\n  patrol: {cells_per_beat: 2}"),
           "people: 7,", "people: {desheng: 6, yuetan: 1},");
  EXPECT_THAT(
      load_text(text).notes,
      ElementsAre("in configuration `baseline` subdistrict `yuetan` has more beats (2) than "
                  "supervisors on duty at once (at most 1): the last beats are never "
                  "patrolled"));
  EXPECT_THAT(load_text(with(text, "cells_per_beat: 2", "cells_per_beat: 4")).notes, ElementsAre());
}

TEST(CheckSupervisionTest, SupervisorsOfOneSubdistrictLeaveTheOthersUnchecked) {
  const std::string one =
      with(kSmallDistrict, "zh: 监督员, each: subdistrict", "zh: 监督员, area: yuetan");
  EXPECT_THAT(faults_of(one),
              ::testing::Contains(::testing::HasSubstr(
                  "organisation.supervisors: verification and checks in `desheng` are done by its "
                  "supervisors, and it has none")));
}

}  // namespace
}  // namespace wangge::scenario
