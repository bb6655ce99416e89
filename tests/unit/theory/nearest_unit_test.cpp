#include "theory/nearest_unit.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace wangge::theory {
namespace {

using base::Metres;
using base::SquareMetres;

TEST(NearestUnitTest, DistanceFallsWithTheSquareRootOfUnits) {
  // Larson and Odoni, Urban Operations Research, chapter 3, examples 15 and 16: 0.5 and 0.627.
  const SquareMetres city(30e6);
  EXPECT_NEAR(StrewnUnits({30, city}).mean_distance().count(), 500, 1e-9);
  EXPECT_NEAR(StrewnUnits({120, city}).mean_distance().count(), 250, 1e-9);
  EXPECT_NEAR(StrewnUnits({30, city, Ways::RightAngle}).mean_distance().count(), 627, 0.5);
}

TEST(NearestUnitTest, NextNearestAreFartherByKnownSteps) {
  // Dacey (1963), Two-dimensional random point patterns: 0.5, 0.75, 0.9375 for the first three.
  const StrewnUnits units{1, SquareMetres(1)};
  EXPECT_NEAR(units.mean_distance_to(2).count(), 0.75, 1e-12);
  EXPECT_NEAR(units.mean_distance_to(3).count(), 0.9375, 1e-12);
}

TEST(NearestUnitTest, MeanIsTheIntegralOfTheTail) {
  for (const Ways ways : {Ways::Straight, Ways::RightAngle}) {
    const StrewnUnits units{4, SquareMetres(9), ways};
    double integral = 0;
    for (double d = 0.0005; d < 10; d += 0.001)
      integral += 0.001 * units.farther_than(Metres(d)).count();
    EXPECT_NEAR(integral, units.mean_distance().count(), 1e-6);
  }
}

TEST(NearestUnitTest, HalfTheCityIsWithinTheMedian) {
  const StrewnUnits units{1, SquareMetres(1), Ways::RightAngle};
  EXPECT_NEAR(units.farther_than(Metres(std::sqrt(std::log(2.0) / 2))).count(), 0.5, 1e-12);
}

}  // namespace
}  // namespace wangge::theory
