#pragma once
#include <cstdint>
#include <optional>

#include "base/quantity.hpp"
#include "stats/moments.hpp"

namespace wangge::stats {

/// Where a true mean lies with some confidence: mean plus or minus half_width.
struct Interval {
  double mean = 0;
  double half_width = 0;
  [[nodiscard]] double low() const { return mean - half_width; }
  [[nodiscard]] double high() const { return mean + half_width; }
  [[nodiscard]] bool contains(double value) const { return low() <= value && value <= high(); }
};

/// The t with P(T <= t) = p for Student's distribution; 0 < p < 1, degrees > 0.
[[nodiscard]] double t_quantile(base::Probability p, double degrees);

/// Student's interval for the mean of independent, nearly normal values: mean of replications, of
/// batches, of paired differences. Empty below two values, where nothing can be said. 0 <
/// confidence < 1.
[[nodiscard]] std::optional<Interval> t_interval(const Moments& values,
                                                 base::Probability confidence);

/// How many independent values in all give a t interval of at most that half-width, if they go on
/// to vary as `pilot` does: the smallest n >= 2 with t(n - 1) s / sqrt(n) <= half_width (Law,
/// Simulation Modeling and Analysis, 9.4.1). half_width > 0. Empty below two pilot values, and
/// where more than a thousand million were needed.
[[nodiscard]] std::optional<std::uint64_t> count_for_half_width(const Moments& pilot,
                                                                double half_width,
                                                                base::Probability confidence);

}  // namespace wangge::stats
