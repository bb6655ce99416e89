#include "network/route_finder.hpp"

#include <algorithm>

namespace wangge::network {

using base::Duration;

/// Along the blocks one goes east or west first.
Route RouteFinder::across(const model::Place& from, const model::Place& to,
                          base::MetresPerSecond speed) const {
  const Duration takes = travel_.across(from, to, speed);
  std::vector<Waypoint> points{{from, Duration()}};
  if (metric_ == model::TravelMetric::Manhattan) {
    const model::Place corner{to.x, from.y};
    const Duration there = std::min(takes, travel_.across(from, corner, speed));
    points.push_back({corner, there});
  }
  points.push_back({to, takes});
  return Route(std::move(points));
}

const RoadGraph& RouteFinder::graph(model::TravelMode mode, base::Instant leaving) {
  const std::size_t epoch = roads_->epoch(mode, leaving);
  const auto known = graphs_.find(epoch);
  if (known != graphs_.end()) return known->second;
  return graphs_.emplace(epoch, roads_->graph(mode, leaving)).first->second;
}

std::optional<Route> RouteFinder::by_road(const Stop& from, const Stop& to, model::TravelMode mode,
                                          base::Instant leaving) {
  if (from.anchor == to.anchor) return Route({{from.place, Duration()}, {to.place, Duration()}});
  std::vector<Waypoint> points = graph(mode, leaving).route(from.anchor, to.anchor);
  if (points.empty()) return std::nullopt;
  points.front().place = from.place;
  points.back().place = to.place;
  return Route(std::move(points));
}

std::optional<Route> RouteFinder::between(const Stop& from, const Stop& to, const Pace& pace,
                                          base::Instant leaving) {
  if (roads_ == nullptr) return across(from.place, to.place, pace.speed);
  if (from.anchor == to.anchor) return across(from.place, to.place, roads_->off_road(pace.mode));
  return by_road(from, to, pace.mode, leaving);
}

/// The way that somebody has begun; the straight line where a closure has come across it.
Route RouteFinder::begun(const Whereabouts& from, const Pace& pace, base::Instant leaving) {
  const auto way = between(from.from(), from.to(), pace, leaving);
  const Duration takes = from.gone() + from.left();
  if (way) return way->taking(takes);
  return Route({{from.from().place, Duration()}, {from.to().place, takes}});
}

std::optional<Route> RouteFinder::route(const Whereabouts& from, const Stop& to, const Pace& pace,
                                        base::Instant leaving) {
  if (from.at_stop()) return between(from.to(), to, pace, leaving);
  if (roads_ == nullptr) return across(from.place(), to.place, pace.speed);
  const Route way = begun(from, pace, leaving);
  const Share gone(base::in_seconds(from.gone()) / base::in_seconds(way.takes()));
  std::optional<Route> best;
  if (const auto on = by_road(from.to(), to, pace.mode, leaving))
    best = way.after(gone).taking(from.left()).then(*on);
  if (const auto back = by_road(from.from(), to, pace.mode, leaving)) {
    const Route turned = way.until(gone).taking(from.gone()).reversed().then(*back);
    if (!best || turned.takes() < best->takes()) best = turned;
  }
  return best;
}

}  // namespace wangge::network
