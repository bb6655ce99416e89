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

TEST(RoadsLayerTest, CanBeNamedFromAnyFolder) {
  const auto here = std::filesystem::current_path().generic_string();
  EXPECT_EQ(layer_seen_from_anywhere("surge.yaml"), here + "/surge.yaml");
  EXPECT_EQ(layer_seen_from_anywhere("roads=map.osm"), "roads=" + here + "/map.osm");
}

}  // namespace
}  // namespace wangge::scenario
