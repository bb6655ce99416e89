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

TEST(ExpandSweepsTest, PeopleByAreaStayInProportion) {
  const auto world = world_of(swept("{lines: {crews: [3, 9]}}", kSmallDistrict));
  const auto& all = world.staffing.configurations;
  ASSERT_EQ(all.size(), 3u) << "2 and 1 are as it is";
  ASSERT_EQ(all.back().name.key, "crews-9");
  std::vector<std::string> crews;
  for (const auto& line : all.back().lines)
    if (line.key.starts_with("crews@"))
      crews.push_back(line.key + ' ' + std::to_string(line.people));
  EXPECT_THAT(crews, ElementsAre("crews@desheng 6", "crews@yuetan 3"));
}

TEST(ExpandSweepsTest, ABaseMayBeAsTheBaselineIs) {
  const std::string plain =
      with(kOneDesk, "{id: two, lines: [{id: desk, people: 2}]}", "{id: plain}");
  EXPECT_THAT(configurations(swept("{base: plain, lines: {desk: [3]}}", plain)),
              ElementsAre("baseline: 1", "plain: 1", "plain-desk-3: 3"));
}

TEST(ExpandSweepsTest, NamesThatNobodyHasAreFaults) {
  const std::string line = swept("{lines: {desks: [2]}}");
  EXPECT_THAT(faults_of(line),
              ElementsAre(AllOf(StartsWith(place_of("desks", line)),
                                HasSubstr("there is no staffing line called `desks`"),
                                EndsWith("did you mean `desk`?"))));
  const std::string base = swept("{base: too, lines: {late: [2]}}");
  EXPECT_THAT(faults_of(base), ElementsAre(AllOf(StartsWith(place_of("too", base)),
                                                 EndsWith("did you mean `two`?"))));
}

TEST(ExpandSweepsTest, NobodyIsMissedWhereLinesCannotBeRead) {
  const std::string broken =
      with(kOneDesk, "lines: [{id: desk, unit: desk, people: 1}]", "lines: 3");
  for (const std::string& fault : faults_of(swept("{lines: {late: [2]}}", broken)))
    EXPECT_THAT(fault, testing::Not(HasSubstr("late")));
}

TEST(ExpandSweepsTest, NoneLeftOrTooManyIsAFault) {
  EXPECT_THAT(faults_of(swept("{lines: {desk: [1]}}")),
              ElementsAre(HasSubstr("no combination is left")));
  std::string many;
  for (int people = 2; people < 502; ++people) many += std::to_string(people) + ", ";
  EXPECT_THAT(faults_of(swept("{lines: {desk: [" + many + "1]}}")),
              ElementsAre(HasSubstr("more than 500 combinations")));
}

TEST(ExpandSweepsTest, WhatCannotBeReadIsNoSweep) {
  EXPECT_THAT(faults_of(swept("{lines: {desk: [x]}, at_least: 1}")),
              ElementsAre(HasSubstr("desk[0]")));
  EXPECT_THAT(faults_of(swept("{lines: {desk: []}}")), testing::SizeIs(1));
}

}  // namespace
}  // namespace wangge::scenario
