#include "network/arc_graph.hpp"

#include <gmock/gmock.h>

namespace wangge::network {
namespace {

using testing::UnorderedElementsAre;

/// One road of 10 m from node 0 to node 1, with anchors at these metres.
ArcGraph split(const std::vector<int>& along, SegmentTimes times) {
  RoadMap map;
  map.nodes.resize(2);
  map.segments.resize(1);
  map.segments[0].from = RoadNodeId(0);
  map.segments[0].to = RoadNodeId(1);
  map.segments[0].length = Millimetres(10'000);
  Snaps snaps;
  for (const int metres : along)
    snaps.push_back(NearestRoad{{SegmentId(0), Millimetres(1000 * metres), {}}, {}});
  Component component;
  component.segments = {SegmentId(0)};
  return split_at_anchors(map, component, {times}, snaps);
}

TEST(ArcGraphTest, ARoadWithoutAnchorsIsOneArcEachWay) {
  EXPECT_THAT(split({}, {7, 9}).arcs, UnorderedElementsAre(Arc{0, 1, 7}, Arc{1, 0, 9}));
  EXPECT_THAT(split({}, {7, kNever}).arcs, UnorderedElementsAre(Arc{0, 1, 7}));
}

TEST(ArcGraphTest, SplitsTheTimeWhereTheAnchorsStand) {
  EXPECT_THAT(split({8, 5}, {100, kNever}).arcs,
              UnorderedElementsAre(Arc{0, 3, 50}, Arc{3, 2, 30}, Arc{2, 1, 20}));
}

TEST(ArcGraphTest, ThePartsAddUpToTheWhole) {
  const auto graph = split({3, 1, 7, 7, 10, 0}, {101, 97});
  int forward = 0, backward = 0;
  for (std::size_t a = 0; a < graph.arcs.size(); ++a)
    (a % 2 == 0 ? forward : backward) += static_cast<int>(graph.arcs[a].time);
  EXPECT_EQ(forward, 101);
  EXPECT_EQ(backward, 97);
}

TEST(ArcGraphTest, AnAnchorWithoutARoadIsAVertexWithoutArcs) {
  RoadMap map;
  map.nodes.resize(1);
  const auto graph = split_at_anchors(map, {}, {}, Snaps(2));
  EXPECT_EQ(graph.places.size(), 3U);
  EXPECT_EQ(graph.vertex(AnchorId(1)), 2U);
  EXPECT_TRUE(graph.arcs.empty());
}

}  // namespace
}  // namespace wangge::network
