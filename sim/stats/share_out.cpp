#include "stats/share_out.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace wangge::stats {
namespace {

/// What each would have in all, of those `in`; others nothing.
std::vector<double> totals(std::uint64_t increment, std::span<const double> weights,
                           std::span<const std::uint64_t> counts, const std::vector<bool>& in) {
  double budget = static_cast<double>(increment), sum = 0, places = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (!in[i]) continue;
    budget += static_cast<double>(counts[i]);
    sum += weights[i];
    ++places;
  }
  std::vector<double> all(weights.size(), 0);
  for (std::size_t i = 0; i < weights.size(); ++i)
    if (in[i]) all[i] = budget * (sum > 0 ? weights[i] / sum : 1 / places);
  return all;
}

/// Those who have more than their share drop out, until there are none; fractions of replications.
std::vector<double> extras(std::uint64_t increment, std::span<const double> weights,
                           std::span<const std::uint64_t> counts) {
  std::vector<bool> in(weights.size(), true);
  while (true) {
    std::vector<double> all = totals(increment, weights, counts, in);
    bool dropped = false;
    for (std::size_t i = 0; i < all.size(); ++i) {
      all[i] -= static_cast<double>(counts[i]);
      if (in[i] && all[i] < 0) in[i] = false, dropped = true;
      if (!in[i]) all[i] = 0;
    }
    if (!dropped) return all;
  }
}

std::vector<std::uint64_t> whole(const std::vector<double>& parts, std::uint64_t sum) {
  std::vector<std::uint64_t> floors;
  for (const double part : parts) floors.push_back(static_cast<std::uint64_t>(part));
  std::vector<std::size_t> order(parts.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, std::greater{}, [&](std::size_t i) {
    return parts[i] - static_cast<double>(floors[i]);
  });
  std::uint64_t left = sum - std::accumulate(floors.begin(), floors.end(), std::uint64_t{0});
  for (std::size_t at = 0; left > 0; --left, ++at) ++floors[order[at % order.size()]];
  return floors;
}

}  // namespace

std::vector<std::uint64_t> share_out(std::uint64_t increment, std::span<const double> weights,
                                     std::span<const std::uint64_t> counts) {
  assert(!weights.empty() && weights.size() == counts.size());
  return whole(extras(increment, weights, counts), increment);
}

}  // namespace wangge::stats
