#include "experiment/varied_runs.hpp"

#include <gmock/gmock.h>

#include "base/fault.hpp"
#include "support/staffing_puzzle.hpp"

namespace wangge::experiment {
namespace {

using support::StaffingPuzzle;

TEST(VariedRunsTest, GoOnWhereTheyWere) {
  const StaffingPuzzle puzzle(1);
  const auto plan = puzzle.plan();
  const VariedRuns runs(puzzle.world(), puzzle.search, plan);
  const auto varied = runs.with({2, 1});
  const auto all = *runs.values(varied, 0, 3);
  EXPECT_EQ(all.size(), 3u);
  EXPECT_EQ(runs.values(varied, 2, 3)->front(), all[2]);
}

TEST(VariedRunsTest, ChangeTheVariedLinesAlone) {
  const StaffingPuzzle puzzle(1);
  const auto plan = puzzle.plan();
  const VariedRuns runs(puzzle.world(), puzzle.search, plan);
  const auto& before = puzzle.world().staffing.configurations;
  const auto after = runs.with({4, 3}).staffing.configurations;
  EXPECT_EQ(after[0].lines[puzzle.search.lines[0].line].people, 4);
  EXPECT_EQ(after[1].lines[0].people, before[1].lines[0].people);
}

TEST(VariedRunsTest, RefuseAnIndicatorWithoutAValue) {
  StaffingPuzzle puzzle(1);
  puzzle.search.requirements[0].indicator = indicator::find("emergency_in_time");
  const auto plan = puzzle.plan();
  const VariedRuns runs(puzzle.world(), puzzle.search, plan);
  EXPECT_THROW((void)runs.values(puzzle.world(), 0, 1), base::RunFailed);
}

}  // namespace
}  // namespace wangge::experiment
