#include "experiment/held_cells.hpp"

#include <gtest/gtest.h>

#include "support/contest.hpp"

namespace wangge::experiment {
namespace {

using support::kFirst;
using support::kThird;

TEST(HeldCellsTest, HoldsWhatWasAdded) {
  HeldCells held;
  held.add({5, kThird}, false);
  EXPECT_TRUE(held.holds({5, kThird}, Keep::None));
  EXPECT_FALSE(held.holds({4, kThird}, Keep::None));
  EXPECT_FALSE(held.holds({6, kThird}, Keep::None));
  EXPECT_FALSE(held.holds({5, kFirst}, Keep::None));
  EXPECT_FALSE(held.holds({5, model::ConfigurationId(9)}, Keep::None));
}

TEST(HeldCellsTest, ACellThatIsToBeKeptIsHeldWithTheLivesOfItsCases) {
  HeldCells held;
  held.add({0, kFirst}, false);
  held.add({1, kFirst}, false);
  EXPECT_FALSE(held.holds({0, kFirst}, Keep::First));
  EXPECT_TRUE(held.holds({1, kFirst}, Keep::First));
  held.add({0, kFirst}, true);
  EXPECT_TRUE(held.holds({0, kFirst}, Keep::First));
  EXPECT_FALSE(held.holds({1, kFirst}, Keep::All));
}

TEST(HeldCellsTest, FirstIsTheFirstReplication) {
  EXPECT_TRUE(keeps(Keep::First, {0, kThird}));
  EXPECT_FALSE(keeps(Keep::First, {1, kThird}));
  EXPECT_TRUE(keeps(Keep::All, {1, kThird}));
  EXPECT_FALSE(keeps(Keep::None, {0, kThird}));
}

}  // namespace
}  // namespace wangge::experiment
