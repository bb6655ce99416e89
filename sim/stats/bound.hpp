#pragma once

namespace wangge::stats {

enum class Side { AtMost, AtLeast };

/// What a mean has to keep, in the unit of its values: at most 8 hours, at least 90 %.
struct Bound {
  Side side = Side::AtMost;
  double value = 0;

  /// How far a mean lies beyond the bound; negative where it keeps it.
  [[nodiscard]] constexpr double excess(double mean) const {
    return side == Side::AtMost ? mean - value : value - mean;
  }
  [[nodiscard]] constexpr bool kept_by(double mean) const { return excess(mean) <= 0; }
};

}  // namespace wangge::stats
