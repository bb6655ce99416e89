#include "scenario/spots.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/text.hpp"
#include "model/geometry.hpp"

namespace wangge::scenario {
namespace {

using network::Degrees;
using network::GeoPoint;

constexpr double kNear = 1;  // degrees from the origin

bool is_near(const GeoPoint& point, const GeoPoint& origin) {
  return std::abs((point.longitude - origin.longitude).count()) <= kNear &&
         std::abs((point.latitude - origin.latitude).count()) <= kNear;
}

/// Whether more than two decimals are given.
bool is_fine(double number) {
  const double cents = number * 100;
  return std::abs(cents - std::round(cents)) > 1e-6;
}

bool may_be_degrees(double longitude, double latitude) {
  return std::abs(longitude) <= 180 && std::abs(latitude) <= 90;
}

/// The point of the earth that was meant, near an origin: [116.36, 39.9] or the other way round.
std::optional<GeoPoint> meant_near(const GeoPoint& origin, double first, double second) {
  if (first == std::round(first) && second == std::round(second)) return std::nullopt;
  const GeoPoint as_written{Degrees(first), Degrees(second)};
  const GeoPoint swapped{Degrees(second), Degrees(first)};
  if (may_be_degrees(first, second) && is_near(as_written, origin)) return as_written;
  if (may_be_degrees(second, first) && is_near(swapped, origin)) return swapped;
  return std::nullopt;
}

double square_of_distance(const model::Place& a, const model::Place& b) {
  const double x = (a.x - b.x).count(), y = (a.y - b.y).count();
  return x * x + y * y;
}

}  // namespace

model::Place metres_of(const Spot& spot, const Assembly& a) {
  const double x = spot.place.x.count(), y = spot.place.y.count();
  const auto& origin = a.entry.district.origin;
  if (!origin) {
    if (may_be_degrees(x, y) && is_fine(x) && is_fine(y))
      a.fault(spot.where, base::text("scenario.degrees_without_origin"));
  } else if (const auto meant = meant_near(*origin, x, y)) {
    const model::Place place = network::Projection(*origin).to_place(*meant);
    a.fault(spot.where,
            base::text("scenario.degrees_for_metres", place.x.count(), place.y.count()));
  }
  return spot.place;
}

model::SubdistrictId area_at(const model::Place& place, const model::District& district) {
  for (std::size_t i = 0; i < district.subdistricts.size(); ++i)
    if (model::contains(district.subdistricts[i].outline, place)) return model::SubdistrictId(i);
  double least = std::numeric_limits<double>::infinity();
  model::SubdistrictId nearest;
  for (std::size_t i = 0; i < district.cells.size(); ++i) {
    const double distance = square_of_distance(district.cells[i].centre, place);
    if (distance >= least) continue;
    least = distance;
    nearest = district.subdistrict_of(model::CellId(i));
  }
  return nearest;
}

bool lies_outside(const model::Place& place, const model::District& district) {
  const auto& areas = district.subdistricts;
  const auto is_drawn = [](const model::Subdistrict& area) { return !area.outline.empty(); };
  const auto holds = [&](const model::Subdistrict& area) {
    return model::contains(area.outline, place);
  };
  return std::ranges::all_of(areas, is_drawn) && std::ranges::none_of(areas, holds);
}

}  // namespace wangge::scenario
