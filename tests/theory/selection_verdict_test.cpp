// Verdicts and intervals are right as often as they say, where the truth is known.
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <vector>

#include "stats/best_intervals.hpp"
#include "stats/feasibility.hpp"
#include "stats/paired.hpp"
#include "stats/precision.hpp"
#include "stats/simultaneous.hpp"
#include "theory/selection_table.hpp"

namespace wangge {
namespace {

constexpr base::Probability kNinetyFive{0.95};

/// Two constrained means of each configuration side by side; at most 8 and at least 90.
constexpr double kTolerance = 0.3;
const std::vector<stats::Constraint> kConstraints{{{stats::Side::AtMost, 8}, kTolerance},
                                                  {{stats::Side::AtLeast, 90}, kTolerance}};

/// Of five configurations, 0 to 2 keep both bounds by `margin`, 3 breaks one and 4 both.
SelectionProblem five_at(std::string name, double margin) {
  const double kept = 8 - margin, broken = 8 + margin, high = 90 + margin, low = 90 - margin;
  return with_means(std::move(name), {kept, high, kept, high, kept, high, kept, low, broken, low});
}

Trial judge(const SelectionProblem& problem, Values& values) {
  const std::size_t systems = problem.size() / 2;
  Trial trial{.right = true};
  for (std::size_t i = 0; i < systems; ++i) {
    stats::FeasibilityCheck check(kConstraints, {kNinetyFive, systems, 10});
    while (check.verdict() == stats::Feasibility::NotYet)
      check.add(std::vector<double>{values.next(2 * i), values.next(2 * i + 1)});
    const bool feasible = check.verdict() == stats::Feasibility::Feasible;
    trial.right = trial.right && feasible == (i < 3);
    trial.replications += check.replications();
  }
  return trial;
}

TEST(SelectionVerdictTest, AndradottirKimFindsWhoIsFeasible) {
  std::vector<Achieved> rows;
  const auto near = five_at("means at the tolerance", kTolerance);
  for (const auto& problem : {near, on_the_same_days(near), unequal(near),
                              on_the_same_days(unequal(near)), five_at("means beyond it", 0.6)}) {
    rows.push_back(achieved(problem, 0.95, [&](Values& values) { return judge(problem, values); }));
    rows.back().k = problem.size() / 2;
  }
  expect_kept_and_in_table("Andradottir-Kim", rows);
}

std::vector<stats::PairInterval> all_differences(const std::vector<std::vector<double>>& seen) {
  const auto each = stats::bonferroni(kNinetyFive, stats::all_pairs(seen.size()));
  std::vector<stats::PairInterval> pairs;
  for (std::size_t a = 0; a < seen.size(); ++a)
    for (std::size_t b = a + 1; b < seen.size(); ++b)
      pairs.push_back({a, b, *stats::Paired(seen[a], seen[b]).interval(each)});
  return pairs;
}

double lowest_but(const std::vector<double>& means, std::size_t i) {
  double lowest = std::numeric_limits<double>::infinity();
  for (std::size_t j = 0; j < means.size(); ++j)
    if (j != i) lowest = std::min(lowest, means[j]);
  return lowest;
}

/// All intervals hold the true distances, and the true best, number 0, can be the best.
Trial compare_with_best(const SelectionProblem& problem, Values& values) {
  std::vector<std::vector<double>> seen(problem.size());
  for (std::size_t i = 0; i < problem.size(); ++i)
    while (seen[i].size() < 20) seen[i].push_back(values.next(i));
  const auto all =
      stats::best_intervals(problem.size(), all_differences(seen), stats::Better::Lower);
  bool right = all[0].can_be_best;
  for (std::size_t i = 0; i < problem.size(); ++i) {
    const double distance = problem.means[i] - lowest_but(problem.means, i);
    right = right && all[i].low <= distance && distance <= all[i].high;
  }
  return {right, 20 * problem.size()};
}

TEST(SelectionVerdictTest, IntervalsToTheBestHoldTogether) {
  std::vector<Achieved> rows;
  const auto slip = slippage(5, 0.3), mono = monotone(5, 0.3);
  for (const auto& problem :
       {slip, on_the_same_days(slip), unequal(slip), on_the_same_days(unequal(slip)), mono,
        on_the_same_days(mono), with_means("all equal", std::vector<double>(5, 10))}) {
    rows.push_back(achieved(problem, 0.95,
                            [&](Values& values) { return compare_with_best(problem, values); }));
  }
  expect_kept_and_in_table("Hsu", rows);
}

/// Goes on to the number foreseen until the aim is met.
Trial until_precise(const SelectionProblem& problem, Values& values) {
  const stats::PrecisionAim aim{stats::PrecisionAim::Of::Mean, 0.02, kNinetyFive};
  stats::Moments seen;
  while (seen.count() < 10) seen.add(values.next(0));
  auto now = stats::precision(seen, aim);
  for (; !now.met; now = stats::precision(seen, aim))
    while (seen.count() < *now.replications) seen.add(values.next(0));
  return {now.interval->contains(problem.means[0]), seen.count()};
}

/// Stopped as soon as the aim is met, the interval is right a little less often than it says.
TEST(SelectionVerdictTest, PrecisionReachedHoldsNearlyAsOftenAsItSays) {
  const auto problem = with_means("relative half-width 0.02", {10});
  const auto row =
      achieved(problem, 0.95, [&](Values& values) { return until_precise(problem, values); });
  EXPECT_GE(row.share, least_share(0.95 - 0.015));
  expect_in_table("precision, stopped when met", {row});
}

}  // namespace
}  // namespace wangge
