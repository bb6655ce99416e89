#include "theory/nearest_unit.hpp"

#include <cassert>
#include <cmath>
#include <numbers>

namespace wangge::theory {
namespace {

/// Area within distance 1.
double unit_ball(Ways ways) { return ways == Ways::Straight ? std::numbers::pi : 2; }

}  // namespace

base::Metres StrewnUnits::mean_distance_to(int k) const {
  assert(units > 0 && area > base::SquareMetres(0) && k >= 1);
  const double apart = std::sqrt(area.count() / units);
  double distance = std::sqrt(std::numbers::pi / unit_ball(ways)) / 2 * apart;
  for (int nearer = 1; nearer < k; ++nearer) distance *= (2.0 * nearer + 1) / (2.0 * nearer);
  return base::Metres(distance);
}

base::Probability StrewnUnits::farther_than(base::Metres d) const {
  const double within = unit_ball(ways) * d.count() * d.count();
  return base::Probability(std::exp(-within * units / area.count()));
}

}  // namespace wangge::theory
