#include "network/outline_checks.hpp"

#include <algorithm>
#include <cmath>

#include "network/boost_geometry.hpp"

namespace wangge::network {
namespace {

using Entry = std::pair<Box, std::size_t>;

double shared_area(const Polygon& a, const Polygon& b) {
  std::vector<Polygon> shared;
  bg::intersection(a, b, shared);
  double area = 0;
  for (const Polygon& part : shared) area += bg::area(part);
  return area;
}

}  // namespace

bool is_crossed(const model::Outline& outline) {
  return bg::intersects(polygon_of(outline).outer());
}

bool is_thin(const model::Outline& outline, base::Metres width) {
  const Polygon polygon = polygon_of(outline);
  return std::abs(bg::area(polygon)) < width.count() * bg::perimeter(polygon) / 2;
}

std::vector<Overlap> overlaps(const std::vector<model::Outline>& outlines,
                              base::Probability tolerated) {
  std::vector<Polygon> polygons;
  std::vector<Entry> boxes;
  for (const model::Outline& outline : outlines) {
    polygons.push_back(polygon_of(outline));
    boxes.emplace_back(bg::return_envelope<Box>(polygons.back()), boxes.size());
  }
  const bg::index::rtree<Entry, bg::index::rstar<16>> index(boxes);
  std::vector<Overlap> found;
  for (const auto& [box, first] : boxes) {
    std::vector<Entry> near;
    index.query(bg::index::intersects(box), std::back_inserter(near));
    for (const auto& [other_box, second] : near) {
      if (second <= first) continue;
      const double shared = shared_area(polygons[first], polygons[second]);
      const double smaller = std::min(bg::area(polygons[first]), bg::area(polygons[second]));
      if (shared > tolerated.count() * smaller)
        found.push_back({first, second, base::SquareMetres(shared)});
    }
  }
  std::sort(found.begin(), found.end(), [](const Overlap& a, const Overlap& b) {
    return std::pair(a.first, a.second) < std::pair(b.first, b.second);
  });
  return found;
}

}  // namespace wangge::network
