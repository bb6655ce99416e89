#include "network/projection.hpp"

#include <cmath>
#include <numbers>

namespace wangge::network {
namespace {

constexpr double kEquatorRadius = 6378137.0;                  // WGS84, metres
constexpr double kEccentricitySquared = 0.00669437999014132;  // WGS84

double radians(Degrees angle) { return angle.count() * (std::numbers::pi / 180); }
Degrees degrees(double angle) { return Degrees(angle * (180 / std::numbers::pi)); }

/// Taylor's series, to the last bit or so within a quarter turn: the C library's sine differs from
/// machine to machine.
double sine(double angle) {
  double term = angle, sum = angle;
  for (int n = 1; n < 16; ++n) {
    term *= -angle * angle / ((2.0 * n) * (2.0 * n + 1));
    sum += term;
  }
  return sum;
}

}  // namespace

Projection::Projection(GeoPoint origin) : origin_(origin) {
  const double sin = sine(radians(origin.latitude));
  const double cos = std::sqrt(1 - sin * sin);
  const double w = 1 - kEccentricitySquared * sin * sin;
  const double across = kEquatorRadius / std::sqrt(w);
  const double meridian = across * (1 - kEccentricitySquared) / w;
  x_u_ = across * cos;
  x_uv_ = -meridian * sin;
  y_v_ = meridian;
  y_uu_ = across * sin * cos / 2;
  y_vv_ = 3 * kEccentricitySquared * sin * cos * meridian / w / 2;
}

model::Place Projection::to_place(const GeoPoint& point) const {
  const double u = radians(point.longitude - origin_.longitude);
  const double v = radians(point.latitude - origin_.latitude);
  return {base::Metres(x_u_ * u + x_uv_ * u * v),
          base::Metres(y_v_ * v + y_uu_ * u * u + y_vv_ * v * v)};
}

GeoPoint Projection::to_geo(const model::Place& place) const {
  double u = 0, v = 0;
  for (int i = 0; i < 6; ++i) {  // each step gains the factor distance / earth's radius
    const double next = (place.x.count() - x_uv_ * u * v) / x_u_;
    v = (place.y.count() - y_uu_ * u * u - y_vv_ * v * v) / y_v_;
    u = next;
  }
  return {origin_.longitude + degrees(u), origin_.latitude + degrees(v)};
}

}  // namespace wangge::network
