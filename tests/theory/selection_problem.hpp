#pragma once
#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "random/source.hpp"
#include "random/special.hpp"

/// Configurations with known means, against which statistical procedures are proven.
namespace wangge {

/// Normal values; those of one replication share a correlation (common random numbers).
struct SelectionProblem {
  std::string name;
  std::vector<double> means;
  std::vector<double> deviations;
  double correlation = 0;

  [[nodiscard]] std::size_t size() const { return means.size(); }
};

inline SelectionProblem with_means(std::string name, std::vector<double> means) {
  std::vector<double> deviations(means.size(), 1);
  return {std::move(name), std::move(means), std::move(deviations)};
}

/// Number 0 is the lowest by `step`, all others are equal: the hardest case.
inline SelectionProblem slippage(std::size_t k, double step) {
  std::vector<double> means(k, 10 + step);
  means[0] = 10;
  return with_means("slippage", std::move(means));
}

/// Each is higher than the one before it by `step`.
inline SelectionProblem monotone(std::size_t k, double step) {
  std::vector<double> means;
  for (std::size_t i = 0; i < k; ++i) means.push_back(10 + static_cast<double>(i) * step);
  return with_means("monotone", std::move(means));
}

inline SelectionProblem on_the_same_days(SelectionProblem problem) {
  problem.name += ", same days";
  problem.correlation = 0.5;
  return problem;
}

/// Deviations 1.5, 1, 0.5, 1.5 and so on.
inline SelectionProblem unequal(SelectionProblem problem) {
  problem.name += ", unequal";
  for (std::size_t i = 0; i < problem.size(); ++i)
    problem.deviations[i] = 1.5 - 0.5 * static_cast<double>(i % 3);
  return problem;
}

/// The values of one trial of a problem: the n-th of a configuration is that of the n-th day.
class Values {
 public:
  Values(const SelectionProblem& problem, std::uint32_t trial)
      : problem_(problem), source_(2008, trial) {
    for (std::size_t i = 0; i <= problem.size(); ++i)
      streams_.emplace_back(source_, random::Purpose::CrewWork, i);
    days_.resize(problem.size(), 0);
  }

  double next(std::size_t i) {
    const double shared = problem_.correlation == 0 ? 0 : of_day(days_[i]++);
    const double noise =
        std::sqrt(problem_.correlation) * shared + std::sqrt(1 - problem_.correlation) * normal(i);
    return problem_.means[i] + problem_.deviations[i] * noise;
  }

 private:
  double normal(std::size_t stream) { return random::normal_quantile(streams_[stream].uniform()); }
  double of_day(std::size_t day) {
    while (shared_.size() <= day) shared_.push_back(normal(problem_.size()));
    return shared_[day];
  }

  const SelectionProblem& problem_;
  random::Source source_;
  std::vector<random::Stream> streams_;
  std::vector<std::size_t> days_;  // of each configuration, begun
  std::vector<double> shared_;     // by day
};

}  // namespace wangge
