#include "flow/bursts.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

#include "support/crowded.hpp"
#include "support/small_district.hpp"

namespace wangge::flow {
namespace {

using base::Instant;

std::vector<Instant> arrivals(const model::World& world, std::uint32_t replication = 0) {
  std::vector<Instant> all;
  for (BurstArrivals& burst :
       burst_arrivals(world, Weather(world.demand, {2008, replication}), {2008, replication}))
    while (const auto next = burst.times.next()) all.push_back(*next);
  return all;
}

/// The small district with a crowd that brings so many an hour for each thousand people.
model::World crowded(double an_hour) {
  model::World world = support::SmallDistrict().world;
  support::add_crowd(world, support::make_crowd(world, 0, an_hour));
  return world;
}

TEST(BurstsTest, ACrowdBringsAPoissonNumberOfTheMeanThatFollowsFromItsSize) {
  const model::World world = crowded(0.5);
  const double mean = support::expected_of(world.demand.crowds[0]);
  ASSERT_DOUBLE_EQ(mean, 70);
  constexpr int kDays = 2000;
  double sum = 0, squares = 0;
  for (std::uint32_t r = 0; r < kDays; ++r) {
    const auto n = static_cast<double>(arrivals(world, r).size());
    sum += n, squares += n * n;
  }
  const double found = sum / kDays, variance = squares / kDays - found * found;
  EXPECT_NEAR(found, mean, 3.29 * std::sqrt(mean / kDays));                  // 99.9 %
  EXPECT_NEAR(variance, mean, 3.29 * mean * std::sqrt(2.0 / kDays) * 1.02);  // 99.9 %
}

TEST(BurstsTest, FollowsTheSizeOfTheCrowd) {
  const model::World world = crowded(100);
  const model::Crowd& crowd = world.demand.crowds[0];
  const Instant begins = presence(crowd).from;
  int half_hours[2] = {0, 0};
  for (const Instant t : arrivals(world)) {
    EXPECT_TRUE(begins <= t && t < presence(crowd).to);
    for (const int half : {0, 1})
      half_hours[half] +=
          t >= begins + base::minutes(30 * half) && t < begins + base::minutes(30 * half + 30);
  }
  EXPECT_NEAR(half_hours[0], 250, 52);  // 20,000 people / 4 x 0.1 a person and hour x 0.5 h; 99.9 %
  EXPECT_NEAR(half_hours[1], 750, 90);
}

TEST(BurstsTest, AnotherCrowdChangesNothingAboutTheFirst) {
  model::World world = crowded(0.5);
  const auto alone = arrivals(world);
  model::Crowd second = support::make_crowd(world, 0, 0.5);
  second.brings[0].name.key = "stream-0@match";
  world.demand.crowds.insert(world.demand.crowds.begin(), second);
  model::number_bursts(world.demand);
  const auto both = arrivals(world);
  ASSERT_GT(both.size(), alone.size());
  EXPECT_TRUE(std::equal(alone.rbegin(), alone.rend(), both.rbegin()));
}

TEST(BurstsTest, OnlyTheSimulatedPartOfACrowdCounts) {
  model::World world = crowded(1);
  world.experiment.length = base::hours(39);                               // half of its height
  EXPECT_NEAR(static_cast<double>(arrivals(world).size()), 20 * 3.5, 28);  // 99.9 %
  world.experiment.length = base::hours(30);
  EXPECT_TRUE(arrivals(world).empty());
}

/// The small district in two subdistricts, and four hours of rain that bring a problem an hour in
/// each, of its own stream, at intensity 1; cv 0.8.
model::World rainy() {
  support::SmallDistrict district;
  district.split_in_two();
  model::World& world = district.world;
  model::Rain rain;
  rain.name.key = "storm";
  rain.when = {world.experiment.start + base::hours(30), world.experiment.start + base::hours(34)};
  rain.intensity = random::Distribution::lognormal(1.0, 0.8);
  for (const std::size_t area : {0U, 1U}) {
    model::Burst burst = support::make_crowd(world, area, 10).brings[0];
    burst.name.key = "ponding-" + std::to_string(area) + "@storm";
    rain.brings.push_back(burst);
  }
  world.demand.rains = {rain};
  model::number_bursts(world.demand);
  return world;
}

/// How many problems each of the two bursts brings in a replication.
std::array<double, 2> counts(const model::World& world, std::uint32_t replication) {
  const random::Source draws(2008, replication);
  std::array<double, 2> n{};
  for (BurstArrivals& burst : burst_arrivals(world, Weather(world.demand, draws), draws))
    while (burst.times.next()) n[burst.burst == &world.demand.rains[0].brings[1]] += 1;
  return n;
}

TEST(BurstsTest, WhatARainBringsIsMixedPoissonAndComesInBothAreasAtOnce) {
  const model::World world = rainy();
  constexpr int kDays = 20000;
  double sum = 0, squares = 0, products = 0;
  for (std::uint32_t r = 0; r < kDays; ++r) {
    const auto [west, east] = counts(world, r);
    sum += west + east, squares += west * west + east * east, products += west * east;
  }
  const double mean = sum / (2 * kDays);
  const double variance = squares / (2 * kDays) - mean * mean;
  const double covariance = products / kDays - mean * mean;
  EXPECT_NEAR(mean, 40, 0.8);                               // 99.9 %: 3.29 x 32.6 / sqrt(20000)
  EXPECT_NEAR(variance, 40 + 40 * 40 * 0.64, 0.15 * 1064);  // heavy tails
  EXPECT_NEAR(covariance, 40 * 40 * 0.64, 0.15 * 1024);
  EXPECT_GT(covariance / variance, 0.9) << "correlation; without a common intensity it is 0";
}

TEST(BurstsTest, BringsNothingWhereItDoesNotRain) {
  model::World world = rainy();
  world.demand.rains[0].falls = base::Probability(0);
  EXPECT_TRUE(arrivals(world).empty());
}

}  // namespace
}  // namespace wangge::flow
