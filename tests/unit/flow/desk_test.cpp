#include "flow/desk.hpp"

#include <gtest/gtest.h>

#include "support/simulate.hpp"

namespace wangge::flow {
namespace {

using record::Outcome;
using support::simulate;
using support::SmallDistrict;
using support::with;

TEST(DeskTest, NotesTheLimitOfTheActivity) {
  for (const auto& c : with(simulate({}), Outcome::Closed)) {
    EXPECT_EQ(*c.acceptance.deadline - *c.acceptance.started, base::minutes(15));
    EXPECT_GE(*c.acceptance.ended - *c.acceptance.started, base::minutes(2));
  }
}

TEST(DeskTest, TakesNoTimeForWhatNobodyDoes) {
  SmallDistrict district;
  district.drop_activity(model::Activity::Accept);
  for (const auto& c : with(simulate(district), Outcome::Closed)) {
    EXPECT_EQ(c.acceptance.started, c.acceptance.ended);
    EXPECT_TRUE(c.acceptance.in_time());
  }
}

TEST(DeskTest, MakesCasesWaitForABusyDesk) {
  SmallDistrict busy;
  busy.world.organisation.activities[static_cast<std::size_t>(model::Activity::Accept)]->work =
      random::Distribution::constant(base::minutes(20));
  int late = 0;
  for (const auto& c : with(simulate(busy), Outcome::Closed)) late += !c.acceptance.in_time();
  EXPECT_GT(late, 100);
}

}  // namespace
}  // namespace wangge::flow
