#include "random/arrivals.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "random/elementary.hpp"

namespace wangge::random {
namespace {

using base::Instant;
using namespace base::literals;

const Instant kStart(base::days(14000).count());

std::vector<Instant> all_of(Arrivals arrivals) {
  std::vector<Instant> instants;
  while (const auto at = arrivals.next()) instants.push_back(*at);
  return instants;
}

Arrivals steady(double per_day, base::Duration length, std::uint64_t entity = 0) {
  return {Source(7, 1), Purpose::Arrival, entity, {kStart, kStart + length}, {[per_day](Instant) {
            return base::PerDay(per_day);
          }}};
}

int hour_of(Instant t) { return static_cast<int>(t.count() / (1_h).count() % 24); }

TEST(ArrivalsTest, SteadyRateSpacesThemByItsOwnExponentials) {
  constexpr double kPerDay = 480;
  const auto instants = all_of(steady(kPerDay, 10_d, 5));
  ASSERT_GT(instants.size(), 4000U);
  double sum = 0;
  for (std::uint32_t n = 0; n < 4000; ++n) {
    sum += -portable_log(Source(7, 1).uniform(Purpose::Arrival, 5, n));
    const double expected = sum / kPerDay * static_cast<double>((1_d).count());
    ASSERT_NEAR(static_cast<double>((instants[n] - kStart).count()), expected, 1.01) << n;
  }
}

TEST(ArrivalsTest, TwiceTheRateIsTheSameStoryInHalfTheTime) {
  const auto once = all_of(steady(100, 20_d)), twice = all_of(steady(200, 10_d));
  ASSERT_EQ(once.size(), twice.size());
  for (std::size_t n = 0; n < once.size(); ++n) {
    const auto slow = (once[n] - kStart).count(), fast = (twice[n] - kStart).count();
    EXPECT_NEAR(static_cast<double>(slow), 2.0 * static_cast<double>(fast), 3) << n;
  }
}

TEST(ArrivalsTest, AscendAndStayInTheWindow) {
  Instant last = kStart;
  for (const Instant at : all_of(steady(5000, 3_d))) {
    EXPECT_GE(at, last);
    EXPECT_LT(at, kStart + 3_d);
    last = at;
  }
}

TEST(ArrivalsTest, EveryHourGetsItsShareOfTheDay) {
  const auto rate = [](Instant t) {
    return base::PerDay(hour_of(t) < 6 ? 0.0 : 100.0 * hour_of(t));
  };
  constexpr int kDays = 200;
  std::array<int, 24> counts{};
  for (const Instant at :
       all_of({Source(2, 3), Purpose::Arrival, 0, {kStart, kStart + base::days(kDays)}, {rate}})) {
    ++counts[static_cast<std::size_t>(hour_of(at))];
  }
  for (int hour = 0; hour < 24; ++hour) {
    const double expected = kDays * (hour < 6 ? 0.0 : 100.0 * hour) / 24;
    // Poisson: four standard deviations
    EXPECT_NEAR(counts[static_cast<std::size_t>(hour)], expected, 4 * std::sqrt(expected)) << hour;
  }
}

TEST(ArrivalsTest, CountsOfDaysVaryAsPoisson) {
  constexpr int kDays = 2000;
  std::vector<double> counts(kDays);
  for (const Instant at : all_of(steady(40, base::days(kDays)))) {
    ++counts[static_cast<std::size_t>((at - kStart).count() / (1_d).count())];
  }
  double dispersion = 0;
  for (const double n : counts) dispersion += (n - 40) * (n - 40) / 40;
  // Chi-square with 2000 degrees of freedom: mean 2000, standard deviation sqrt(4000)
  EXPECT_NEAR(dispersion, kDays, 4 * std::sqrt(2.0 * kDays));
}

TEST(ArrivalsTest, NoRateIsNoArrival) { EXPECT_TRUE(all_of(steady(0, 100_d)).empty()); }

TEST(ArrivalsTest, StartInsideAnHourCountsThatHourInPart) {
  const base::Span window{kStart + 40_min, kStart + 70_min};
  const auto rate = [](Instant t) { return base::PerDay(hour_of(t) == 0 ? 24 * 300.0 : 0.0); };
  const auto instants = all_of({Source(1, 1), Purpose::Arrival, 0, window, {rate}});
  EXPECT_NEAR(static_cast<double>(instants.size()), 100, 40);
  for (const Instant at : instants) EXPECT_LT(at, kStart + 60_min);
}

TEST(ArrivalsTest, FollowARateThatTurnsInsideAnHour) {
  const Instant from = kStart + 620_min, to = kStart + 630_min;  // 10:20 to 10:30
  const auto rate = [&](Instant t) { return base::PerDay(from <= t && t < to ? 1440 * 30 : 1440); };
  const auto instants = all_of(
      {Source(1, 2), Purpose::Arrival, 0, {kStart + 10_h, kStart + 11_h}, {rate, {from, to}}});
  const auto inside = [&](Instant t) { return from <= t && t < to; };
  const auto rush = std::count_if(instants.begin(), instants.end(), inside);
  EXPECT_NEAR(static_cast<double>(rush), 300, 70);  // four standard deviations
  EXPECT_NEAR(static_cast<double>(instants.size()) - static_cast<double>(rush), 50, 28);
}

}  // namespace
}  // namespace wangge::random
