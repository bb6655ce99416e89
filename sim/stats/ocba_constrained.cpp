#include "stats/ocba_constrained.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

#include "stats/noise.hpp"
#include "stats/share_out.hpp"

namespace wangge::stats {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

bool keeps_all(const ConstrainedSample& one, std::span<const Bound> bounds) {
  for (std::size_t j = 0; j < bounds.size(); ++j)
    if (!bounds[j].kept_by(one.constrained[j].mean)) return false;
  return true;
}

double noise_at(const Measured& mean, const Bound& bound) {
  return noise_to_signal(mean.variance, bound.excess(mean.mean));
}

/// Of the bound that is broken most clearly; infinite where none is.
double noise_of_breach(const ConstrainedSample& one, std::span<const Bound> bounds) {
  double least = kInfinity;
  for (std::size_t j = 0; j < bounds.size(); ++j) {
    if (bounds[j].kept_by(one.constrained[j].mean)) continue;
    least = std::min(least, noise_at(one.constrained[j], bounds[j]));
  }
  return least;
}

/// Of the bound that is kept least clearly.
double noise_of_keeping(const ConstrainedSample& one, std::span<const Bound> bounds) {
  double most = 0;
  for (std::size_t j = 0; j < bounds.size(); ++j)
    most = std::max(most, noise_at(one.constrained[j], bounds[j]));
  return most;
}

/// Infinite where it is better than the best feasible one.
double noise_of_objective(const Sampled& one, const Sampled& best, Better better) {
  const double behind = upwards(better) * (best.mean - one.mean);
  return behind < 0 ? kInfinity : noise_to_signal(one.variance, behind);
}

std::vector<double> weights_without_best(std::span<const ConstrainedSample> configurations,
                                         std::span<const Bound> bounds) {
  std::vector<double> weights;
  for (const auto& one : configurations) weights.push_back(noise_of_breach(one, bounds));
  return weights;
}

std::vector<double> weights_with(std::size_t best,
                                 std::span<const ConstrainedSample> configurations,
                                 std::span<const Bound> bounds, Better better) {
  std::vector<double> weights(configurations.size(), 0);
  const ConstrainedSample& b = configurations[best];
  double squares = 0;
  for (std::size_t i = 0; i < configurations.size(); ++i) {
    if (i == best) continue;
    const Sampled& one = configurations[i].objective;
    const double objective = noise_of_objective(one, b.objective, better);
    const double breach = noise_of_breach(configurations[i], bounds);
    weights[i] = std::min(objective, breach);
    if (objective <= breach && one.variance > 0) squares += weights[i] * weights[i] / one.variance;
  }
  weights[best] = std::max(std::sqrt(b.objective.variance * squares), noise_of_keeping(b, bounds));
  return weights;
}

}  // namespace

std::size_t best_feasible(std::span<const ConstrainedSample> configurations,
                          std::span<const Bound> bounds, Better better) {
  std::size_t best = configurations.size();
  double top = -kInfinity;
  for (std::size_t i = 0; i < configurations.size(); ++i) {
    const double height = upwards(better) * configurations[i].objective.mean;
    if (keeps_all(configurations[i], bounds) && height > top) best = i, top = height;
  }
  return best;
}

std::vector<std::uint64_t> ocba_constrained(std::span<const ConstrainedSample> configurations,
                                            std::span<const Bound> bounds, std::uint64_t increment,
                                            Better better) {
  std::vector<std::uint64_t> counts;
  for (const auto& one : configurations) {
    assert(one.constrained.size() == bounds.size());
    counts.push_back(one.objective.count);
  }
  const std::size_t best = best_feasible(configurations, bounds, better);
  const auto weights = best < configurations.size()
                           ? weights_with(best, configurations, bounds, better)
                           : weights_without_best(configurations, bounds);
  return share_out(increment, weights, counts);
}

}  // namespace wangge::stats
