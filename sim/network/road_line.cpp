#include "network/road_line.hpp"

#include <algorithm>
#include <cmath>

namespace wangge::network {
namespace {

struct Vector {
  double x, y;
};

Vector from_to(const model::Place& a, const model::Place& b) {
  return {(b.x - a.x).count(), (b.y - a.y).count()};
}
double cross(const Vector& a, const Vector& b) { return a.x * b.y - a.y * b.x; }
double dot(const Vector& a, const Vector& b) { return a.x * b.x + a.y * b.y; }

model::Place place_at(const RoadLine& line, double share) {
  return {line.from.x + share * (line.to.x - line.from.x),
          line.from.y + share * (line.to.y - line.from.y)};
}
bool is_share(double value) { return value >= 0 && value <= 1; }

}  // namespace

base::Metres distance_between(const model::Place& a, const model::Place& b) {
  const Vector way = from_to(a, b);
  return base::Metres(std::sqrt(dot(way, way)));
}

model::Place middle(const RoadLine& line) { return place_at(line, 0.5); }

PlaceOnLine nearest_on(const RoadLine& line, const model::Place& place) {
  const Vector way = from_to(line.from, line.to);
  const double square = dot(way, way);
  if (square == 0) return {Share(0), line.from};
  const double share = std::clamp(dot(from_to(line.from, place), way) / square, 0.0, 1.0);
  return {Share(share), place_at(line, share)};
}

std::optional<LineCrossing> crossing(const RoadLine& first, const RoadLine& second) {
  const Vector way = from_to(first.from, first.to);
  const Vector other = from_to(second.from, second.to);
  const double turn = cross(way, other);
  if (turn == 0) return std::nullopt;
  const Vector between = from_to(first.from, second.from);
  const double on_first = cross(between, other) / turn;
  const double on_second = cross(between, way) / turn;
  if (!is_share(on_first) || !is_share(on_second)) return std::nullopt;
  return LineCrossing{Share(on_first), Share(on_second), place_at(first, on_first)};
}

}  // namespace wangge::network
