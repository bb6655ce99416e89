#include "stats/paired.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace wangge::stats {

Paired::Paired(std::span<const double> a, std::span<const double> b) : a_(a), b_(b) {
  assert(a.size() == b.size());
  for (std::size_t i = 0; i < a.size(); ++i) difference_.add(a[i] - b[i]);
}

/// From Var(a - b) = Var a + Var b - 2 Cov(a, b).
std::optional<double> Paired::correlation() const {
  const double scale = a_.deviation() * b_.deviation();
  if (scale == 0) return {};
  const double covariance = (a_.variance() + b_.variance() - difference_.variance()) / 2;
  return std::clamp(covariance / scale, -1.0, 1.0);
}

}  // namespace wangge::stats
