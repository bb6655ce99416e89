#include "network/travel.hpp"

#include <algorithm>
#include <cmath>

#include "network/road_travel.hpp"

namespace wangge::network {

using base::Duration;

base::Metres Travel::distance(model::Place from, model::Place to) const {
  const double east = std::abs((to.x - from.x).count());
  const double north = std::abs((to.y - from.y).count());
  const bool sum = plan_.metric == model::TravelMetric::Manhattan;
  return base::Metres(plan_.detour.count() *
                      (sum ? east + north : std::sqrt(east * east + north * north)));
}

Duration Travel::across(const model::Place& from, const model::Place& to,
                        base::MetresPerSecond speed) const {
  return base::from_seconds(distance(from, to).count() / speed.count());
}

bool Travel::may_be_cut_off(base::Instant t) const {
  return roads_ != nullptr && !roads_->all_open(t);
}

std::optional<Duration> Travel::by_road(const Whereabouts& from, const Stop& to,
                                        model::TravelMode mode, base::Instant leaving) const {
  if (from.at_stop() && from.to().anchor == to.anchor)
    return across(from.place(), to.place, roads_->off_road(mode));
  const auto on = roads_->time(from.to().anchor, to.anchor, mode, leaving);
  if (from.at_stop()) return on;
  const auto back = roads_->time(from.from().anchor, to.anchor, mode, leaving);
  if (!on && !back) return std::nullopt;
  if (!on) return *back + from.gone();
  if (!back) return *on + from.left();
  return std::min(*on + from.left(), *back + from.gone());
}

std::optional<Duration> Travel::time(const Whereabouts& from, const Stop& to, const Pace& pace,
                                     base::Instant leaving) const {
  if (roads_ != nullptr) return by_road(from, to, pace.mode, leaving);
  return across(from.place(), to.place, pace.speed);
}

}  // namespace wangge::network
