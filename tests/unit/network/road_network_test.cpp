#include "network/road_network.hpp"

#include <gmock/gmock.h>

#include "support/draw_roads.hpp"

namespace wangge::network {
namespace {

using base::seconds;
using support::closed;
using support::draw_roads;
using testing::ElementsAre;
using testing::IsEmpty;
using namespace support;

TEST(RoadNetworkTest, DetoursAroundTheClosedPerimeter) {
  auto roads = draw_roads(R"(
    A----B----C
    |         |
    D----E----F)",
                          100_m);
  EXPECT_EQ(roads.shortest_path('A', 'C'), "ABC");
  EXPECT_EQ(roads.time('A', 'C'), seconds(100));
  roads.epoch.closures = {{{roads.segment("BC")}}};
  EXPECT_EQ(roads.shortest_path('A', 'C'), "ADEFC");
  EXPECT_EQ(roads.shortest_path('A', 'C', TravelMode::Siren), "ABC");
}

TEST(RoadNetworkTest, KeepsToTheDirectionOfOneWayRoads) {
  const auto roads = draw_roads(R"(
    A-->-B
    |    |
    C--<-D)",
                                100_m);
  EXPECT_EQ(roads.shortest_path('A', 'B'), "AB");
  EXPECT_EQ(roads.shortest_path('B', 'A'), "BDCA");
  EXPECT_EQ(roads.shortest_path('B', 'A', TravelMode::Foot), "BA");
}

TEST(RoadNetworkTest, ASirenMayGoAgainstAOneWayRoadAtHalfTheSpeed) {
  const auto roads = draw_roads(R"(
    A-------->-B
    |          |
    |          |
    C----------D)",
                                100_m);
  EXPECT_EQ(roads.shortest_path('B', 'A', TravelMode::Siren), "BDCA");
  EXPECT_EQ(roads.time('B', 'A', TravelMode::Siren), seconds(170));
  const auto narrow = draw_roads(R"(
    A-->-B
    |    |
    |    |
    |    |
    C----D)",
                                 100_m);
  EXPECT_EQ(narrow.shortest_path('B', 'A', TravelMode::Siren), "BA");
  EXPECT_EQ(narrow.time('B', 'A', TravelMode::Siren), seconds(100));
  EXPECT_EQ(narrow.time('B', 'A'), seconds(130));
}

TEST(RoadNetworkTest, GoesRoundARoundaboutOneWay) {
  const auto roads = draw_roads(R"(
           N
           |
         A<B
         v ^
      W--C>D--E)",
                                100_m);
  EXPECT_EQ(roads.shortest_path('W', 'E'), "WCDE");
  EXPECT_EQ(roads.shortest_path('E', 'W'), "EDBACW");
  EXPECT_EQ(roads.shortest_path('N', 'W'), "NBACW");
}

TEST(RoadNetworkTest, CrossesABridgeWithoutMeetingTheRoadBelow) {
  const auto roads = draw_roads(R"(
         N
         |
    A----+---B
    |    |   |
    |    S---C
    D)",
                                100_m);
  EXPECT_EQ(roads.shortest_path('A', 'N'), "ABCSN");
}

TEST(RoadNetworkTest, UsesTheLargerOfTwoPieces) {
  const auto roads = draw_roads(R"(
    A----B----C

    X----Y)",
                                100_m);
  const auto network = roads.network_of("AX");
  EXPECT_EQ(network.component(TravelMode::Foot).cut_off_segments, 1U);
  EXPECT_EQ(network.component(TravelMode::Foot).example, roads.segment("XY"));
  EXPECT_THAT(network.without_road(TravelMode::Foot), IsEmpty());  // 200 m to the other piece
  EXPECT_EQ(roads.time('X', 'C'), seconds(300));                   // 200 s of them on foot
}

TEST(RoadNetworkTest, NamesThePlacesThatHaveNoRoad) {
  const auto roads = draw_roads(R"(
    A----B----C




    X----Y)",
                                100_m);
  EXPECT_THAT(roads.network_of("AXY").without_road(TravelMode::Siren),
              ElementsAre(AnchorId(1), AnchorId(2)));
  EXPECT_EQ(roads.time('A', 'X'), std::nullopt);
  EXPECT_EQ(roads.time('X', 'A'), std::nullopt);
  EXPECT_EQ(roads.shortest_path('A', 'X'), "");
}

TEST(RoadNetworkTest, LeavesAClosedRoadOnFoot) {
  auto roads = draw_roads(R"(
    A----B----C
         |    |
         D----E)",
                          100_m);
  const model::Place inside{roads.place('B').x + 200_m, roads.place('B').y};
  roads.epoch.closures = {{{roads.segment("BC")}}};
  const RoadNetwork network(roads.map, roads.speeds, {roads.place('A'), inside}, 300_m);
  const auto times = [&](TravelMode mode) {
    return make_travel_table(network.graph(mode, roads.epoch), 1).time(AnchorId(0), AnchorId(1));
  };
  EXPECT_EQ(times(TravelMode::ServiceVehicle), seconds(50 + 200));  // to B, then 200 m on foot
  EXPECT_EQ(times(TravelMode::Siren), seconds(70));
}

TEST(RoadNetworkTest, AClosureIsolatesWhoStandsBehindIt) {
  auto roads = draw_roads(R"(
    A----B----C----D
              |    |
              E----F)",
                          100_m);
  roads.epoch.closures = {{{roads.segment("BC")}, ModeSet::all()}};
  EXPECT_EQ(roads.time('D', 'A'), std::nullopt);
  EXPECT_EQ(roads.time('A', 'D'), std::nullopt);
  EXPECT_EQ(roads.time('A', 'B'), seconds(50));  // but the two behind it reach each other
}

TEST(RoadNetworkTest, ModesFollowTheirOwnRoads) {
  const auto roads = draw_roads(R"(
    A---------B
    |         |
    C---------D)",
                                100_m, {{"AB", admitting(ModeSet::of(TravelMode::Foot))}});
  EXPECT_EQ(roads.shortest_path('A', 'B', TravelMode::Foot), "AB");
  EXPECT_EQ(roads.shortest_path('A', 'B'), "ACDB");
}

TEST(RoadNetworkTest, HasNoWayWhereThereIsNoRoad) {
  const RoadNetwork nowhere({}, default_speed_table(), {{}, {}}, 300_m);
  EXPECT_EQ(nowhere.without_road(TravelMode::Foot).size(), 2U);
  const auto table = make_travel_table(nowhere.graph(TravelMode::Foot, {}), 1);
  EXPECT_EQ(table.time(AnchorId(0), AnchorId(1)), std::nullopt);
}

}  // namespace
}  // namespace wangge::network
