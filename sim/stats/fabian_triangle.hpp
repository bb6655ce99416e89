#pragma once
#include <algorithm>
#include <cmath>
#include <cstdint>

#include "base/quantity.hpp"

namespace wangge::stats {

/// The region in which a sum of values stays undecided: between +-height(r) after r values, a
/// triangle that closes. If the values are normal with a mean of at least `drift`, the sum leaves
/// below with at most the probability `error`, whatever their deviation, which is estimated from
/// the first n0 values. With c = 1: eta = ((2 error)^(-2 / (n0 - 1)) - 1) / 2,
/// h^2 = 2 eta (n0 - 1), height(r) = max(0, h^2 S^2 / (2 drift) - drift r / 2).
/// (Fabian, Annals of Statistics 2, 1974; Kim and Nelson, ACM TOMACS 11, 2001; table 8.1 of Kim and
/// Nelson, "Selecting the best system", Handbooks in OR and MS 13, 2006.)
class FabianTriangle {
 public:
  /// 0 < error < 1/2, first_stage >= 2, drift > 0.
  FabianTriangle(base::Probability error, std::uint64_t first_stage, double drift)
      : h_squared_(h_squared(error.count(), static_cast<double>(first_stage - 1))), drift_(drift) {}

  /// Zero from `closes_after` values on.
  [[nodiscard]] double height(double variance, std::uint64_t values) const {
    const double shrunk = drift_ * static_cast<double>(values) / 2;
    return std::max(0.0, h_squared_ * variance / (2 * drift_) - shrunk);
  }

  /// h^2 S^2 / drift^2, in values.
  [[nodiscard]] double closes_after(double variance) const {
    return h_squared_ * variance / (drift_ * drift_);
  }

  [[nodiscard]] double h_squared() const { return h_squared_; }

 private:
  /// 2 eta (n0 - 1).
  static double h_squared(double error, double degrees) {
    return (std::pow(2 * error, -2 / degrees) - 1) * degrees;
  }

  double h_squared_;
  double drift_;
};

}  // namespace wangge::stats
