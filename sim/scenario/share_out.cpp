#include "scenario/share_out.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace wangge::scenario {

std::vector<int> share_out(int total, const std::vector<double>& sizes, int at_least) {
  if (at_least > 0) {
    std::vector<int> parts = share_out(total - at_least * static_cast<int>(sizes.size()), sizes);
    for (int& part : parts) part += at_least;
    return parts;
  }
  if (total < 0) {
    std::vector<int> withdrawn = share_out(-total, sizes);
    for (int& part : withdrawn) part = -part;
    return withdrawn;
  }
  const double whole = std::accumulate(sizes.begin(), sizes.end(), 0.0);
  std::vector<int> parts(sizes.size());
  std::vector<double> remainders(sizes.size());
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    const double fair = total * (sizes[i] / whole);
    parts[i] = static_cast<int>(std::floor(fair));
    remainders[i] = fair - parts[i];
  }
  std::vector<std::size_t> order(sizes.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
  const int left = total - std::accumulate(parts.begin(), parts.end(), 0);
  for (int i = 0; i < left; ++i) ++parts[order[static_cast<std::size_t>(i) % order.size()]];
  return parts;
}

}  // namespace wangge::scenario
