#include "model/crowd.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace wangge::model {
namespace {

using namespace base::literals;
using base::Instant;
using base::People;

constexpr Instant kNoon(12 * 3600 * 1000);

/// 6,000 people from noon to two, an hour to come and half an hour to leave.
Crowd match() {
  Crowd crowd;
  crowd.people = People(6000);
  crowd.height = {kNoon, kNoon + 2_h};
  crowd.gathers = 1_h;
  crowd.disperses = 30_min;
  return crowd;
}

TEST(CrowdTest, GrowsStaysAndShrinks) {
  EXPECT_EQ(people_at(match(), kNoon - 61_min), People(0));
  EXPECT_EQ(people_at(match(), kNoon - 60_min), People(500)) << "the middle of its first step";
  EXPECT_EQ(people_at(match(), kNoon - 1_min), People(5500));
  EXPECT_EQ(people_at(match(), kNoon), People(6000));
  EXPECT_EQ(people_at(match(), kNoon + 2_h - 1_ms), People(6000));
  EXPECT_EQ(people_at(match(), kNoon + 2_h), People(5000));
  EXPECT_EQ(people_at(match(), kNoon + 2_h + 30_min), People(0));
  EXPECT_EQ(presence(match()), (base::Span{kNoon - 1_h, kNoon + 2_h + 30_min}));
}

/// People times hours, summed over the steps.
double person_hours(const Crowd& crowd) {
  const auto points = turning_points(crowd);
  double sum = 0;
  for (std::size_t i = 0; i + 1 < points.size(); ++i)
    sum += people_at(crowd, points[i]).count() * base::in_hours(points[i + 1] - points[i]);
  return sum;
}

TEST(CrowdTest, ItsStepsHoldAsManyPersonHoursAsTheSlopes) {
  EXPECT_NEAR(person_hours(match()), 6000 * (0.5 + 2 + 0.25), 1e-6);
  Crowd odd = match();
  odd.gathers = 47_min;
  odd.disperses = 3_min;
  EXPECT_NEAR(person_hours(odd), 6000 * (2 + 50.0 / 120), 1e-6);
}

TEST(CrowdTest, ItsSizeChangesAtItsTurningPointsOnly) {
  const auto points = turning_points(match());
  EXPECT_TRUE(std::is_sorted(points.begin(), points.end()));
  for (std::size_t i = 0; i + 1 < points.size(); ++i)
    EXPECT_EQ(people_at(match(), points[i]), people_at(match(), points[i + 1] - 1_ms));
}

TEST(CrowdTest, MayBeThereAtOnce) {
  Crowd sudden = match();
  sudden.gathers = sudden.disperses = base::Duration(0);
  EXPECT_EQ(people_at(sudden, kNoon - 1_ms), People(0));
  EXPECT_EQ(people_at(sudden, kNoon), People(6000));
  EXPECT_EQ(people_at(sudden, kNoon + 2_h), People(0));
}

}  // namespace
}  // namespace wangge::model
