#include "network/cell_outlines.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

#include "model/geometry.hpp"
#include "network/boost_geometry.hpp"

namespace wangge::network {
namespace {

using model::Across;
using model::Outline;

constexpr double kDust = 1;         // square metres: what rounding cuts off
constexpr std::size_t kTries = 16;  // cuts looked at across each side

model::Place place_of(const Point& point) {
  return {base::Metres(point.x()), base::Metres(point.y())};
}

/// Counter-clockwise, without the first corner again: the library draws the other way.
Outline outline_of(const Polygon& polygon) {
  Outline outline;
  for (const Point& corner : polygon.outer()) outline.push_back(place_of(corner));
  outline.pop_back();
  std::reverse(outline.begin(), outline.end());
  return outline;
}

/// Where to cut so that `share` of the area lies below, by bisection to the last bit.
double line_at_share(const Outline& outline, Across across, double share) {
  const model::Frame box = model::frame(outline);
  double low = (across == Across::X ? box.low.x : box.low.y).count();
  double high = (across == Across::X ? box.high.x : box.high.y).count();
  const double wanted = model::area(outline).count() * share;
  for (int i = 0; i < 60; ++i) {
    const double middle = (low + high) / 2;
    const auto below = model::area(model::cut(outline, across, base::Metres(middle)).low);
    (below.count() < wanted ? low : high) = middle;
  }
  return (low + high) / 2;
}

/// The pieces on the two sides of a line, those below first.
std::vector<Outline> pieces(const Outline& outline, Across across, double line) {
  const model::Frame box = model::frame(outline);
  const Point south_west(box.low.x.count() - 1, box.low.y.count() - 1);
  const Point north_east(box.high.x.count() + 1, box.high.y.count() + 1);
  Point below_end = north_east, above_begin = south_west;
  if (across == Across::X) {
    below_end.x(line), above_begin.x(line);
  } else {
    below_end.y(line), above_begin.y(line);
  }
  const Polygon whole = polygon_of(outline);
  std::vector<Polygon> parts;
  for (const Box& side : {Box(south_west, below_end), Box(above_begin, north_east)}) {
    std::vector<Polygon> part;
    bg::intersection(whole, side, part);
    parts.insert(parts.end(), part.begin(), part.end());
  }
  std::vector<Outline> outlines;
  for (const Polygon& part : parts)
    if (bg::area(part) > kDust) outlines.push_back(outline_of(part));
  return outlines;
}

/// How often a line across the outline goes in or out of it: twice where it leaves two pieces.
std::size_t crossings(const Outline& outline, Across across, double line) {
  std::vector<bool> beyond;
  for (const model::Place& corner : outline)
    if (const double at = (across == Across::X ? corner.x : corner.y).count(); at != line)
      beyond.push_back(at > line);
  std::size_t changes = 0;
  for (std::size_t i = 0; i < beyond.size(); ++i)
    if (beyond[i] != beyond[(i + 1) % beyond.size()]) ++changes;
  return changes;
}

/// n/2, n/2 + 1, n/2 - 1 ... of n parts below the cut.
std::vector<std::size_t> shares(std::size_t parts) {
  std::vector<std::size_t> shares;
  for (std::size_t i = 0; i < 2 * parts && shares.size() < kTries; ++i) {
    const std::size_t off = (i + 1) / 2, middle = parts / 2;
    if (i % 2 == 0 && off >= middle) continue;
    const std::size_t below = i % 2 == 0 ? middle - off : middle + off;
    if (below < parts) shares.push_back(below);
  }
  return shares;
}

/// Where an outline is cut in two, and how many of its parts lie below.
struct Cut {
  Across across = Across::X;
  double line = 0;
  std::size_t below = 0;
};

/// The first cut that leaves two pieces; none: the one that leaves fewest, the first of equals.
Cut best_cut(const Outline& outline, std::size_t parts) {
  const model::Frame box = model::frame(outline);
  const bool wide = (box.high.x - box.low.x) > (box.high.y - box.low.y);
  Cut best;
  std::size_t fewest = std::numeric_limits<std::size_t>::max();
  for (const Across across : {wide ? Across::X : Across::Y, wide ? Across::Y : Across::X})
    for (const std::size_t below : shares(parts)) {
      const double share = static_cast<double>(below) / static_cast<double>(parts);
      const double line = line_at_share(outline, across, share);
      const std::size_t times = crossings(outline, across, line);
      if (times < fewest) best = {across, line, below}, fewest = times;
      if (fewest <= 2) return best;
    }
  return best;
}

void split(const Outline& outline, std::size_t parts, std::vector<Outline>& out) {
  if (parts == 1) return out.push_back(outline);
  const Cut cut = best_cut(outline, parts);
  const model::Halves halves = model::cut(outline, cut.across, base::Metres(cut.line));
  split(halves.low, cut.below, out);
  split(halves.high, parts - cut.below, out);
}

/// The same where the size of the pieces matters and not their number.
void split(const Outline& outline, const CellSize& size, std::vector<Outline>& out) {
  const double area = model::area(outline).count();
  if (area <= size.most.count()) return out.push_back(outline);
  const double wanted = (size.least + size.most).count() / 2;
  const Cut cut =
      best_cut(outline, static_cast<std::size_t>(std::max(2.0, std::floor(area / wanted + 0.5))));
  const auto cells = pieces(outline, cut.across, cut.line);
  if (cells.size() < 2) return out.push_back(outline);
  for (const Outline& cell : cells) split(cell, size, out);
}

/// Puts the pieces of an outline in the order of their codes.
void order_as_coded(std::vector<Outline>& cells, const Outline& whole) {
  const double top = model::frame(whole).high.y.count();
  const double height = std::sqrt(model::area(whole).count() / static_cast<double>(cells.size()));
  const auto place_in_order = [&](const Outline& cell) {
    const model::Place centre = model::centroid(cell);
    return std::tuple(std::floor((top - centre.y.count()) / height), centre.x, -centre.y);
  };
  std::stable_sort(cells.begin(), cells.end(), [&](const Outline& a, const Outline& b) {
    return place_in_order(a) < place_in_order(b);
  });
}

}  // namespace

std::vector<Outline> equal_outlines(const Outline& outline, std::size_t parts) {
  std::vector<Outline> cells;
  split(outline, parts, cells);
  order_as_coded(cells, outline);
  return cells;
}

std::vector<Outline> cell_outlines(const Outline& community, const CellSize& size) {
  std::vector<Outline> cells;
  split(community, size, cells);
  order_as_coded(cells, community);
  return cells;
}

}  // namespace wangge::network
