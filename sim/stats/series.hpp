#pragma once
#include <cstddef>
#include <optional>
#include <span>

#include "stats/moments.hpp"

/// Values in the order of time, where each depends on those before it: waits of successive cases,
/// backlog by the hour.
namespace wangge::stats {

/// The means of `batches` >= 1 stretches of equal length, as independent values for t_interval
/// (Schmeiser, Operations Research 30, 1982: 10 to 30 batches). What is left over at the beginning,
/// less than a batch, is not used. No values if there are fewer than batches.
[[nodiscard]] Moments batch_means(std::span<const double> series, std::size_t batches);

/// Correlation of the series with itself `lag` values later, in [-1, 1]: sum of (x_i - m)(x_(i+lag)
/// - m) over sum of (x_i - m)^2 (Box and Jenkins). Empty if the series is not longer than the lag
/// or never varies.
[[nodiscard]] std::optional<double> autocorrelation(std::span<const double> series,
                                                    std::size_t lag);

/// How many values at the beginning to leave out as warm-up, by MSER-5: of the means of five, drop
/// those whose loss makes the standard error of the rest least (White, Cobb and Spratt, Winter
/// Simulation Conference 2000). A multiple of five. Empty if that is more than half of the series,
/// which then is too short to tell, and below ten values.
[[nodiscard]] std::optional<std::size_t> warm_up_by_mser5(std::span<const double> series);

}  // namespace wangge::stats
