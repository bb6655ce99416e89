#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "base/time.hpp"
#include "random/source.hpp"

namespace wangge::random {

/// A non-homogeneous Poisson process by inversion: the n-th arrival is where the cumulative rate
/// reaches the sum of n unit exponentials, each keyed by its number. So the n-th arrival is the
/// same whoever asks. The rate is followed exactly if it changes at whole hours of the clock and at
/// its turning points only: it is taken as constant from each of these to the next.
class Arrivals {
 public:
  struct Rate {
    std::function<base::PerDay(base::Instant)> at;  ///< zero or more
    std::vector<base::Instant> turning_points{};    ///< in order of time
  };

  Arrivals(Source source, Purpose purpose, std::uint64_t entity, base::Span window, Rate rate);

  /// The next arrival; empty once the window has ended.
  [[nodiscard]] std::optional<base::Instant> next();

 private:
  void enter_piece(base::Instant from);

  Stream stream_;
  base::Span window_;
  Rate rate_;
  std::size_t turns_ = 0;  // turning points passed
  double at_;              // milliseconds since 1970, with fractions: rounding does not add up
  double piece_ends_ = 0;
  double per_ms_ = 0;  // until then
};

}  // namespace wangge::random
