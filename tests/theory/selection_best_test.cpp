// Procedures that select the best find it as often as they say, where it is known.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "stats/kim_nelson.hpp"
#include "stats/nelson_matejcik.hpp"
#include "stats/rinott.hpp"
#include "stats/selection_root.hpp"
#include "theory/selection_table.hpp"

namespace wangge {
namespace {

constexpr double kStep = 0.3;  // also the indifference zone
constexpr base::Probability kNinetyFive{0.95};

std::size_t lowest(const std::vector<double>& means) {
  return static_cast<std::size_t>(std::ranges::min_element(means) - means.begin());
}

Trial kim_nelson(std::size_t k, Values& values) {
  stats::KimNelson procedure(k, {kNinetyFive, kStep, 10, stats::Better::Lower});
  while (!procedure.finished()) {
    std::vector<double> replication;
    for (const std::size_t i : procedure.contenders()) replication.push_back(values.next(i));
    procedure.add(replication);
  }
  return {procedure.best() == 0, procedure.values_used()};
}

/// Draws `counts` of each; the mean over all it has decides.
Trial second_stage(std::vector<stats::Moments> seen, const std::vector<std::uint64_t>& counts,
                   Values& values) {
  std::vector<double> means;
  std::uint64_t all = 0;
  for (std::size_t i = 0; i < seen.size(); ++i) {
    while (seen[i].count() < counts[i]) seen[i].add(values.next(i));
    means.push_back(seen[i].mean());
    all += counts[i];
  }
  return {lowest(means) == 0, all};
}

std::vector<std::vector<double>> first_stage(std::size_t k, Values& values) {
  std::vector<std::vector<double>> all(k);
  for (std::size_t i = 0; i < k; ++i)
    while (all[i].size() < 20) all[i].push_back(values.next(i));
  return all;
}

/// The constant is the same in every trial.
auto rinott(std::size_t k) {
  return [k, h = stats::rinott_constant(k, kNinetyFive, 20)](Values& values) {
    const auto pilot = first_stage(k, values);
    const std::vector<stats::Moments> seen(pilot.begin(), pilot.end());
    std::vector<std::uint64_t> counts;
    for (const auto& one : seen)
      counts.push_back(stats::second_stage_size(h, one.deviation(), kStep, 20));
    return second_stage(seen, counts, values);
  };
}

auto nelson_matejcik(std::size_t k) {
  return [k, g = stats::nelson_matejcik_constant(k, kNinetyFive, 20)](Values& values) {
    const auto pilot = first_stage(k, values);
    const double deviation = std::sqrt(stats::variance_of_differences(pilot));
    const auto count = stats::second_stage_size(g, deviation, kStep, 20);
    return second_stage({pilot.begin(), pilot.end()}, std::vector(k, count), values);
  };
}

TEST(SelectionBestTest, KimNelsonOnAnyDays) {
  std::vector<Achieved> rows;
  const auto slip = slippage(10, kStep), mono = monotone(10, kStep);
  for (const auto& problem :
       {slippage(2, kStep), on_the_same_days(slippage(2, kStep)), slip, on_the_same_days(slip),
        unequal(slip), on_the_same_days(unequal(slip)), mono, on_the_same_days(mono), unequal(mono),
        on_the_same_days(unequal(mono))}) {
    rows.push_back(achieved(problem, 0.95,
                            [&](Values& values) { return kim_nelson(problem.size(), values); }));
  }
  expect_kept_and_in_table("Kim-Nelson", rows);
}

TEST(SelectionBestTest, RinottOnIndependentDays) {
  std::vector<Achieved> rows;
  for (const auto& problem : {slippage(2, kStep), slippage(10, kStep), unequal(slippage(10, kStep)),
                              monotone(10, kStep), unequal(monotone(10, kStep))}) {
    rows.push_back(achieved(problem, 0.95, rinott(problem.size())));
  }
  expect_kept_and_in_table("Rinott", rows);
}

TEST(SelectionBestTest, NelsonMatejcikOnTheSameDays) {
  std::vector<Achieved> rows;
  for (const auto& problem :
       {slippage(10, kStep), on_the_same_days(slippage(2, kStep)),
        on_the_same_days(slippage(10, kStep)), on_the_same_days(monotone(10, kStep))}) {
    rows.push_back(achieved(problem, 0.95, nelson_matejcik(problem.size())));
  }
  expect_kept_and_in_table("Nelson-Matejcik", rows);
}

}  // namespace
}  // namespace wangge
