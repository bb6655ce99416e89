#include "network/anchors.hpp"

#include <gtest/gtest.h>

#include "support/road_district.hpp"

namespace wangge::network {
namespace {

using support::RoadDistrict;

TEST(AnchorsTest, BasesComeAfterTheCells) {
  const RoadDistrict district;
  const auto& world = district.world;
  EXPECT_EQ(anchors_of(world).size(), 8U);
  EXPECT_EQ(base_of(world, RoadDistrict::kStreetOffice).anchor, AnchorId(6));
  EXPECT_EQ(base_of(world, RoadDistrict::kStreetOffice).place, anchors_of(world)[6]);
  EXPECT_EQ(centre_of(world, model::CellId(2)).place, anchors_of(world)[2]);
}

}  // namespace
}  // namespace wangge::network
