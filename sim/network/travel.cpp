#include "network/travel.hpp"

#include <cmath>

namespace wangge::network {

base::Metres Travel::distance(model::Place from, model::Place to) const {
  const double east = std::abs((to.x - from.x).count());
  const double north = std::abs((to.y - from.y).count());
  const bool straight = plan_.metric == model::TravelMetric::Straight;
  return base::Metres(plan_.detour.count() *
                      (straight ? std::sqrt(east * east + north * north) : east + north));
}

base::Duration Travel::time(model::Place from, model::Place to, base::MetresPerSecond speed) const {
  return base::from_seconds(distance(from, to).count() / speed.count());
}

}  // namespace wangge::network
