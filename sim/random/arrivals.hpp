#pragma once
#include <functional>
#include <optional>

#include "base/time.hpp"
#include "random/source.hpp"

namespace wangge::random {

/// A non-homogeneous Poisson process by inversion: the n-th arrival is where the cumulative rate
/// reaches the sum of n unit exponentials, each keyed by its number. So the n-th arrival is the
/// same whoever asks. The rate is taken as constant within each hour of the clock, as at its
/// beginning.
class Arrivals {
 public:
  using RatePerDay = std::function<double(base::Instant)>;  ///< zero or more

  Arrivals(Source source, Purpose purpose, std::uint64_t entity, base::Span window,
           RatePerDay rate_per_day);

  /// The next arrival; empty once the window has ended.
  [[nodiscard]] std::optional<base::Instant> next();

 private:
  void enter_hour(base::Instant from);

  Stream stream_;
  base::Span window_;
  RatePerDay rate_per_day_;
  double at_;  // milliseconds since 1970, with fractions: rounding does not add up
  double hour_ends_ = 0;
  double per_ms_ = 0;  // in the present hour
};

}  // namespace wangge::random
