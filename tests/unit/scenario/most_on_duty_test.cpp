#include "scenario/most_on_duty.hpp"

#include <gtest/gtest.h>

#include "support/paper_world.hpp"

namespace wangge::scenario {
namespace {

using support::PaperWorld;

TEST(MostOnDutyTest, CountsThoseThatAreThereAtOnce) {
  const PaperWorld paper;
  const model::Roster roster(paper.world, model::ConfigurationId(0),
                             {PaperWorld::kStart, PaperWorld::kHorizon});
  const auto most = [&](model::UnitId unit) {
    return most_on_duty(roster, [&](const auto& person) { return person.unit == unit; });
  };
  EXPECT_EQ(most(PaperWorld::kNorthSupervisors), 3);
  EXPECT_EQ(most(PaperWorld::kDesk), 1);
  EXPECT_EQ(most(PaperWorld::kMinistry), 0);
}

}  // namespace
}  // namespace wangge::scenario
