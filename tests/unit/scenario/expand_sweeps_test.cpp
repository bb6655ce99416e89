#include "scenario/expand_sweeps.hpp"

#include <gmock/gmock.h>

#include "unit/scenario/scenario_text.hpp"
#include "unit/scenario/small_scenarios.hpp"

namespace wangge::scenario {
namespace {

using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::StartsWith;

std::string swept(const std::string& sweep, const std::string& text = kOneDesk) {
  return text + "sweep: [" + sweep + "]\n";
}

/// The configurations by key, and the people of their first line.
std::vector<std::string> configurations(const std::string& text) {
  std::vector<std::string> all;
  for (const auto& one : world_of(text).staffing.configurations)
    all.push_back(one.name.key + ": " +
                  (one.lines.empty() ? "-" : std::to_string(one.lines[0].people)));
  return all;
}

TEST(ExpandSweepsTest, StandAfterThoseThatAreWrittenOut) {
  EXPECT_THAT(configurations(swept("{lines: {desk: [1, 3, 4]}}")),
              ElementsAre("baseline: 1", "two: 2", "desk-3: 3", "desk-4: 4"));
}

TEST(ExpandSweepsTest, AreNamedAfterWhatTheyChange) {
  const auto world = world_of(swept("{lines: {desk: [3]}}, {base: two, lines: {desk: [5]}}"));
  const auto& all = world.staffing.configurations;
  EXPECT_EQ(all[2].name.en, "desk 3");
  EXPECT_EQ(all[3].name.key, "two-desk-5");
  EXPECT_EQ(all[3].name.en, "two, desk 5");
  EXPECT_EQ(all[3].name.zh, "two，desk 5");
}

TEST(ExpandSweepsTest, KeepWhatTheBaseChanges) {
  const std::string more =
      with(kOneDesk, "lines: [{id: desk, people: 2}]",
           "lines: [{id: desk, people: 2}, {id: late, unit: desk, people: 1}]");
  const auto world = world_of(swept("{base: two, lines: {late: [3]}}", more));
  const auto& lines = world.staffing.configurations[2].lines;
  ASSERT_EQ(lines.size(), 2u);
  EXPECT_EQ(lines[0].people, 2);
  EXPECT_EQ(lines[1].people, 3);
}

TEST(ExpandSweepsTest, ATeamsPeopleAreSharedOutAnew) {
  const auto world = world_of(swept("{lines: {crews: [3, 6]}}", kSmallDistrict));
  const auto& all = world.staffing.configurations;
  ASSERT_EQ(all.back().name.key, "crews-6") << "it has 2 and 1: 3 is as it is";
  for (const auto& line : all.back().lines)
    if (line.key == "crews@desheng") EXPECT_EQ(line.people, 4);
}

TEST(ExpandSweepsTest, NamesThatNobodyHasAreFaults) {
  const std::string line = swept("{lines: {desks: [2]}}");
  EXPECT_THAT(faults_of(line),
              ElementsAre(AllOf(StartsWith(place_of("desks", line)),
                                HasSubstr("there is no staffing line called `desks`"),
                                EndsWith("did you mean `desk`?"))));
  const std::string base = swept("{base: too, lines: {desk: [2]}}");
  EXPECT_THAT(faults_of(base), ElementsAre(AllOf(StartsWith(place_of("too", base)),
                                                 EndsWith("did you mean `two`?"))));
}

TEST(ExpandSweepsTest, TheSameTwiceIsAFault) {
  EXPECT_THAT(faults_of(swept("{lines: {desk: [3, 3]}}")), ElementsAre(HasSubstr("desk-3")));
}

TEST(ExpandSweepsTest, NoneLeftOrTooManyIsAFault) {
  EXPECT_THAT(faults_of(swept("{lines: {desk: [1]}}")),
              ElementsAre(HasSubstr("no combination is left")));
  std::string many;
  for (int people = 2; people < 504; ++people) many += std::to_string(people) + ", ";
  EXPECT_THAT(faults_of(swept("{lines: {desk: [" + many + "1]}}")),
              ElementsAre(HasSubstr("more than 500 combinations")));
}

TEST(ExpandSweepsTest, WhatCannotBeReadIsNoSweep) {
  EXPECT_THAT(faults_of(swept("{lines: {desk: [x]}}")), ElementsAre(HasSubstr("desk[0]")));
  EXPECT_THAT(faults_of(swept("{lines: {desk: []}}")), testing::SizeIs(1));
}

}  // namespace
}  // namespace wangge::scenario
