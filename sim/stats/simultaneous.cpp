#include "stats/simultaneous.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace wangge::stats {

base::Probability bonferroni(base::Probability together, std::size_t statements) {
  assert(statements >= 1);
  return base::Probability(1 - (1 - together.count()) / static_cast<double>(statements));
}

base::Probability sidak(base::Probability together, std::size_t statements) {
  assert(statements >= 1);
  return base::Probability(std::pow(together.count(), 1 / static_cast<double>(statements)));
}

std::vector<base::Probability> holm(std::span<const base::Probability> p_values) {
  std::vector<std::size_t> order(p_values.size());
  std::iota(order.begin(), order.end(), 0);
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return p_values[i]; });
  std::vector<base::Probability> adjusted(p_values.size());
  double largest = 0;
  for (std::size_t step = 0; step < order.size(); ++step) {
    const double p = p_values[order[step]].count() * static_cast<double>(order.size() - step);
    largest = std::max(largest, std::min(p, 1.0));
    adjusted[order[step]] = base::Probability(largest);
  }
  return adjusted;
}

}  // namespace wangge::stats
