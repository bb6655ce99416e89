#include "experiment/ready_roads.hpp"

#include <gtest/gtest.h>

#include "support/road_district.hpp"

namespace wangge::experiment {
namespace {

TEST(ReadyRoadsTest, AreThereWhereTheWorldHasRoads) {
  EXPECT_EQ(ready_roads(support::SmallDistrict().world, {}), nullptr);
  EXPECT_NE(ready_roads(support::RoadDistrict().world, {}), nullptr);
}

}  // namespace
}  // namespace wangge::experiment
