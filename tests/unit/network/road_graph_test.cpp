#include "network/road_graph.hpp"

#include <gmock/gmock.h>

#include <cmath>
#include <deque>

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

/// The other way to the same times: every bend a node, every anchor between the two ends of its
/// segment, and labels corrected until none changes (Bellman, Quarterly of Applied Mathematics
/// 16(1), 1958) in place of Dijkstra's one pass.
class Uncontracted {
 public:
  Uncontracted(const RoadNetwork& network, TravelMode mode, const Epoch& epoch)
      : network_(network), speed_(network.speeds().of(mode).off_road) {
    const RoadMap& map = network.map();
    times_ = segment_times(map, network.speeds(), mode, epoch);
    snaps_ = snap_around_closures(map, network.component(mode), times_, network.snaps(mode),
                                  network.anchors(), base::Metres(300));
    links_.resize(map.nodes.size());
    for (const SegmentId s : network.component(mode).segments) {
      const RoadSegment& segment = map.segment(s);
      const auto from = segment.from.index(), to = segment.to.index();
      const auto [forward, backward] = times_[s.index()];
      if (forward != kNever) links_[from].emplace_back(to, forward);
      if (backward != kNever) links_[to].emplace_back(from, backward);
    }
  }

  [[nodiscard]] std::vector<std::uint64_t> row(std::size_t from) const {
    std::vector<std::uint64_t> row(snaps_.size(), kNever);
    if (snaps_[from]) {
      const auto labels = labels_from(*snaps_[from]);
      for (std::size_t to = 0; to < row.size(); ++to)
        if (snaps_[to]) row[to] = std::min<std::uint64_t>(row[to], time(from, to, labels));
    }
    row[from] = 0;
    return row;
  }

 private:
  static constexpr std::uint64_t kFar = std::uint64_t{1} << 60;
  using Labels = std::vector<std::uint64_t>;

  /// Of a segment's whole time, what lies before this point.
  [[nodiscard]] std::uint64_t before(const NearestRoad& at, Millis whole) const {
    const auto length = network_.map().segment(at.point.segment).length.count();
    const auto scaled = static_cast<std::int64_t>(whole) * at.point.along.count();
    return static_cast<std::uint64_t>((2 * scaled + length) / (2 * length));
  }
  [[nodiscard]] std::uint64_t walk(const NearestRoad& at) const {
    const double millis = static_cast<double>(at.off_road.count()) / speed_.count();
    return static_cast<std::uint64_t>(std::llround(millis));
  }
  [[nodiscard]] Labels labels_from(const NearestRoad& at) const {
    Labels labels(links_.size(), kFar);
    std::deque<std::size_t> open;
    const auto reach = [&](std::size_t node, std::uint64_t time) {
      if (time >= labels[node]) return;
      labels[node] = time;
      const bool soon = !open.empty() && time < labels[open.front()];
      soon ? open.push_front(node) : open.push_back(node);
    };
    const RoadSegment& segment = network_.map().segment(at.point.segment);
    const auto [forward, backward] = times_[at.point.segment.index()];
    if (forward != kNever) reach(segment.to.index(), forward - before(at, forward));
    if (backward != kNever) reach(segment.from.index(), before(at, backward));
    while (!open.empty()) {
      const std::size_t node = open.front();
      open.pop_front();
      for (const auto& [next, time] : links_[node]) reach(next, labels[node] + time);
    }
    return labels;
  }
  [[nodiscard]] std::uint64_t time(std::size_t from, std::size_t to, const Labels& labels) const {
    const NearestRoad &a = *snaps_[from], &b = *snaps_[to];
    const RoadSegment& segment = network_.map().segment(b.point.segment);
    const auto [forward, backward] = times_[b.point.segment.index()];
    std::uint64_t best = kFar;
    if (forward != kNever) best = std::min(best, labels[segment.from.index()] + before(b, forward));
    if (backward != kNever)
      best = std::min(best, labels[segment.to.index()] + backward - before(b, backward));
    if (a.point.segment == b.point.segment) {
      if (forward != kNever && a.point.along <= b.point.along)
        best = std::min(best, before(b, forward) - before(a, forward));
      if (backward != kNever && a.point.along >= b.point.along)
        best = std::min(best, before(a, backward) - before(b, backward));
    }
    return best >= kFar ? kFar : best + walk(a) + walk(b);
  }

  const RoadNetwork& network_;
  base::MetresPerSecond speed_;
  Snaps snaps_;
  std::vector<SegmentTimes> times_;
  std::vector<std::vector<std::pair<std::size_t, Millis>>> links_;
};

/// The rows of every `step`-th cell of the real extract to all cells, to the millisecond.
void expect_exact(const RoadNetwork& network, TravelMode mode, const Epoch& epoch,
                  std::size_t step) {
  const auto table = make_travel_table(network.graph(mode, epoch), 2);
  const Uncontracted other(network, mode, epoch);
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

TEST(RoadGraphTest, IsExactBetweenAllCellsOnTheRealRoads) {
  WANGGE_NEEDS_REAL_ROADS();
  expect_exact(real_network(WANGGE_SOURCE_DIR), TravelMode::ServiceVehicle, {}, 1);
}

TEST(RoadGraphTest, IsExactForSirensInTheMorningOnTheRealRoads) {
  WANGGE_NEEDS_REAL_ROADS();
  Epoch morning;
  morning.traffic.factor[index_of(RoadClass::Primary)] = Factor(0.6);
  morning.traffic.factor[index_of(RoadClass::Secondary)] = Factor(0.7);
  expect_exact(real_network(WANGGE_SOURCE_DIR), TravelMode::Siren, morning, 7);
}

TEST(RoadGraphTest, IsExactWhileAnAvenueIsClosedOnTheRealRoads) {
  WANGGE_NEEDS_REAL_ROADS();
  const auto network = real_network(WANGGE_SOURCE_DIR);
  Epoch marathon;
  marathon.closures = {{select_roads(network.map(), NamedRoad{"西长安街", {}}).segments}};
  EXPECT_FALSE(marathon.closures[0].segments.empty());
  expect_exact(network, TravelMode::ServiceVehicle, marathon, 7);
}

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
