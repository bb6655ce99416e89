#include "experiment/held_cells.hpp"

#include <gtest/gtest.h>

namespace wangge::experiment {
namespace {

constexpr model::ConfigurationId kFirstIn2{0}, kThird{2};

TEST(HeldCellsTest, HoldsWhatWasAdded) {
  HeldCells held;
  held.add({5, kThird}, false);
  EXPECT_TRUE(held.holds({5, kThird}, Keep::None));
  EXPECT_FALSE(held.holds({4, kThird}, Keep::None));
  EXPECT_FALSE(held.holds({6, kThird}, Keep::None));
  EXPECT_FALSE(held.holds({5, kFirstIn2}, Keep::None));
  EXPECT_FALSE(held.holds({5, model::ConfigurationId(9)}, Keep::None));
}

TEST(HeldCellsTest, ACellThatIsToBeKeptIsHeldWithTheLivesOfItsCases) {
  HeldCells held;
  held.add({0, kFirstIn2}, false);
  held.add({1, kFirstIn2}, false);
  EXPECT_FALSE(held.holds({0, kFirstIn2}, Keep::First));
  EXPECT_TRUE(held.holds({1, kFirstIn2}, Keep::First));
  held.add({0, kFirstIn2}, true);
  EXPECT_TRUE(held.holds({0, kFirstIn2}, Keep::First));
  EXPECT_FALSE(held.holds({1, kFirstIn2}, Keep::All));
}

TEST(HeldCellsTest, FirstIsTheFirstReplication) {
  EXPECT_TRUE(keeps(Keep::First, {0, kThird}));
  EXPECT_FALSE(keeps(Keep::First, {1, kThird}));
  EXPECT_TRUE(keeps(Keep::All, {1, kThird}));
  EXPECT_FALSE(keeps(Keep::None, {0, kThird}));
}

}  // namespace
}  // namespace wangge::experiment
