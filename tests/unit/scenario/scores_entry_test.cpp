#include "scenario/scores_entry.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "unit/scenario/read_part.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(ScoresEntryTest, EachScoreHasItsPointsAndItsPlace) {
  const ScoresEntry scores =
      read_part<ScoresEntry>("centre: {dispatch_rate: 60, on_time_dispatch: 40}").entry;
  ASSERT_TRUE(scores.centre);
  EXPECT_FALSE(scores.department);
  EXPECT_EQ(scores.centre->points.at(1).ref.text, "on_time_dispatch");
  EXPECT_EQ(scores.centre->points.at(1).value, 40);
  EXPECT_EQ(scores.centre->where.path, "centre");
}

TEST(ScoresEntryTest, EveryScoreOfTheTableIsInTheList) {
  const ScoresEntry scores;
  const auto all = scores.all();
  EXPECT_EQ(record_of<ScoresEntry>().specs().size(), all.size());
  for (const Spec& spec : record_of<ScoresEntry>().specs()) {
    const std::string key = "score_" + std::string(spec.key);
    EXPECT_EQ(std::ranges::count(all, key, [](const auto& score) { return score.first; }), 1)
        << key;
  }
}

TEST(ScoresEntryTest, PointsLieBetweenZeroAndAHundred) {
  EXPECT_THAT(read_part<ScoresEntry>("region: {closing_rate: -5, filing_rate: 105}").faults,
              ElementsAre(HasSubstr("region.closing_rate: "), HasSubstr("region.filing_rate: ")));
}

}  // namespace
}  // namespace wangge::scenario
