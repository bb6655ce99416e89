#include "cli/traced_case.hpp"

#include <gmock/gmock.h>

#include "cli/study.hpp"
#include "cli/usage_error.hpp"
#include "model/problem_id.hpp"
#include "support/crowded.hpp"
#include "support/program.hpp"

namespace wangge::cli {
namespace {

class TracedCaseTest : public testing::Test {
 protected:
  TracedCaseTest() {
    ScenarioOptions options;
    options.scenario = folder.scenario();
    world = load(options).world;
  }
  [[nodiscard]] Retold replication() const { return retold(world, {"more", 0}, {}); }

  support::ScenarioFolder folder{support::street_scenario()};
  model::World world;
};

TEST_F(TracedCaseTest, TellsTheLifeOfTheCaseNamed) {
  const auto story = story_of(replication(), "streets-7");
  EXPECT_EQ(story.record->problem, model::problem_id(0, 7));
  ASSERT_FALSE(story.intervals.empty());
  for (const record::Interval& i : story.intervals) EXPECT_EQ(i.problem, story.record->problem);
  EXPECT_EQ(story.intervals.front().when.from, story.record->arose);
}

TEST_F(TracedCaseTest, DoesNotExistUnderAWrongName) {
  EXPECT_THROW(story_of(replication(), "streets-99999"), UsageError);
  EXPECT_THROW(story_of(replication(), "streets"), UsageError);
}

TEST_F(TracedCaseTest, IsOfAStreamThatMakesCases) {
  world.demand.desk_work.resize(1);
  world.demand.desk_work[0].name.key = "calls";
  EXPECT_THAT([&] { story_of(replication(), "alleys-7"); },
              testing::ThrowsMessage<UsageError>(
                  testing::HasSubstr("cases are called streets-1 and so on")));
}

TEST_F(TracedCaseTest, IsNamedByStreamAndNumber) {
  const record::Directory directory = replication().directory;
  EXPECT_EQ(problem_named(directory, "streets-7"), model::problem_id(0, 7));
  for (const char* name : {"streets", "streets-", "streets-x", "streets-7x", "alleys-7", "",
                           "streets-99999999999999999999", "streets-1099511627776"})
    EXPECT_FALSE(problem_named(directory, name)) << name;
}

TEST_F(TracedCaseTest, WhatACrowdBringsIsNamedByStreamAndCrowd) {
  support::add_crowd(world, support::make_crowd(world, 0, 1));
  const std::size_t number = world.demand.crowds[0].brings[0].number;
  EXPECT_EQ(problem_named(record::Directory(world), "stream-0@relay-7"),
            model::problem_id(number, 7));
}

}  // namespace
}  // namespace wangge::cli
