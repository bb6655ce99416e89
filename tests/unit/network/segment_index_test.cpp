#include "network/segment_index.hpp"

#include <gtest/gtest.h>

#include <random>

#include "support/draw_roads.hpp"

namespace wangge::network {
namespace {

using support::draw_roads;
using namespace support;

std::vector<SegmentId> all_of(const RoadMap& map) {
  std::vector<SegmentId> segments;
  for (std::size_t s = 0; s < map.segments.size(); ++s) segments.emplace_back(s);
  return segments;
}

TEST(SegmentIndexTest, FindsTheNearestPointOfARoad) {
  const auto roads = draw_roads("\nA----B", 100_m);
  const SegmentIndex index(roads.map, all_of(roads.map));
  const auto a = roads.place('A');
  const auto beside = index.nearest({a.x + 120_m, a.y + 50_m}, 300_m);
  ASSERT_TRUE(beside);
  EXPECT_EQ(beside->point.along, Millimetres(120'000));
  EXPECT_EQ(beside->off_road, Millimetres(50'000));
  const auto before = index.nearest({a.x - 30_m, a.y - 40_m}, 300_m);
  ASSERT_TRUE(before);
  EXPECT_EQ(before->point.along, Millimetres(0));
  EXPECT_EQ(before->off_road, Millimetres(50'000));
}

TEST(SegmentIndexTest, FindsNothingBeyondTheLimit) {
  const auto roads = draw_roads("\nA----B", 100_m);
  const SegmentIndex index(roads.map, all_of(roads.map));
  const auto a = roads.place('A');
  EXPECT_TRUE(index.nearest({a.x, a.y + 300_m}, 300_m));
  EXPECT_FALSE(index.nearest({a.x, a.y + 300.1 * 1_m}, 300_m));
  EXPECT_FALSE(SegmentIndex(roads.map, {}).nearest(a, 300_m));
}

TEST(SegmentIndexTest, TakesTheFirstOfEquallyNearRoads) {
  const auto roads = draw_roads(R"(
    A----B
    |    |
    C----D)",
                                100_m);
  const SegmentIndex index(roads.map, all_of(roads.map));
  const auto at_corner = index.nearest(roads.place('B'), 300_m);
  ASSERT_TRUE(at_corner);
  EXPECT_EQ(at_corner->point.segment, roads.segment("AB"));
}

TEST(SegmentIndexTest, AgreesWithLookingAtEveryRoad) {
  std::mt19937 draw(2008);
  const auto below = [&](unsigned n) { return base::Metres(static_cast<int>(draw() % n)); };
  const auto place = [&] { return model::Place{below(5000), below(5000)}; };
  RoadMap map;
  for (int s = 0; s < 300; ++s) {
    const model::Place a = place();
    const model::Place b{a.x + below(400), a.y + below(400)};
    map.nodes.push_back({a, 2 * s});
    map.nodes.push_back({b, 2 * s + 1});
    RoadSegment segment;
    segment.from = RoadNodeId(2 * s);
    segment.to = RoadNodeId(2 * s + 1);
    segment.length = straight_length(a, b);
    map.segments.push_back(segment);
  }
  const SegmentIndex index(map, all_of(map));
  for (int i = 0; i < 200; ++i) {
    const model::Place here = place();
    Millimetres least(std::int64_t{1} << 40);
    for (const SegmentId s : all_of(map)) {
      const SegmentIndex alone(map, {s});
      least = std::min(least, alone.nearest(here, base::Metres(1e5))->off_road);
    }
    EXPECT_EQ(index.nearest(here, base::Metres(1e5))->off_road, least);
  }
}

}  // namespace
}  // namespace wangge::network
