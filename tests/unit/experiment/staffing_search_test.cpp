#include "experiment/staffing_search.hpp"

#include <gmock/gmock.h>

#include "support/staffing_puzzle.hpp"

namespace wangge::experiment {
namespace {

using support::StaffingPuzzle;

TEST(StaffingSearchTest, FindsTheFewestWhereAnyWillDo) {
  const StaffingPuzzle puzzle(10'000);
  const auto found = search_staffing(puzzle.world(), puzzle.search, puzzle.plan());
  ASSERT_TRUE(found.best);
  EXPECT_THAT(found.judged[*found.best].people, testing::ElementsAre(1, 1));
  EXPECT_EQ(found.staffings, 12u);
  EXPECT_EQ(search_staffing(puzzle.world(), puzzle.search, puzzle.plan(1)).best, found.best);
}

TEST(StaffingSearchTest, SaysThatNothingSuffices) {
  const StaffingPuzzle puzzle(0.01);
  const auto found = search_staffing(puzzle.world(), puzzle.search, puzzle.plan());
  EXPECT_FALSE(found.best);
  EXPECT_EQ(found.judged.size(), 1u);  // the most people, and no more
}

TEST(StaffingSearchTest, CountsWhatThereIs) {
  EXPECT_EQ(staffings_between({{0, 1, 4}, {1, 0, 2}}), 12u);
  EXPECT_EQ(staffings_between({{0, 0, 9999}, {1, 0, 9999}}), kMostStaffings + 1);
}

}  // namespace
}  // namespace wangge::experiment
