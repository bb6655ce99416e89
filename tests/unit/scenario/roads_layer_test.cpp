#include "scenario/roads_layer.hpp"

#include <gtest/gtest.h>

namespace wangge::scenario {
namespace {

TEST(RoadsLayerTest, HasPeopleMoveOnTheFile) {
  const auto layer = roads_layer("roads=maps/xicheng.osm.pbf", "scenarios/900");
  ASSERT_TRUE(layer);
  EXPECT_EQ(layer->find("travel")->find("metric")->text, "roads");
  EXPECT_EQ(layer->find("roads")->find("file")->text, "../../maps/xicheng.osm.pbf");
}

TEST(RoadsLayerTest, WithoutAFileItHasNone) {
  EXPECT_EQ(roads_layer("roads=", "")->find("roads")->find("file")->text, "");
}

TEST(RoadsLayerTest, LeavesOtherLayersAlone) {
  EXPECT_FALSE(roads_layer("surge.yaml", ""));
  EXPECT_FALSE(roads_layer("layers/roads=old.yaml", ""));
}

}  // namespace
}  // namespace wangge::scenario
