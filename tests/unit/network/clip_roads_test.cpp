#include "network/clip_roads.hpp"

#include <gtest/gtest.h>

#include "support/draw_roads.hpp"

namespace wangge::network {
namespace {

using support::draw_roads;
using namespace support;

TEST(ClipRoadsTest, KeepsWhatHasAnEndInTheFrameOrItsMargin) {
  const auto roads = draw_roads("\nA--B--C--D--E", 100_m);
  const model::Frame frame{roads.place('A'), roads.place('A')};
  EXPECT_EQ(clip_roads(roads.map, frame, 0_m).segments.size(), 1U);
  EXPECT_EQ(clip_roads(roads.map, frame, 300_m).segments.size(), 2U);
  EXPECT_EQ(clip_roads(roads.map, frame, 5000_m).segments.size(), 4U);
}

TEST(ClipRoadsTest, NumbersNodesAndNamesAnew) {
  auto roads = draw_roads("\nA--B--C--D", 100_m);
  roads.map.names = {"first", "last"};
  roads.map.segments[roads.segment("CD").index()].name = RoadNameId(1);
  const model::Frame frame{roads.place('D'), roads.place('D')};
  const RoadMap part = clip_roads(roads.map, frame, 0_m);
  ASSERT_EQ(part.segments.size(), 1U);
  ASSERT_EQ(part.nodes.size(), 2U);
  EXPECT_EQ(part.node(part.segments[0].to).number, 'D');
  EXPECT_EQ(part.name_of(part.segments[0]), "last");
}

TEST(ClipRoadsTest, MayKeepNothing) {
  const auto roads = draw_roads("\nA--B", 100_m);
  const model::Place far{9000_m, 9000_m};
  EXPECT_TRUE(clip_roads(roads.map, {far, far}, 100_m).segments.empty());
}

}  // namespace
}  // namespace wangge::network
