#include "theory/infinite_servers.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <numbers>
#include <vector>

namespace wangge::theory {
namespace {

/// 1 + swing sin(2 pi t), times `mean`, in equal parts of a day, each at its middle.
std::vector<Rate> sine_day(Rate mean, double swing, std::size_t parts) {
  std::vector<Rate> day;
  for (std::size_t i = 0; i < parts; ++i) {
    const double t = (static_cast<double>(i) + 0.5) / static_cast<double>(parts);
    day.push_back(mean * (1 + swing * std::sin(2 * std::numbers::pi * t)));
  }
  return day;
}

TEST(InfiniteServersTest, SteadyRateIsLittlesLaw) {
  const std::vector<Rate> day(24, per_hour(5));
  for (const auto& service : {constant_service(hours(3)), exponential_service(hours(3)),
                              lognormal_service(hours(3), 1.2)}) {
    for (const double hour : {0.0, 7.3, 23.99}) {
      EXPECT_NEAR(mean_number(day, service, hours(hour)), 15, 1e-8) << hour;
    }
  }
}

TEST(InfiniteServersTest, SineRateMatchesEickMasseyAndWhitt) {
  // Mt/M/infinity queues with sinusoidal arrival rates, Management Science 39 (1993), equation 15:
  // m(t) = m (1 + swing (sin gt - (g/mu) cos gt) / (1 + (g/mu)^2)), after many days.
  const double swing = 0.8, mean_hours = 2.5;
  const auto day = sine_day(per_hour(6), swing, 2880);
  const double ratio = 2 * std::numbers::pi / 24 * mean_hours;
  for (const double hour : {0.0, 3.0, 6.0, 8.5, 12.0, 18.0, 21.25}) {
    const double angle = 2 * std::numbers::pi * hour / 24;
    const double wave = (std::sin(angle) - ratio * std::cos(angle)) / (1 + ratio * ratio);
    const double expected = 6 * mean_hours * (1 + swing * wave);
    EXPECT_NEAR(mean_number(day, exponential_service(hours(mean_hours)), hours(hour)), expected,
                1e-4)
        << hour;
  }
}

TEST(InfiniteServersTest, ConstantServiceCountsTheArrivalsOfThatLongAgo) {
  std::vector<Rate> day(24);
  day[8] = per_hour(30);
  day[23] = per_hour(12);
  const auto service = constant_service(minutes(90));
  EXPECT_NEAR(mean_number(day, service, hours(8.5)), 15, 1e-9);
  EXPECT_NEAR(mean_number(day, service, hours(9.25)), 30, 1e-9);
  EXPECT_NEAR(mean_number(day, service, hours(10)), 15, 1e-9);
  EXPECT_NEAR(mean_number(day, service, hours(11)), 0, 1e-9);
  EXPECT_NEAR(mean_number(day, service, hours(0.5)), 12, 1e-9);
  EXPECT_NEAR(mean_number(day, service, hours(1)), 6, 1e-9);
}

TEST(InfiniteServersTest, ServicesOfManyDaysReachBackManyDays) {
  std::vector<Rate> day(24);
  day[12] = per_hour(24);
  EXPECT_NEAR(
      mean_number(day, constant_service(base::days(5).count() / 1000 * Seconds(1)), hours(6)),
      24 * 5, 1e-9);
}

TEST(InfiniteServersTest, LognormalServiceIsItsOwnIntegral) {
  // E min(S, u) is the integral of P(S > x) over 0 ... u.
  const double cv = 0.7, variance = std::log(1 + cv * cv), sd = std::sqrt(variance);
  const double centre = std::log(75.0) - variance / 2;
  const auto service = lognormal_service(Seconds(75), cv);
  double integral = 0;
  constexpr double kStep = 0.01;
  for (int i = 0; i < 20000; ++i) {
    const double x = (i + 0.5) * kStep;
    integral += kStep * std::erfc((std::log(x) - centre) / sd / std::sqrt(2.0)) / 2;
    if (i % 4000 == 3999) {
      EXPECT_NEAR(service(Seconds((i + 1) * kStep)).count(), integral, 1e-6) << i;
    }
  }
  EXPECT_NEAR(service(Seconds(1e9)).count(), 75, 1e-9);
  EXPECT_EQ(service(Seconds(0)).count(), 0);
}

}  // namespace
}  // namespace wangge::theory
