#include "stats/interval.hpp"

#include <boost/math/distributions/students_t.hpp>
#include <cassert>
#include <cmath>

namespace wangge::stats {
namespace {

/// Half the error lies on either side.
double t_for(base::Probability confidence, std::uint64_t count) {
  const double upper = (1 - confidence.count()) / 2;
  const boost::math::students_t t(static_cast<double>(count - 1));
  return quantile(complement(t, upper));
}

}  // namespace

double t_quantile(base::Probability p, double degrees) {
  return quantile(boost::math::students_t(degrees), p.count());
}

std::optional<Interval> t_interval(const Moments& values, base::Probability confidence) {
  if (values.count() < 2) return {};
  return Interval{values.mean(), t_for(confidence, values.count()) * values.standard_error()};
}

std::optional<std::uint64_t> count_for_half_width(const Moments& pilot, double half_width,
                                                  base::Probability confidence) {
  assert(half_width > 0);
  constexpr std::uint64_t kMost = 1'000'000'000;
  if (pilot.count() < 2) return {};
  const auto enough = [&](std::uint64_t n) {
    const double width =
        t_for(confidence, n) * pilot.deviation() / std::sqrt(static_cast<double>(n));
    return width <= half_width;
  };
  std::uint64_t high = 2;
  while (high < kMost && !enough(high)) high *= 2;
  if (!enough(high)) return {};
  std::uint64_t low = 1;  // never enough
  while (high - low > 1) {
    const std::uint64_t middle = low + (high - low) / 2;
    (enough(middle) ? high : low) = middle;
  }
  return high;
}

}  // namespace wangge::stats
