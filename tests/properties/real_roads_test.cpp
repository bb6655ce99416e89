#include <gmock/gmock.h>

#include <algorithm>

#include "network/road_selector.hpp"
#include "network/travel_cache.hpp"
#include "network/travel_table.hpp"
#include "support/real_network.hpp"
#include "support/scratch_folder.hpp"
#include "support/stopwatch.hpp"
#include "support/uncontracted_roads.hpp"

namespace wangge::network {
namespace {

using namespace support;

/// The rows of every `step`-th cell of the real extract to all cells, to the millisecond.
void expect_exact(const RoadNetwork& network, TravelMode mode, const Epoch& epoch,
                  std::size_t step) {
  const auto table = make_travel_table(network.graph(mode, epoch), 2);
  const UncontractedRoads other(network, mode, epoch);
  std::size_t ways = 0;
  for (std::size_t a = 0; a < table.anchors(); a += step) {
    const auto expected = other.row(a);
    for (std::size_t b = 0; b < table.anchors(); ++b)
      ASSERT_EQ(table.times_to(AnchorId(b))[a], expected[b]) << "from anchor " << a << " to " << b;
    ways += static_cast<std::size_t>(
        std::ranges::count_if(expected, [](std::uint64_t time) { return time != kNever; }));
  }
  EXPECT_GT(ways, 2'000'000U / step);
}

TEST(RealRoadsTest, IsExactBetweenAllCellsOnTheRealRoads) {
  WANGGE_NEEDS_REAL_ROADS();
  expect_exact(real_network(WANGGE_SOURCE_DIR), TravelMode::ServiceVehicle, {}, 1);
}

TEST(RealRoadsTest, IsExactForSirensInTheMorningOnTheRealRoads) {
  WANGGE_NEEDS_REAL_ROADS();
  Epoch morning;
  morning.traffic.factor[index_of(RoadClass::Primary)] = Factor(0.6);
  morning.traffic.factor[index_of(RoadClass::Secondary)] = Factor(0.7);
  expect_exact(real_network(WANGGE_SOURCE_DIR), TravelMode::Siren, morning, 7);
}

TEST(RealRoadsTest, IsExactWhileAnAvenueIsClosedOnTheRealRoads) {
  WANGGE_NEEDS_REAL_ROADS();
  const auto network = real_network(WANGGE_SOURCE_DIR);
  Epoch marathon;
  marathon.closures = {{select_roads(network.map(), NamedRoad{"西长安街", {}}).segments}};
  EXPECT_FALSE(marathon.closures[0].segments.empty());
  expect_exact(network, TravelMode::ServiceVehicle, marathon, 7);
}

TEST(RealRoadsTest, TheirTableIsTheSameWhateverTheNumberOfThreads) {
  WANGGE_NEEDS_REAL_ROADS();
  const auto network = real_network(WANGGE_SOURCE_DIR);
  const RoadGraph graph = network.graph(TravelMode::Bicycle, {});
  const auto one = make_travel_table(graph, 1), three = make_travel_table(graph, 3);
  for (std::size_t a = 0; a < one.anchors(); ++a)
    ASSERT_TRUE(std::ranges::equal(one.times_to(AnchorId(a)), three.times_to(AnchorId(a)))) << a;
}

TEST(RealRoadsTest, TheRowsOfAllCellsTakeUnderTwoSecondsOnOneCore) {
  WANGGE_NEEDS_REAL_ROADS();
  const auto network = real_network(WANGGE_SOURCE_DIR);
  const Stopwatch watch;
  const auto table = make_travel_table(network.graph(TravelMode::ServiceVehicle, {}), 1);
  EXPECT_LT(watch.seconds(), limit_in_seconds(2));
  EXPECT_EQ(table.anchors(), 1520U);
}

TEST(RealRoadsTest, TheRowsOfAllCellsComeFromDiskInUnderATenthOfASecond) {
  WANGGE_NEEDS_REAL_ROADS();
  const ScratchFolder folder;
  const TravelCache cache(folder.path());
  const auto network = real_network(WANGGE_SOURCE_DIR);
  EXPECT_FALSE(cache.table(network.graph(TravelMode::ServiceVehicle, {}), 2).from_disk);
  const Stopwatch watch;
  const auto read = cache.table(network.graph(TravelMode::ServiceVehicle, {}), 2);
  EXPECT_TRUE(read.from_disk);
  EXPECT_LT(watch.seconds(), limit_in_seconds(0.1));
}

}  // namespace
}  // namespace wangge::network
