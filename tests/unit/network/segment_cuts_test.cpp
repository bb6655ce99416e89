#include "network/segment_cuts.hpp"

#include <gtest/gtest.h>

#include "support/draw_roads.hpp"
#include "support/place_at.hpp"

namespace wangge::network {
namespace {

using support::at;

using support::draw_roads;
using namespace support;

/// One road from A at (0, -100) to B at (400, -100), one on to C at (800, -100).
RoadMap street() {
  return draw_roads(R"(
A---B---C)",
                    100_m)
      .map;
}

TEST(SegmentCutsTest, CutsASegmentAtItsNewNodesInTheirOrder) {
  RoadMap map = street();
  SegmentCuts cuts(map);
  const RoadNodeId far = cuts.node_at(SegmentId(std::size_t{0}), at(300, -100));
  const RoadNodeId near = cuts.node_at(SegmentId(std::size_t{0}), at(100, -100));
  EXPECT_EQ(map.segments.size(), 2U);
  cuts.cut();
  ASSERT_EQ(map.segments.size(), 4U);
  EXPECT_EQ(map.segments[0].to, near);
  EXPECT_EQ(map.segments[1].from, near);
  EXPECT_EQ(map.segments[1].to, far);
  EXPECT_EQ(map.segments[1].length, Millimetres(200'000));
  EXPECT_EQ(map.segments[3].length, Millimetres(400'000));
}

TEST(SegmentCutsTest, TakesANodeThatIsNear) {
  RoadMap map = street();
  SegmentCuts cuts(map);
  EXPECT_EQ(cuts.node_at(SegmentId(std::size_t{0}), at(10, -100)), support::node_called(map, 'A'));
  EXPECT_EQ(cuts.node_at(SegmentId(std::size_t{1}), at(410, -100)), support::node_called(map, 'B'));
  const RoadNodeId fresh = cuts.node_at(SegmentId(std::size_t{0}), at(200, -100));
  EXPECT_EQ(cuts.node_at(SegmentId(std::size_t{0}), at(212, -100)), fresh);
  EXPECT_NE(cuts.node_at(SegmentId(std::size_t{0}), at(216, -100)), fresh);
}

TEST(SegmentCutsTest, NumbersNewNodesOnFromTheHighest) {
  RoadMap map = street();
  SegmentCuts cuts(map);
  EXPECT_EQ(map.node(cuts.add_node(at(5, 5))).number, 'C' + 1);
}

TEST(SegmentCutsTest, KeepsWhatTheSegmentIs) {
  RoadMap map = street();
  map.segments[0].one_way = true;
  map.segments[0].road = RoadClass::Trunk;
  SegmentCuts cuts(map);
  cuts.node_at(SegmentId(std::size_t{0}), at(200, -100));
  cuts.cut();
  EXPECT_TRUE(map.segments[0].one_way && map.segments[1].one_way);
  EXPECT_EQ(map.segments[1].road, RoadClass::Trunk);
  EXPECT_FALSE(map.segments[2].one_way);
}

}  // namespace
}  // namespace wangge::network
