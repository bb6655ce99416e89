#include "stats/best_intervals.hpp"

#include <algorithm>
#include <cassert>
#include <limits>

namespace wangge::stats {
namespace {

/// Turned so that more is better: a is ahead of b by at least `low`, at most `high`.
struct Lead {
  std::size_t a, b;
  double low, high;
};

std::vector<Lead> both_ways(std::span<const PairInterval> pairs, Better better) {
  std::vector<Lead> leads;
  for (const auto& [a, b, difference] : pairs) {
    const double lead = upwards(better) * difference.mean, width = difference.half_width;
    leads.push_back({a, b, lead - width, lead + width});
    leads.push_back({b, a, -lead - width, -lead + width});
  }
  return leads;
}

std::vector<double> most_ahead(std::size_t count, const std::vector<Lead>& leads) {
  std::vector<double> high(count, std::numeric_limits<double>::infinity());
  for (const Lead& lead : leads) high[lead.a] = std::min(high[lead.a], lead.high);
  return high;
}

/// Of those that can be the best.
std::vector<double> least_ahead(const std::vector<double>& high, const std::vector<Lead>& leads) {
  std::vector<double> low(high.size(), 0);
  for (const Lead& lead : leads) {
    if (high[lead.b] >= 0) low[lead.a] = std::min(low[lead.a], lead.low);
  }
  return low;
}

BestInterval turned_back(double low, double high, Better better) {
  const double top = std::max(0.0, high);
  const bool can_be_best = high >= 0;
  if (better == Better::Lower) return {top == 0 ? 0 : -top, low == 0 ? 0 : -low, can_be_best};
  return {low, top, can_be_best};
}

}  // namespace

std::vector<BestInterval> best_intervals(std::size_t count, std::span<const PairInterval> pairs,
                                         Better better) {
  assert(2 * pairs.size() == count * (count - 1));
  if (count == 1) return {BestInterval{}};
  const auto leads = both_ways(pairs, better);
  const auto high = most_ahead(count, leads);
  const auto low = least_ahead(high, leads);
  std::vector<BestInterval> all;
  for (std::size_t i = 0; i < count; ++i) all.push_back(turned_back(low[i], high[i], better));
  return all;
}

}  // namespace wangge::stats
