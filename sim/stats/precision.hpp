#pragma once
#include <cstdint>
#include <optional>
#include <span>

#include "base/quantity.hpp"
#include "stats/interval.hpp"
#include "stats/moments.hpp"

/// Whether means are known precisely enough, and how many replications that takes.
///
/// Guarantee: of intervals made after a number of replications fixed beforehand, the share that
/// hold the true mean is the confidence (normal values); if one stops as soon as the aims are met,
/// this holds in the long run of many replications, and a little less often for few (Chow and
/// Robbins, Annals of Mathematical Statistics 36, 1965), so begin with 10 or more.
namespace wangge::stats {

/// How narrow a t interval has to be.
struct PrecisionAim {
  enum class Of { Unit, Mean };  ///< absolute, relative
  Of of = Of::Mean;
  /// > 0: in the unit of the values (5 min), or as a share of the mean observed (0.05); then the
  /// mean is off by at most half_width / (1 - half_width) of the true one.
  double half_width = 0;
  base::Probability confidence{0.95};
};

struct Precision {
  std::optional<Interval> interval;  ///< none below two values
  double aim = 0;                    ///< the half-width wanted, in the unit of the values
  bool met = false;
  /// In all, if mean and deviation stay as they are (count_for_half_width in interval.hpp), at
  /// least those there are; none below two values, or out of reach: relative to a mean of zero, or
  /// more than a thousand million.
  std::optional<std::uint64_t> replications;
};

[[nodiscard]] Precision precision(const Moments& values, const PrecisionAim& aim);

[[nodiscard]] bool all_met(std::span<const Precision> all);

/// At which all aims would be met; none if one is out of reach. Zero for no aims.
[[nodiscard]] std::optional<std::uint64_t> replications_for_all(std::span<const Precision> all);

}  // namespace wangge::stats
