#include "flow/weather.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace wangge::flow {
namespace {

using base::Probability;

model::Rain shower(const char* name = "shower") {
  model::Rain rain;
  rain.name.key = name;
  rain.when = {base::Instant(0), base::Instant(1000)};
  rain.falls = Probability(0.3);
  rain.intensity = random::Distribution::lognormal(1.0, 0.8);
  rain.factors = {{1, base::Ratio(0.5)}};
  return rain;
}

model::Demand under(std::vector<model::Rain> rains) {
  model::Demand demand;
  demand.rains = std::move(rains);
  return demand;
}

TEST(WeatherTest, FallsInItsShareOfReplicationsWithItsMeanIntensity) {
  const model::Demand demand = under({shower()});
  int fallen = 0;
  double sum = 0;
  for (std::uint32_t r = 0; r < 4000; ++r)
    if (const auto intensity = Weather(demand, {2008, r}).intensity(0))
      ++fallen, sum += intensity->count();
  EXPECT_NEAR(fallen, 1200, 96);                                       // 99.9 %
  EXPECT_NEAR(sum / fallen, 1, 3.29 * 0.8 / std::sqrt(1.0 * fallen));  // 99.9 %
}

TEST(WeatherTest, AnotherRainChangesNothing) {
  const model::Demand one = under({shower()}), two = under({shower("storm"), shower()});
  for (std::uint32_t r = 0; r < 10; ++r)
    EXPECT_EQ(Weather(one, {2008, r}).intensity(0), Weather(two, {2008, r}).intensity(1));
}

TEST(WeatherTest, FactorsHoldWhereItFallsForTheStreamThatIsNamed) {
  model::Rain rain = shower();
  rain.falls = Probability(1);
  const model::Demand wet = under({rain});
  const Weather weather(wet, {2008, 0});
  EXPECT_TRUE(weather.felt(0, {}).factors.empty());
  ASSERT_EQ(weather.felt(1, {}).factors.size(), 1U);
  EXPECT_EQ(weather.felt(1, {}).factors[0].only, rain.when);
  EXPECT_EQ(weather.felt(1, {}).factors[0].factor, base::Ratio(0.5));
  rain.falls = Probability(0);
  const model::Demand dry = under({rain});
  EXPECT_TRUE(Weather(dry, {2008, 0}).felt(1, {}).factors.empty());
}

}  // namespace
}  // namespace wangge::flow
