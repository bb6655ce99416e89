#pragma once
#include <cstdint>
#include <optional>

#include "base/quantity.hpp"
#include "stats/moments.hpp"

namespace wangge::experiment {

/// A mean over replications, in the indicator's own unit, and how sure it is.
struct Estimate {
  std::uint64_t replications = 0;
  double mean = 0;
  double deviation = 0;              ///< standard deviation between replications
  std::optional<double> half_width;  ///< of its t interval; none with fewer than two replications

  /// Whether zero is surely not it. Never with fewer than two replications.
  [[nodiscard]] bool excludes_zero() const {
    return half_width && (mean - *half_width > 0 || mean + *half_width < 0);
  }
};

/// None where there is no value.
std::optional<Estimate> estimate(const stats::Moments& values, base::Probability confidence);

}  // namespace wangge::experiment
