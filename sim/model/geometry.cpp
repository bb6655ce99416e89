#include "model/geometry.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace wangge::model {
namespace {

double x_of(const Place& place) { return place.x.count(); }
double y_of(const Place& place) { return place.y.count(); }
Place at(double x, double y) { return {base::Metres(x), base::Metres(y)}; }

const Place& after(const Outline& outline, std::size_t i) {
  return outline[(i + 1) % outline.size()];
}

double cross(const Place& a, const Place& b) { return x_of(a) * y_of(b) - x_of(b) * y_of(a); }

/// Positive if c lies left of the way from a to b.
double turn(const Place& a, const Place& b, const Place& c) {
  return (x_of(b) - x_of(a)) * (y_of(c) - y_of(a)) - (y_of(b) - y_of(a)) * (x_of(c) - x_of(a));
}

bool edges_cross(const Place& a, const Place& b, const Place& c, const Place& d) {
  const bool split_cd = (turn(a, b, c) > 0) != (turn(a, b, d) > 0);
  const bool split_ab = (turn(c, d, a) > 0) != (turn(c, d, b) > 0);
  return split_cd && split_ab;
}

/// Where the edges cross the horizontal line at height y, from west to east.
std::vector<double> crossings(const Outline& outline, double y) {
  std::vector<double> found;
  for (std::size_t i = 0; i < outline.size(); ++i) {
    const Place& a = outline[i];
    const Place& b = after(outline, i);
    if ((y_of(a) > y) == (y_of(b) > y)) continue;
    found.push_back(x_of(a) + (y - y_of(a)) / (y_of(b) - y_of(a)) * (x_of(b) - x_of(a)));
  }
  std::sort(found.begin(), found.end());
  return found;
}

/// The widest piece of a horizontal line that lies inside.
struct Part {
  double width = -1;
  Place middle;
};

Part widest_part(const Outline& outline, double y) {
  const std::vector<double> edges = crossings(outline, y);
  Part widest;
  for (std::size_t i = 0; i + 1 < edges.size(); i += 2) {
    if (edges[i + 1] - edges[i] <= widest.width) continue;
    widest = {edges[i + 1] - edges[i], at((edges[i] + edges[i + 1]) / 2, y)};
  }
  return widest;
}

double along(const Place& place, Across across) {
  return across == Across::X ? x_of(place) : y_of(place);
}

/// The point of the edge from a to b on the cutting line.
Place on_line(const Place& a, const Place& b, Across across, double at_value) {
  const double share = (at_value - along(a, across)) / (along(b, across) - along(a, across));
  if (across == Across::X) return at(at_value, y_of(a) + share * (y_of(b) - y_of(a)));
  return at(x_of(a) + share * (x_of(b) - x_of(a)), at_value);
}

}  // namespace

base::SquareMetres signed_area(const Outline& outline) {
  double twice = 0;
  for (std::size_t i = 0; i < outline.size(); ++i) twice += cross(outline[i], after(outline, i));
  return base::SquareMetres(twice / 2);
}

base::SquareMetres area(const Outline& outline) {
  const base::SquareMetres with_sign = signed_area(outline);
  return with_sign.count() < 0 ? -with_sign : with_sign;
}

Place centroid(const Outline& outline) {
  double x = 0, y = 0, weight = 0;
  const Place& origin = outline.front();
  for (std::size_t i = 0; i < outline.size(); ++i) {
    const Place& b = after(outline, i);
    const double part = turn(origin, outline[i], b);
    x += part * (x_of(origin) + x_of(outline[i]) + x_of(b)) / 3;
    y += part * (y_of(origin) + y_of(outline[i]) + y_of(b)) / 3;
    weight += part;
  }
  return weight == 0 ? origin : at(x / weight, y / weight);
}

bool contains(const Outline& outline, Place place) {
  bool inside = false;
  for (const double x : crossings(outline, y_of(place)))
    if (x > x_of(place)) inside = !inside;
  return inside;
}

Place inner_point(const Outline& outline) {
  const double enough = std::sqrt(area(outline).count()) / 10;
  Part best = widest_part(outline, y_of(centroid(outline)));
  if (best.width >= enough) return best.middle;
  constexpr int kHeights = 32;  // the centroid lies in a gap: look higher and lower
  const Frame box = frame(outline);
  for (int i = 1; i < kHeights; ++i) {
    const double share = static_cast<double>(i) / kHeights;
    const Part part =
        widest_part(outline, y_of(box.low) + share * (y_of(box.high) - y_of(box.low)));
    if (part.width > best.width) best = part;
  }
  return best.middle;
}

bool crosses_itself(const Outline& outline) {
  const std::size_t n = outline.size();
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t j = i + 2; j < n; ++j) {
      if (i == 0 && j == n - 1) continue;  // neighbours round the corner
      if (edges_cross(outline[i], outline[i + 1], outline[j], after(outline, j))) return true;
    }
  return false;
}

Halves cut(const Outline& outline, Across across, base::Metres at_line) {
  const double line = at_line.count();
  Halves halves;
  for (std::size_t i = 0; i < outline.size(); ++i) {
    const Place& a = outline[i];
    const Place& b = after(outline, i);
    if (along(a, across) <= line) halves.low.push_back(a);
    if (along(a, across) >= line) halves.high.push_back(a);
    const bool passes = (along(a, across) < line && along(b, across) > line) ||
                        (along(a, across) > line && along(b, across) < line);
    if (!passes) continue;
    const Place corner = on_line(a, b, across, line);
    halves.low.push_back(corner);
    halves.high.push_back(corner);
  }
  return halves;
}

Frame frame(const Outline& outline) {
  Frame box{outline.front(), outline.front()};
  for (const Place& corner : outline) {
    box.low = {std::min(box.low.x, corner.x), std::min(box.low.y, corner.y)};
    box.high = {std::max(box.high.x, corner.x), std::max(box.high.y, corner.y)};
  }
  return box;
}

Outline rectangle(Place low, Place high) { return {low, {high.x, low.y}, high, {low.x, high.y}}; }

}  // namespace wangge::model
