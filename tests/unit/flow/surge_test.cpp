#include "flow/surge.hpp"

#include <gtest/gtest.h>

#include "kernel/hold.hpp"
#include "support/emergency_district.hpp"

namespace wangge::flow {
namespace {

using base::minutes;
using base::seconds;
using record::IncidentOutcome;
using support::EmergencyDistrict;
using support::simulate;

constexpr base::Instant kSurgeStart(14080 * base::days(1).count());

kernel::Process routine(const Surge& surge, model::UnitId unit,
                        std::vector<base::Duration>& began) {
  co_await surge.routine_may_begin(unit);
  began.push_back(kernel::now() - kSurgeStart);
}

TEST(SurgeTest, BeginsAtTheThresholdAndLastsAWhile) {
  EmergencyDistrict district;
  district.world.emergencies.surge = {2, base::hours(2), true, base::hours(3), {}};
  kernel::Simulation simulation({.start = kSurgeStart});
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
  simulation.run_until(kSurgeStart + base::hours(5));
  EXPECT_EQ(began, (std::vector{base::hours(0), base::hours(2)}));
  EXPECT_FALSE(surge.is_on());
}

kernel::Process end_one(Surge& surge, base::Duration after) {
  co_await kernel::hold(after);
  surge.ended();
}

/// Whether a surge of two that began at once, and lasts two hours after, is on.
bool is_on_at(base::Duration later, base::Duration one_ends) {
  EmergencyDistrict district;
  district.world.emergencies.surge = {2, base::hours(2), true, {}, {}};
  kernel::Simulation simulation({.start = kSurgeStart});
  Surge surge(district.world);
  (void)surge.opened();
  (void)surge.opened();
  kernel::spawn(end_one(surge, one_ends));
  simulation.run_until(kSurgeStart + later);
  return surge.is_on();
}

TEST(SurgeTest, LastsSoLongAfterTheyHaveBecomeFewer) {
  EXPECT_TRUE(is_on_at(minutes(110 + 119), minutes(110)));
  EXPECT_FALSE(is_on_at(minutes(110 + 121), minutes(110)));
  EXPECT_TRUE(is_on_at(minutes(300 + 119), minutes(300)));
  EXPECT_FALSE(is_on_at(minutes(300 + 121), minutes(300)));
}

TEST(SurgeTest, RoutineCasesInLineWaitForItsEndToo) {
  EmergencyDistrict district;  // in surge as long as anything is open; the department would answer
  district.world.demand.problems = support::SmallDistrict().world.demand.problems;
  district.vendor().severities[0].priority = 2;
  district.line(EmergencyDistrict::kDepartment).people = 1;
  district.unit(EmergencyDistrict::kDepartment).response.emplace();
  district.world.emergencies.surge = {1, minutes(1), true, {}, {}};
  district.per_day(12);
  const auto heard = simulate(district);
  std::vector<base::Span> surges;
  for (const auto& i : heard.incidents)
    if (i.ended) surges.push_back({i.arose, *i.ended});
  std::size_t begun = 0;
  for (const auto& [problem, life] : heard.intervals)
    for (const auto& piece : life) {
      if (piece.stage != record::Stage::Handling || piece.cause != record::Cause::Travel) continue;
      ++begun;
      const auto in = [&](const base::Span& s) {
        return s.from < piece.when.from && piece.when.from < s.to;
      };
      EXPECT_TRUE(std::ranges::none_of(surges, in));
    }
  EXPECT_GT(begun, 30U);
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
