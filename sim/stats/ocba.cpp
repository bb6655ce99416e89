#include "stats/ocba.hpp"

#include <algorithm>
#include <cmath>

#include "stats/noise.hpp"
#include "stats/share_out.hpp"

namespace wangge::stats {
namespace {

std::size_t best_of(std::span<const Sampled> configurations, Better better) {
  const auto height = [&](const Sampled& one) { return upwards(better) * one.mean; };
  const auto best = std::ranges::max_element(configurations, {}, height);
  return static_cast<std::size_t>(best - configurations.begin());
}

std::vector<double> weights_of(std::span<const Sampled> configurations, std::size_t best) {
  std::vector<double> weights;
  double squares = 0;
  for (const Sampled& one : configurations) {
    const double behind = one.mean - configurations[best].mean;
    weights.push_back(noise_to_signal(one.variance, behind));
    if (weights.size() - 1 == best || one.variance == 0) continue;
    squares += weights.back() * weights.back() / one.variance;
  }
  weights[best] = std::sqrt(configurations[best].variance * squares);
  return weights;
}

}  // namespace

std::vector<std::uint64_t> ocba(std::span<const Sampled> configurations, std::uint64_t increment,
                                Better better) {
  std::vector<std::uint64_t> counts;
  for (const Sampled& one : configurations) counts.push_back(one.count);
  return share_out(increment, weights_of(configurations, best_of(configurations, better)), counts);
}

}  // namespace wangge::stats
