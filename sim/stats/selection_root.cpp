#include "stats/selection_root.hpp"

#include <algorithm>
#include <boost/math/tools/roots.hpp>
#include <cassert>

namespace wangge::stats {

double constant_for(const std::function<double(double)>& at, base::Probability confidence) {
  const auto above = [&](double x) { return at(x) - confidence.count(); };
  double low = 0, high = 4;
  while (above(high) < 0) low = high, high *= 2;
  const boost::math::tools::eps_tolerance<double> close(30);  // bits
  std::uintmax_t steps = 100;
  const auto [left, right] = boost::math::tools::toms748_solve(above, low, high, close, steps);
  return (left + right) / 2;
}

std::uint64_t second_stage_size(double constant, double deviation, double indifference,
                                std::uint64_t first_stage) {
  assert(indifference > 0);
  constexpr double kMost = 1e15;
  const double root = constant * deviation / indifference;
  const auto needed = static_cast<std::uint64_t>(std::min(std::ceil(root * root), kMost));
  return std::max(first_stage, needed);
}

}  // namespace wangge::stats
