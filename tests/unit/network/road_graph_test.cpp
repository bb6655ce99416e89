#include "network/road_graph.hpp"

#include <gmock/gmock.h>

#include "network/road_selector.hpp"
#include "support/draw_roads.hpp"
#include "support/real_network.hpp"

namespace wangge::network {
namespace {

using base::seconds;
using support::draw_roads;
using testing::ElementsAre;
using testing::IsEmpty;
using namespace support;

RoadGraph drawn(const support::DrawnRoads& roads, const std::string& letters) {
  return roads.network_of(letters).graph(TravelMode::ServiceVehicle, roads.epoch);
}

TEST(RoadGraphTest, ARouteSaysWhenOneIsWhere) {
  const auto roads = draw_roads("\nA--B\n   |\n   C", 100_m);
  const auto way = drawn(roads, "AC").route(AnchorId(0), AnchorId(1));
  ASSERT_EQ(way.size(), 5U);
  EXPECT_EQ(way[0], (Waypoint{roads.place('A'), seconds(0)}));
  EXPECT_EQ(way[1], way[0]);  // it stands on its road
  EXPECT_EQ(way[2], (Waypoint{roads.place('B'), seconds(30)}));
  EXPECT_EQ(way[4], (Waypoint{roads.place('C'), seconds(50)}));
}

TEST(RoadGraphTest, ARouteTakesAsLongAsTheRowSays) {
  WANGGE_NEEDS_REAL_ROADS();
  const auto network = real_network(WANGGE_SOURCE_DIR);
  const RoadGraph graph = network.graph(TravelMode::Bicycle, {});
  std::vector<Millis> row(graph.anchors());
  graph.fill_row(AnchorId(700), row);
  for (std::size_t to = 0; to < row.size(); to += 37) {
    const auto way = graph.route(AnchorId(700), AnchorId(to));
    ASSERT_EQ(way.empty(), row[to] == kNever);
    if (!way.empty()) {
      EXPECT_EQ(way.back().after_start, base::Duration(row[to]));
      EXPECT_EQ(way.back().place, network.anchors()[to]);
    }
  }
}

TEST(RoadGraphTest, StayingIsARouteOfOnePlace) {
  const auto roads = draw_roads("\nA--B", 100_m);
  EXPECT_THAT(drawn(roads, "AB").route(AnchorId(1), AnchorId(1)),
              ElementsAre(Waypoint{roads.place('B'), seconds(0)}));
}

TEST(RoadGraphTest, ThereIsNoRouteWithoutAWay) {
  auto roads = draw_roads("\nA--B--C", 100_m);
  roads.epoch.closures = {{{roads.segment("AB")}}};
  roads.map.segments.push_back(roads.map.segments[1]);  // a second carriageway of BC
  EXPECT_THAT(drawn(roads, "AC").route(AnchorId(0), AnchorId(1)), testing::Not(IsEmpty()));
  EXPECT_EQ(drawn(roads, "AC").anchors(), 2U);
}

TEST(RoadGraphTest, SearchesCrossingsAndAnchorsOnly) {
  const auto roads = draw_roads(R"(
    A--B--C--D
       |  |
       E--F)",
                                100_m);
  EXPECT_EQ(drawn(roads, "AD").vertices(), 4U);  // B, C and the anchors
  EXPECT_EQ(drawn(roads, "AD").chains(), 8U);
}

}  // namespace
}  // namespace wangge::network
