#include "model/road_plan.hpp"

#include <gtest/gtest.h>

namespace wangge::model {
namespace {

base::Instant at(int hour) { return base::Instant() + base::hours(hour); }

RoadPlan closed_from_eight_to_ten() {
  RoadPlan plan;
  plan.states.emplace_back();
  plan.changes = {{at(8), 1}, {at(10), 0}};
  return plan;
}

TEST(RoadPlanTest, AStateHoldsFromItsChangeToTheNext) {
  const RoadPlan plan = closed_from_eight_to_ten();
  EXPECT_EQ(plan.state_at(at(7)), 0U);
  EXPECT_EQ(plan.state_at(at(8)), 1U);
  EXPECT_EQ(plan.state_at(at(9)), 1U);
  EXPECT_EQ(plan.state_at(at(10)), 0U);
}

TEST(RoadPlanTest, KnowsTheNextChangeAndThatThereIsNone) {
  const RoadPlan plan = closed_from_eight_to_ten();
  EXPECT_EQ(plan.next_change(at(7)), at(8));
  EXPECT_EQ(plan.next_change(at(8)), at(10));
  EXPECT_FALSE(plan.next_change(at(10)));
  EXPECT_FALSE(RoadPlan().next_change(at(0)));
}

}  // namespace
}  // namespace wangge::model
