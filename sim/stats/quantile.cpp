#include "stats/quantile.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <vector>

namespace wangge::stats {

std::optional<double> quantile(std::span<const double> values, base::Probability share) {
  assert(share.count() >= 0 && share.count() <= 1);
  if (values.empty()) return {};
  std::vector<double> kept(values.begin(), values.end());
  const double place = share.count() * static_cast<double>(kept.size() - 1);
  const double whole = std::floor(place);
  const auto low = kept.begin() + static_cast<std::ptrdiff_t>(whole);
  std::nth_element(kept.begin(), low, kept.end());
  if (place == whole) return *low;
  const double high = *std::min_element(low + 1, kept.end());
  return *low + (place - whole) * (high - *low);
}

}  // namespace wangge::stats
