#include "flow/surge.hpp"

#include <gtest/gtest.h>

#include "support/emergency_district.hpp"

namespace wangge::flow {
namespace {

using base::minutes;
using base::seconds;
using record::IncidentOutcome;
using support::EmergencyDistrict;
using support::simulate;

constexpr base::Instant kStart(14080 * base::days(1).count());

kernel::Process routine(const Surge& surge, model::UnitId unit,
                        std::vector<base::Duration>& began) {
  co_await surge.routine_may_begin(unit);
  began.push_back(kernel::now() - kStart);
}

TEST(SurgeTest, BeginsAtTheThresholdAndLastsAWhile) {
  EmergencyDistrict district;
  district.world.emergencies.surge = {2, base::hours(2), true, base::hours(3), {}};
  kernel::Simulation simulation({.start = kStart});
  Surge surge(district.world);
  EXPECT_FALSE(surge.opened());
  EXPECT_FALSE(surge.is_on());
  EXPECT_TRUE(surge.opened());
  EXPECT_FALSE(surge.opened()) << "it has begun";
  EXPECT_EQ(surge.overtime(EmergencyDistrict::kWest), base::hours(3));
  EXPECT_EQ(surge.overtime(EmergencyDistrict::kDesk), base::hours(0));
  for (int i = 0; i < 3; ++i) surge.ended();
  std::vector<base::Duration> began;
  kernel::spawn(routine(surge, EmergencyDistrict::kDesk, began));
  kernel::spawn(routine(surge, EmergencyDistrict::kWest, began));
  simulation.run_until(kStart + base::hours(5));
  EXPECT_EQ(began, (std::vector{base::hours(0), base::hours(2)}));
  EXPECT_FALSE(surge.is_on());
}

TEST(SurgeTest, ActivatesTheCommandOnce) {
  EmergencyDistrict district;
  district.per_day(200);
  district.world.emergencies.command = EmergencyDistrict::kCommand;
  district.world.emergencies.surge = {5, base::days(9), false, {}, EmergencyDistrict::seconds(60)};
  std::size_t activations = 0;
  for (const auto& d : simulate(district).desk_work)
    activations += d.stream == record::kActivations;
  EXPECT_EQ(activations, 1U);
}

}  // namespace
}  // namespace wangge::flow
