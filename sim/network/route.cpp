#include "network/route.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace wangge::network {
namespace {

using base::Duration;

Duration scaled(Duration time, double factor) {
  return Duration(std::llround(static_cast<double>(time.count()) * factor));
}

/// Between two points of which the second is later.
model::Place between(const Waypoint& a, const Waypoint& b, Duration t) {
  const double part =
      base::in_seconds(t - a.after_start) / base::in_seconds(b.after_start - a.after_start);
  return {a.place.x + part * (b.place.x - a.place.x), a.place.y + part * (b.place.y - a.place.y)};
}

}  // namespace

Route::Route(std::vector<Waypoint> points) : points_(std::move(points)) {
  assert(!points_.empty() && points_.front().after_start == Duration() &&
         std::ranges::is_sorted(points_, {}, &Waypoint::after_start));
}

model::Place Route::at(Duration gone) const {
  const auto next = std::ranges::upper_bound(points_, gone, {}, &Waypoint::after_start);
  if (next == points_.begin()) return points_.front().place;
  if (next == points_.end()) return points_.back().place;
  return between(*std::prev(next), *next, gone);
}

Duration Route::time_of(Share part) const {
  return scaled(takes(), std::clamp(part.count(), 0.0, 1.0));
}

model::Place Route::at(Share gone) const { return at(time_of(gone)); }

Route Route::until(Share part) const {
  const Duration end = time_of(part);
  std::vector<Waypoint> points;
  for (const Waypoint& point : points_)
    if (point.after_start <= end) points.push_back(point);
  if (points.back().after_start < end) points.push_back({at(end), end});
  return Route(std::move(points));
}

Route Route::reversed() const {
  std::vector<Waypoint> points(points_.rbegin(), points_.rend());
  for (Waypoint& point : points) point.after_start = takes() - point.after_start;
  return Route(std::move(points));
}

Route Route::taking(Duration time) const {
  std::vector<Waypoint> points = points_;
  const double factor =
      takes() > Duration() ? base::in_seconds(time) / base::in_seconds(takes()) : 0;
  for (Waypoint& point : points) point.after_start = scaled(point.after_start, factor);
  if (points.size() == 1) points.push_back(points.front());
  points.back().after_start = time;
  return Route(std::move(points));
}

Route Route::then(const Route& next) const {
  std::vector<Waypoint> points = points_;
  for (const Waypoint& point : next.points_)
    points.push_back({point.place, takes() + point.after_start});
  return Route(std::move(points));
}

}  // namespace wangge::network
