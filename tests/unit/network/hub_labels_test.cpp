#include "network/hub_labels.hpp"

#include <gmock/gmock.h>

#include "network/road_selector.hpp"
#include "network/travel_table.hpp"
#include "support/draw_roads.hpp"
#include "support/real_network.hpp"

namespace wangge::network {
namespace {

using namespace support;

/// Against rows that Dijkstra's search has filled: every pair, or those from every `step`-th.
void expect_rows(const RoadGraph& graph, std::size_t step = 1) {
  const HubLabels labels(graph, 2);
  std::vector<Millis> row(graph.anchors());
  for (std::size_t a = 0; a < row.size(); a += step) {
    graph.fill_row(AnchorId(a), row);
    for (std::size_t b = 0; b < row.size(); ++b)
      ASSERT_EQ(labels.time(AnchorId(a), AnchorId(b)), row[b]) << a << " to " << b;
  }
}

TEST(HubLabelsTest, AreExactOnDrawnRoads) {
  auto roads = draw_roads(R"(
    A--B--C--D     X--Y
    |  |  v  |
    E--F->G--H--I
       |     |
       J--<--K)",
                          100_m);
  for (const TravelMode mode : {TravelMode::Foot, TravelMode::ServiceVehicle, TravelMode::Siren})
    expect_rows(roads.network_of("ABCDEFGHIJKXYAC").graph(mode, {}));
  roads.epoch.closures = {{{roads.segment("HI"), roads.segment("AB")}}};
  expect_rows(roads.network_of("ABCDEFGHIJKXY").graph(TravelMode::ServiceVehicle, roads.epoch));
}

TEST(HubLabelsTest, KnowThatThereIsNoWay) {
  auto roads = draw_roads("\nA--B--C", 100_m);
  roads.epoch.closures = {{{roads.segment("AB")}}};
  roads.snap_limit = base::Metres(20);
  const HubLabels labels(roads.network_of("AC").graph(TravelMode::ServiceVehicle, roads.epoch), 1);
  EXPECT_EQ(labels.time(AnchorId(0), AnchorId(1)), kNever);
  EXPECT_EQ(labels.time(AnchorId(0), AnchorId(0)), 0U);
  const RoadNetwork nowhere({}, default_speed_table(), {{}, {}}, 300_m);
  EXPECT_EQ(HubLabels(nowhere.graph(TravelMode::Foot, {}), 1).time(AnchorId(0), AnchorId(1)),
            kNever);
}

TEST(HubLabelsTest, AreExactOnTheRealRoads) {
  WANGGE_NEEDS_REAL_ROADS();
  const auto network = real_network(WANGGE_SOURCE_DIR);
  expect_rows(network.graph(TravelMode::ServiceVehicle, {}), 19);
  expect_rows(network.graph(TravelMode::Foot, {}), 41);
  Epoch marathon;
  marathon.closures = {{select_roads(network.map(), NamedRoad{"西长安街", {}}).segments}};
  expect_rows(network.graph(TravelMode::Siren, marathon), 41);
}

TEST(HubLabelsTest, AreTheSameOnOneThreadAndOnTwo) {
  const auto roads = draw_roads("\nA--B\n|  |\nC--D", 100_m);
  const auto graph = roads.network_of("ABCD").graph(TravelMode::Siren, {});
  const HubLabels one(graph, 1), two(graph, 2);
  EXPECT_EQ(one.time(AnchorId(0), AnchorId(3)), two.time(AnchorId(0), AnchorId(3)));
  EXPECT_EQ(one.size(), two.size());
  EXPECT_GT(one.size().count(), 0);
}

TEST(HubLabelsTest, ATableOfManyAnchorsHasThem) {
  const auto roads = draw_roads("\nA--B--C", 100_m);
  const auto graph = roads.network_of("ABC").graph(TravelMode::Siren, {});
  const auto rows = make_travel_table(graph, 1), labels = make_travel_table(graph, 1, 2);
  EXPECT_TRUE(rows.has_rows());
  ASSERT_FALSE(labels.has_rows());
  EXPECT_EQ(labels.anchors(), 3U);
  const AnchorId a(0), b(1), c(2);
  EXPECT_EQ(labels.time(a, c), rows.time(a, c));
  const std::vector<AnchorId> others{b, a};
  EXPECT_EQ(labels.nearest(others, c), rows.nearest(others, c));
  EXPECT_EQ(labels.by_time(others, c), rows.by_time(others, c));
}

}  // namespace
}  // namespace wangge::network
