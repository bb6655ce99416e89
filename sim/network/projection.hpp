#pragma once
#include "base/quantity.hpp"
#include "model/district.hpp"

namespace wangge::network {

using Degrees = base::Quantity<struct DegreesTag, double>;

/// A point of the earth in WGS84, longitude first as in GeoJSON and OpenStreetMap.
struct GeoPoint {
  Degrees longitude;  ///< -180 to 180
  Degrees latitude;   ///< -90 to 90
  constexpr bool operator==(const GeoPoint&) const = default;
};

/// WGS84 degrees to the metres of the district, east and north of its origin: the expansion of the
/// ellipsoid's surface about the origin to the second order, with u, v the differences of longitude
/// and latitude in radians and M, N the radii of curvature in the meridian and across it,
///   x = N cos(lat) u - M sin(lat) u v
///   y = M v + N sin(lat) cos(lat) u^2 / 2 + M' v^2 / 2
/// (Snyder, Map Projections, USGS PP 1395, 1987, ch. 8, series of the transverse Mercator). What is
/// left out grows with the cube of the distance: below 0.1 m at 10 km, 2 m at 30 km. Basic
/// arithmetic only, so that every machine gives the same bytes.
class Projection {
 public:
  /// `origin` at least one degree from the poles.
  explicit Projection(GeoPoint origin);
  [[nodiscard]] const GeoPoint& origin() const { return origin_; }
  [[nodiscard]] model::Place to_place(const GeoPoint& point) const;
  /// The inverse, to less than a millimetre within 30 km.
  [[nodiscard]] GeoPoint to_geo(const model::Place& place) const;

 private:
  GeoPoint origin_;
  double x_u_, x_uv_, y_v_, y_uu_, y_vv_;  // the factors of the terms above
};

}  // namespace wangge::network
