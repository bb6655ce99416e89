#include "flow/handling_clock.hpp"

#include <gtest/gtest.h>

#include "support/simulate.hpp"

namespace wangge::flow {
namespace {

using base::Probability;
using record::Outcome;
using support::simulate;
using support::SmallDistrict;
using support::with;

TEST(HandlingClockTest, CountsTheLimitFromTheDispatch) {
  for (const auto& c : support::some(simulate({}), Outcome::Closed)) {
    EXPECT_EQ(*c.handling.deadline - *c.handling.started, base::hours(4));
    EXPECT_GE(*c.handling.ended - *c.handling.started, base::minutes(20));
  }
}

TEST(HandlingClockTest, CountsTheLimitThatHeldWhenTheCaseWasFiled) {
  SmallDistrict district;
  const base::Instant third_day = district.world.experiment.start + base::days(2);
  const base::Span games{third_day, third_day + base::days(2)};
  district.world.policy.tightened = {{games, {}, base::Ratio(0.25)}};
  int in_games = 0;
  for (const auto& c : support::some(simulate(district), Outcome::Closed)) {
    const base::Instant filed = *c.filing.ended;
    const bool tight = games.from <= filed && filed < games.to;
    EXPECT_EQ(*c.handling.deadline - *c.handling.started, base::hours(tight ? 1 : 4));
    in_games += tight;
  }
  EXPECT_GT(in_games, 20);
}

TEST(HandlingClockTest, StartsANewClockForAnotherUnitOnlyWithoutBundling) {
  SmallDistrict district;
  district.world.policy.routing.accuracy = Probability(0);
  district.unit(SmallDistrict::kStreetOffice).return_decision =
      random::Distribution::constant(base::hours(5));
  const auto late = [](const auto& c) { return !c.handling.in_time(); };
  const auto bundled = with(simulate(district), Outcome::Closed);
  district.world.policy.clock = model::HandlingClock::PerUnit;
  const auto per_unit = with(simulate(district), Outcome::Closed);
  EXPECT_EQ(std::count_if(bundled.begin(), bundled.end(), late), static_cast<long>(bundled.size()));
  EXPECT_LT(std::count_if(per_unit.begin(), per_unit.end(), late),
            static_cast<long>(per_unit.size()) / 10);
  const auto too_soon = [&](const auto& c) { return c.escalated && !late(c); };
  EXPECT_EQ(std::count_if(per_unit.begin(), per_unit.end(), too_soon), 0)
      << "the first unit's clock rests while it wanders";
}

TEST(HandlingClockTest, StopsTheClockWhileSuspended) {
  SmallDistrict district;
  district.unit(SmallDistrict::kDepartment).suspends = Probability(1);
  for (const auto& c : support::some(simulate(district), Outcome::Closed)) {
    EXPECT_TRUE(c.was_suspended);
    EXPECT_EQ(c.suspended, base::days(1));
    EXPECT_EQ(*c.handling.deadline - *c.handling.started, base::hours(28));
  }
}

}  // namespace
}  // namespace wangge::flow
