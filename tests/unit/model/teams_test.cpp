#include "model/teams.hpp"

#include <gtest/gtest.h>

#include "support/paper_world.hpp"

namespace wangge::model {
namespace {

using support::PaperWorld;

TEST(TeamsTest, AreUnitsWithinAWhole) {
  const PaperWorld paper;
  const Organisation& organisation = paper.world.organisation;
  EXPECT_TRUE(has_teams(PaperWorld::kDepartment, organisation));
  EXPECT_FALSE(has_teams(PaperWorld::kNorthTeam, organisation)) << "it is one";
  EXPECT_FALSE(has_teams(PaperWorld::kDesk, organisation)) << "its whole is itself";
}

}  // namespace
}  // namespace wangge::model
