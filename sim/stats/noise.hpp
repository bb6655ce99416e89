#pragma once
#include <algorithm>
#include <cmath>

namespace wangge::stats {

/// Squared noise-to-signal ratio, in replications up to a factor: (deviation / distance)^2, the
/// distance at least a thousandth of the deviation. Zero where nothing varies.
inline double noise_to_signal(double variance, double distance) {
  if (variance == 0) return 0;
  return variance / std::max(distance * distance, 1e-6 * variance);
}

}  // namespace wangge::stats
