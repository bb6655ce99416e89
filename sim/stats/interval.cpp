#include "stats/interval.hpp"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>
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

base::Probability t_two_sided(double t, double degrees) {
  if (std::isinf(t)) return base::Probability(0);
  const boost::math::students_t distribution(degrees);
  return base::Probability(2 * cdf(complement(distribution, std::fabs(t))));
}

double z_quantile(base::Probability p) { return quantile(boost::math::normal(), p.count()); }

double chi_square_quantile(base::Probability p, double degrees) {
  return quantile(boost::math::chi_squared(degrees), p.count());
}

std::optional<Interval> t_interval(const Moments& values, base::Probability confidence) {
  if (values.count() < 2) return {};
  return Interval{values.mean(), t_for(confidence, values.count()) * values.standard_error()};
}

std::optional<base::Probability> p_value_of_zero(const Moments& values) {
  if (values.count() < 2) return {};
  if (values.variance() == 0) return base::Probability(values.mean() == 0 ? 1 : 0);
  const double t = values.mean() / values.standard_error();
  return t_two_sided(t, static_cast<double>(values.count() - 1));
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
