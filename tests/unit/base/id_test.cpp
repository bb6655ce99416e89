#include "base/id.hpp"

#include <gmock/gmock.h>

#include <concepts>
#include <unordered_set>

namespace wangge::base {
namespace {

using CellId = Id<struct CellTag>;
using UnitId = Id<struct UnitTag>;

TEST(IdTest, IndicesOfTwoKindsNeverMeet) {
  EXPECT_FALSE((std::equality_comparable_with<CellId, UnitId>));
  EXPECT_FALSE((std::convertible_to<CellId, UnitId>));
  EXPECT_FALSE((std::convertible_to<std::size_t, CellId>));
}

TEST(IdTest, NoneIsNothing) {
  EXPECT_FALSE(CellId::none().exists());
  EXPECT_EQ(CellId{}, CellId::none());
  EXPECT_TRUE(CellId(0).exists());
  EXPECT_NE(CellId(0), CellId::none());
}

TEST(IdTest, OrdersAndHashesByIndex) {
  EXPECT_LT(CellId(1), CellId(2));
  EXPECT_EQ(CellId(std::size_t{7}).index(), 7u);
  const std::unordered_set<CellId> cells = {CellId(1), CellId(2), CellId(1)};
  EXPECT_EQ(cells.size(), 2u);
}

}  // namespace
}  // namespace wangge::base
