#include "network/travel_table.hpp"

#include <gmock/gmock.h>

#include "support/draw_roads.hpp"

namespace wangge::network {
namespace {

using base::seconds;
using support::draw_roads;
using testing::ElementsAre;
using namespace support;

using Nearest = TravelTable::Nearest;

TravelTable drawn_table(const std::string& text, const std::string& letters) {
  const auto roads = draw_roads(text, 100_m);
  return make_travel_table(roads.network_of(letters).graph(TravelMode::ServiceVehicle, roads.epoch),
                           1);
}

const std::string kRoad = "\nA----B--C-D";
const std::vector<AnchorId> kTwoEnds{AnchorId(0), AnchorId(3)};

TEST(TravelTableTest, HoldsTheTimeFromEachAnchorToEach) {
  const auto table = drawn_table(kRoad, "ABCD");
  EXPECT_EQ(table.time(AnchorId(0), AnchorId(3)), seconds(100));
  EXPECT_EQ(table.time(AnchorId(2), AnchorId(1)), seconds(30));
  EXPECT_THAT(table.times_to(AnchorId(1)), ElementsAre(50'000, 0, 30'000, 50'000));
}

TEST(TravelTableTest, FindsWhoArrivesFirst) {
  const auto table = drawn_table(kRoad, "ABCD");
  EXPECT_EQ(table.nearest(kTwoEnds, AnchorId(2)), (Nearest{1, seconds(20)}));
  EXPECT_EQ(table.nearest_from(AnchorId(2), kTwoEnds), (Nearest{1, seconds(20)}));
  EXPECT_THAT(table.by_time(kTwoEnds, AnchorId(2)),
              ElementsAre(Nearest{1, seconds(20)}, Nearest{0, seconds(80)}));
}

TEST(TravelTableTest, OfEquallyNearTheFirstOfTheListArrivesFirst) {
  const auto table = drawn_table(kRoad, "ABCD");
  EXPECT_EQ(table.nearest(kTwoEnds, AnchorId(1))->candidate, 0U);
  const std::vector<AnchorId> reversed{AnchorId(3), AnchorId(0)};
  EXPECT_EQ(table.nearest(reversed, AnchorId(1))->candidate, 0U);
  EXPECT_THAT(table.by_time(reversed, AnchorId(1)),
              ElementsAre(Nearest{0, seconds(50)}, Nearest{1, seconds(50)}));
}

TEST(TravelTableTest, NobodyArrivesWhereThereIsNoWay) {
  const auto table = drawn_table("\nA----B\n\n\n\n\n\n  X", "ABX");
  const std::vector<AnchorId> both{AnchorId(0), AnchorId(1)};
  EXPECT_EQ(table.nearest(both, AnchorId(2)), std::nullopt);
  EXPECT_EQ(table.nearest({}, AnchorId(0)), std::nullopt);
  EXPECT_TRUE(table.by_time(both, AnchorId(2)).empty());
}

TEST(TravelTableTest, TheShortestTimeIsThatOfWhoArrivesFirst) {
  const auto graph_of = [](const std::string& text, const std::string& letters) {
    const auto roads = draw_roads(text, 100_m);
    return roads.network_of(letters).graph(TravelMode::ServiceVehicle, roads.epoch);
  };
  const auto graph = graph_of("\nA----B--C-D\n\n\n\n\n\n  X", "ABCDX");
  for (const std::size_t most_rows : {TravelTable::kMostRows, std::size_t{0}}) {
    const auto table = make_travel_table(graph, 1, most_rows);
    EXPECT_EQ(table.shortest(kTwoEnds, AnchorId(2)), 20'000U);
    EXPECT_EQ(table.shortest(kTwoEnds, AnchorId(4)), kNever);
    EXPECT_EQ(table.shortest({}, AnchorId(0)), kNever);
  }
}

TEST(TravelTableTest, TheDirectionOfTravelCounts) {
  const auto table = drawn_table(R"(
    A-->-B
    |    |
    |    |
    C----D)",
                                 "AB");
  EXPECT_EQ(table.time(AnchorId(0), AnchorId(1)), seconds(50));
  EXPECT_EQ(table.time(AnchorId(1), AnchorId(0)), seconds(110));
  EXPECT_THAT(table.times_to(AnchorId(0)), ElementsAre(0, 110'000));
}

TEST(TravelTableTest, ItIsTheSameOnThreeThreads) {
  const auto roads = draw_roads(kRoad, 100_m);
  const auto graph = roads.network_of("ABCD").graph(TravelMode::Foot, roads.epoch);
  const auto one = make_travel_table(graph, 1), three = make_travel_table(graph, 3);
  for (int a = 0; a < 4; ++a)
    EXPECT_TRUE(std::ranges::equal(one.times_to(AnchorId(a)), three.times_to(AnchorId(a))));
}

}  // namespace
}  // namespace wangge::network
