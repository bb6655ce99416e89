// Budgets shared out by OCBA find the best more often than equal shares of the same budget.
#include <gtest/gtest.h>

#include "stats/ocba.hpp"
#include "stats/ocba_constrained.hpp"
#include "theory/selection_table.hpp"

namespace wangge {
namespace {

using stats::Better;
using stats::Moments;

constexpr std::uint64_t kBudget = 1000, kPilot = 10, kIncrement = 50;

std::vector<std::uint64_t> equal_shares(std::size_t k, std::uint64_t increment) {
  return std::vector<std::uint64_t>(k, increment / k);
}

/// Each has its objective and, after those of all, its constrained mean, if any.
class Systems {
 public:
  Systems(std::size_t count, std::size_t means, Values& values)
      : count_(count), seen_(count * means), values_(values) {
    draw(std::vector<std::uint64_t>(count, kPilot));
  }
  void draw(const std::vector<std::uint64_t>& further) {
    for (std::size_t at = 0; at < seen_.size(); ++at)
      for (std::uint64_t n = 0; n < further[at % count_]; ++n) seen_[at].add(values_.next(at));
  }
  [[nodiscard]] std::vector<stats::ConstrainedSample> sample() const {
    std::vector<stats::ConstrainedSample> all(count_);
    for (std::size_t at = 0; at < seen_.size(); ++at) {
      auto& one = all[at % count_];
      if (at < count_)
        one.objective = stats::sampled(seen_[at]);
      else
        one.constrained.push_back({seen_[at].mean(), seen_[at].variance()});
    }
    return all;
  }
  [[nodiscard]] std::vector<stats::Sampled> objectives() const {
    std::vector<stats::Sampled> all;
    for (const auto& one : sample()) all.push_back(one.objective);
    return all;
  }

 private:
  std::size_t count_;
  std::vector<Moments> seen_;
  Values& values_;
};

/// Number 0 is the true best.
template <class Share>
Trial spend(Systems systems, std::size_t count, const std::vector<stats::Bound>& bounds,
            const Share& share) {
  for (std::uint64_t spent = count * kPilot; spent < kBudget; spent += kIncrement)
    systems.draw(share(systems));
  return {stats::best_feasible(systems.sample(), bounds, Better::Lower) == 0, kBudget};
}

/// OCBA is right in at least 0.03 more of all trials, ten times the noise of such a pair.
void expect_better(const std::vector<Achieved>& ours, const std::vector<Achieved>& equal) {
  for (std::size_t i = 0; i < ours.size(); ++i)
    EXPECT_GT(ours[i].share, equal[i].share + 0.03) << ours[i].problem;
}

TEST(SelectionBudgetTest, OcbaBeatsEqualShares) {
  std::vector<Achieved> ours, equal;
  for (const auto& problem : {monotone(10, 0.15), unequal(monotone(10, 0.15))}) {
    const std::size_t k = problem.size();
    ours.push_back(achieved(problem, {}, [&](Values& values) {
      return spend(Systems(k, 1, values), k, {}, [&](const Systems& systems) {
        return stats::ocba(systems.objectives(), kIncrement, Better::Lower);
      });
    }));
    equal.push_back(achieved(problem, {}, [&](Values& values) {
      return spend(Systems(k, 1, values), k, {},
                   [&](const Systems&) { return equal_shares(k, kIncrement); });
    }));
  }
  expect_better(ours, equal);
  expect_in_table("OCBA", ours);
  expect_in_table("equal shares", equal);
}

/// Objectives of ten configurations, then their constrained means: 1, 2 and 6 are better than 0 but
/// not feasible, 3 and 4 are little worse and feasible.
SelectionProblem constrained_problem() {
  std::vector<double> means;
  for (const double objective : {10.0, 9.8, 9.6, 10.2, 10.3, 10.6, 9.5, 10.9, 11.2, 11.5})
    means.push_back(objective);
  for (const double constrained : {7.7, 8.3, 8.4, 7.0, 7.5, 8.5, 9.0, 7.0, 9.0, 7.0})
    means.push_back(constrained);
  return with_means("best at most 8", means);
}

TEST(SelectionBudgetTest, ConstrainedOcbaBeatsEqualShares) {
  constexpr std::size_t kCount = 10;
  const std::vector<stats::Bound> bounds{{stats::Side::AtMost, 8}};
  const auto problem = constrained_problem();
  auto ours = achieved(problem, {}, [&](Values& values) {
    return spend(Systems(kCount, 2, values), kCount, bounds, [&](const Systems& systems) {
      return stats::ocba_constrained(systems.sample(), bounds, kIncrement, Better::Lower);
    });
  });
  auto equal = achieved(problem, {}, [&](Values& values) {
    return spend(Systems(kCount, 2, values), kCount, bounds,
                 [&](const Systems&) { return equal_shares(kCount, kIncrement); });
  });
  ours.k = equal.k = kCount;
  expect_better({ours}, {equal});
  expect_in_table("OCBA-CO", {ours});
  expect_in_table("equal shares under constraints", {equal});
}

}  // namespace
}  // namespace wangge
