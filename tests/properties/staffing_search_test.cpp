#include "experiment/staffing_search.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>

#include "experiment/varied_runs.hpp"
#include "support/staffing_puzzle.hpp"

namespace wangge::experiment {
namespace {

using stats::Feasibility;
using support::StaffingPuzzle;
using People = std::vector<int>;

constexpr std::uint32_t kExhaustive = 20;  // replications
constexpr double kClear = 0.15;            // hours between two staffings that days tell apart

/// The mean response with every staffing, by plain enumeration.
std::map<People, double> all_means(const StaffingPuzzle& puzzle) {
  const auto plan = puzzle.plan();
  const VariedRuns runs(puzzle.world(), puzzle.search, plan);
  std::map<People, double> means;
  for (int desk = 1; desk <= 4; ++desk)
    for (int crews = 1; crews <= 3; ++crews) {
      stats::Moments mean;
      const auto rows = runs.values(runs.with({desk, crews}), 0, kExhaustive);
      for (const auto& row : *rows) mean.add(row[0]);
      means[{desk, crews}] = mean.mean();
    }
  return means;
}

double cost_of(const StaffingPuzzle& puzzle, const People& people) {
  const auto plan = puzzle.plan();
  const VariedRuns runs(puzzle.world(), puzzle.search, plan);
  return staff_cost(runs.with(people), puzzle.search.base).cost.count();
}

/// Bounds with nothing near: half way between two neighbouring means that lie far apart.
std::vector<double> clear_bounds(const std::map<People, double>& means) {
  std::vector<double> sorted, bounds;
  for (const auto& [people, mean] : means) sorted.push_back(mean);
  std::ranges::sort(sorted);
  for (std::size_t i = 0; i + 1 < sorted.size(); ++i)
    if (sorted[i + 1] - sorted[i] > kClear) bounds.push_back((sorted[i] + sorted[i + 1]) / 2);
  return bounds;
}

TEST(StaffingSearchTest, FindsWhatEnumerationFinds) {
  const auto means = all_means(StaffingPuzzle(1));
  const auto bounds = clear_bounds(means);
  ASSERT_GE(bounds.size(), 2u);
  for (const double bound : bounds) {
    const StaffingPuzzle puzzle(bound);
    People best;
    for (const auto& [people, mean] : means)
      if (mean <= bound && (best.empty() || cost_of(puzzle, people) < cost_of(puzzle, best)))
        best = people;
    const auto found = search_staffing(puzzle.world(), puzzle.search, puzzle.plan());
    ASSERT_TRUE(found.best);
    EXPECT_EQ(cost_of(puzzle, found.judged[*found.best].people), cost_of(puzzle, best));
  }
}

TEST(StaffingSearchTest, SimulatesLessThanAllAndNothingBelowWhatBreaks) {
  const StaffingPuzzle puzzle(clear_bounds(all_means(StaffingPuzzle(1))).front());
  const auto found = search_staffing(puzzle.world(), puzzle.search, puzzle.plan());
  EXPECT_EQ(found.staffings, 12u);
  EXPECT_LT(found.judged.size(), 12u);
  for (const auto& a : found.judged)
    for (const auto& b : found.judged)
      if (a.verdict == Feasibility::Feasible && b.verdict == Feasibility::Infeasible) {
        EXPECT_FALSE(a.people[0] <= b.people[0] && a.people[1] <= b.people[1]);
      }
}

TEST(StaffingSearchTest, TheSameWhateverTheJobs) {
  const StaffingPuzzle puzzle(4);
  const auto one = search_staffing(puzzle.world(), puzzle.search, puzzle.plan(1));
  const auto two = search_staffing(puzzle.world(), puzzle.search, puzzle.plan(2));
  EXPECT_EQ(one.best, two.best);
  EXPECT_EQ(one.replications, two.replications);
}

}  // namespace
}  // namespace wangge::experiment
