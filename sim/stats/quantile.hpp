#pragma once
#include <optional>
#include <span>

#include "base/quantity.hpp"

namespace wangge::stats {

/// The value below which that share of `values` (any order) lies, linear between neighbours: the
/// k-th of n stands at (k - 1) / (n - 1) (Hyndman and Fan, The American Statistician 50, 1996, type
/// 7; what R and Excel's PERCENTILE give). Empty without values. For values too many to keep see
/// log_histogram.hpp.
[[nodiscard]] std::optional<double> quantile(std::span<const double> values,
                                             base::Probability share);

}  // namespace wangge::stats
