#include "network/projection.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <numbers>

namespace wangge::network {
namespace {

const GeoPoint kXicheng{Degrees(116.36), Degrees(39.93)};

/// The same through space: the point on the ellipsoid, in metres from the earth's centre.
std::array<double, 3> in_space(const GeoPoint& point) {
  constexpr double kRadius = 6378137.0, kFlattening = 1 / 298.257223563;
  constexpr double kSquare = kFlattening * (2 - kFlattening);
  const double lon = point.longitude.count() * std::numbers::pi / 180;
  const double lat = point.latitude.count() * std::numbers::pi / 180;
  const double n = kRadius / std::sqrt(1 - kSquare * std::sin(lat) * std::sin(lat));
  return {n * std::cos(lat) * std::cos(lon), n * std::cos(lat) * std::sin(lon),
          n * (1 - kSquare) * std::sin(lat)};
}

double chord(const GeoPoint& a, const GeoPoint& b) {
  const auto p = in_space(a), q = in_space(b);
  return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

double flat(const Projection& projection, const GeoPoint& a, const GeoPoint& b) {
  const auto p = projection.to_place(a), q = projection.to_place(b);
  return std::hypot((p.x - q.x).count(), (p.y - q.y).count());
}

GeoPoint beside(double east_degrees, double north_degrees) {
  return {kXicheng.longitude + Degrees(east_degrees), kXicheng.latitude + Degrees(north_degrees)};
}

TEST(ProjectionTest, PutsTheOriginAtZero) {
  const auto place = Projection(kXicheng).to_place(kXicheng);
  EXPECT_EQ(place.x.count(), 0);
  EXPECT_EQ(place.y.count(), 0);
}

TEST(ProjectionTest, KeepsDistancesWithinTenKilometresToTwentyCentimetres) {
  const Projection projection(kXicheng);
  for (double east = -0.1; east <= 0.1; east += 0.02)
    for (double north = -0.08; north <= 0.08; north += 0.02) {
      const auto there = beside(east, north);
      EXPECT_NEAR(flat(projection, kXicheng, there), chord(kXicheng, there), 0.1);
      const auto next = beside(east + 0.001, north + 0.001);  // a street further on, 140 m long
      EXPECT_NEAR(flat(projection, there, next), chord(there, next), 4e-4);
    }
}

TEST(ProjectionTest, GoesBackToWhereItCameFrom) {
  const Projection projection(kXicheng);
  const auto there = beside(0.2, -0.15);
  const auto back = projection.to_geo(projection.to_place(there));
  EXPECT_LT(chord(there, back), 1e-3);
}

TEST(ProjectionTest, WorksSouthOfTheEquator) {
  const GeoPoint sydney{Degrees(151.2), Degrees(-33.9)};
  const GeoPoint near{Degrees(151.25), Degrees(-33.85)};
  EXPECT_NEAR(flat(Projection(sydney), sydney, near), chord(sydney, near), 0.1);
}

}  // namespace
}  // namespace wangge::network
