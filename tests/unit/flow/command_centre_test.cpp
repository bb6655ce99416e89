#include <gtest/gtest.h>

#include "flow/handling.hpp"
#include "flow/stages.hpp"
#include "support/simulate.hpp"

namespace wangge::flow {
namespace {

using base::Probability;
using record::Cause;
using record::Outcome;
using record::Stage;
using support::simulate;
using support::SmallDistrict;
using support::total;
using support::with;

TEST(CommandCentreTest, SendsTheSubdistrictWhatIsItsOwn) {
  SmallDistrict district;
  district.vendor().subdistrict_competent = Probability(1);
  for (const auto& c : support::some(simulate(district), Outcome::Closed)) {
    EXPECT_EQ(c.handler, SmallDistrict::kStreetOffice);
    EXPECT_FALSE(c.misdirected);
  }
}

TEST(CommandCentreTest, ErrsAsOftenAsThePolicySays) {
  SmallDistrict district;
  district.world.policy.routing.accuracy = Probability(0.7);
  const auto closed = with(simulate(district), Outcome::Closed);
  double wrong = 0;
  for (const auto& c : closed) wrong += c.misdirected;
  EXPECT_NEAR(wrong / static_cast<double>(closed.size()), 0.3, 0.1);
}

TEST(CommandCentreTest, TakesACaseOverOnlyWithTwoAxes) {
  SmallDistrict district;
  const auto one = total(simulate(district), Stage::Dispatch, Cause::Work);
  district.world.policy.axes = model::Axes::Two;
  const auto two = total(simulate(district), Stage::Dispatch, Cause::Work);
  EXPECT_NEAR(base::in_hours(two), 2 * base::in_hours(one), 0.1 * base::in_hours(two));
}

TEST(CommandCentreTest, CoordinatesEmergencies) {
  SmallDistrict district;
  district.vendor().severities[0].priority = 0;
  const auto pressing = total(simulate(district), Stage::Dispatch, Cause::Work);
  const auto routine = total(simulate({}), Stage::Dispatch, Cause::Work);
  EXPECT_GT(base::in_hours(pressing), 1.8 * base::in_hours(routine));
}

}  // namespace
}  // namespace wangge::flow
