#include "network/local_streets.hpp"

#include <gmock/gmock.h>

#include "model/geometry.hpp"
#include "network/component.hpp"
#include "support/draw_roads.hpp"
#include "support/place_at.hpp"

namespace wangge::network {
namespace {

using support::at;

using support::draw_roads;
using support::of_class;
using namespace support;

model::Outline block(double west, double south, double east, double north) {
  return model::rectangle(at(west, south), at(east, north));
}

RoadMap with_streets(RoadMap map, const std::vector<model::Outline>& outlines,
                     RoadClass road = RoadClass::Residential) {
  add_local_streets(map, outlines, {100_m, road, {}});
  return map;
}

std::size_t streets_in(const RoadMap& map, RoadClass road = RoadClass::Residential) {
  return static_cast<std::size_t>(
      std::count_if(map.segments.begin(), map.segments.end(),
                    [&](const RoadSegment& segment) { return segment.road == road; }));
}

/// Whether some segment has both places as its ends.
bool has_piece(const RoadMap& map, const model::Place& a, const model::Place& b) {
  return std::any_of(map.segments.begin(), map.segments.end(), [&](const RoadSegment& segment) {
    const auto& from = map.node(segment.from).place;
    const auto& to = map.node(segment.to).place;
    return (from == a && to == b) || (from == b && to == a);
  });
}

DrawnRoads avenue(RoadClass road) {
  return draw_roads(R"(
    A---------B)",
                    100_m, {{"AB", of_class(road)}});  // from (400, -100) to (1400, -100)
}

TEST(LocalStreetsTest, LayALatticeAlignedToNorth) {
  const RoadMap map = with_streets({}, {block(-50, -50, 250, 150)});
  EXPECT_EQ(map.nodes.size(), 6U);  // three by two
  EXPECT_EQ(map.segments.size(), 7U);
  EXPECT_TRUE(has_piece(map, at(0, 0), at(100, 0)));
  EXPECT_TRUE(has_piece(map, at(200, 0), at(200, 100)));
  EXPECT_EQ(map.segments[0].length, Millimetres(100'000));
  EXPECT_EQ(map.node(map.segments[0].from).number, 1);
}

TEST(LocalStreetsTest, NeedOutlines) {
  EXPECT_TRUE(with_streets({}, {}).nodes.empty());
  EXPECT_TRUE(with_streets({}, {model::Outline{}}).nodes.empty());
}

TEST(LocalStreetsTest, GoOnAcrossTheBorderOfTwoOutlines) {
  const RoadMap whole = with_streets({}, {block(-50, -50, 250, 150)});
  const RoadMap halves = with_streets({}, {block(-50, -50, 130, 150), block(130, -50, 250, 150)});
  EXPECT_EQ(halves.segments.size(), whole.segments.size());
}

TEST(LocalStreetsTest, MeetTheRoadsTheyCross) {
  const auto drawn = avenue(RoadClass::Primary);
  const RoadMap map = with_streets(drawn.map, {block(650, -290, 950, 90)});
  EXPECT_TRUE(has_piece(map, at(700, -200), at(700, -100)));
  EXPECT_TRUE(has_piece(map, at(700, -100), at(700, 0)));
  EXPECT_EQ(streets_in(map, RoadClass::Primary), 4U);  // cut at 700, 800 and 900
}

TEST(LocalStreetsTest, ARoadBesideALineOfTheLatticeTakesItsPlace) {
  const auto drawn = draw_roads(
      R"(
   A
   |
   |
   |
   B
   |
   C)",
      60_m, {{"AB", of_class(RoadClass::Primary)}, {"BC", of_class(RoadClass::Primary)}});
  // The road runs at x = 180, 20 m beside the lattice's line at 200, from y = -60 to -420.
  const RoadMap map = with_streets(drawn.map, {block(50, -450, 350, -50)});
  EXPECT_TRUE(has_piece(map, at(100, -200), at(180, -200)));
  EXPECT_TRUE(has_piece(map, at(180, -200), at(300, -200)));
  EXPECT_FALSE(has_piece(map, at(200, -200), at(200, -300)));
}

TEST(LocalStreetsTest, EndBeforeATrunkRoad) {
  for (const RoadClass road : {RoadClass::Trunk, RoadClass::Motorway}) {
    auto drawn = avenue(road);
    drawn.map = with_streets(drawn.map, {block(650, -290, 950, 90)});
    for (const RoadSegment& segment : drawn.map.segments) {
      const auto side = [&](RoadNodeId node) { return drawn.map.node(node).place.y > -100_m; };
      if (segment.road == road) continue;
      EXPECT_EQ(side(segment.from), side(segment.to));
    }
    EXPECT_EQ(streets_in(drawn.map, road), 1U);
    EXPECT_GT(streets_in(drawn.map), 0U);
  }
}

TEST(LocalStreetsTest, ReachTheRoadAlongTheEdge) {
  const auto drawn = avenue(RoadClass::Primary);
  const RoadMap map = with_streets(drawn.map, {block(650, -80, 950, 190)});
  EXPECT_TRUE(has_piece(map, at(800, -100), at(800, 0)));
  for (const RoadNode& node : map.nodes) EXPECT_GE(node.place.y, -100_m);
}

TEST(LocalStreetsTest, KeepOutOfTheWater) {
  RoadMap map;
  add_local_streets(map, {block(-50, -50, 350, 350)},
                    {100_m, RoadClass::LivingStreet, {block(80, 80, 120, 120)}});
  EXPECT_EQ(map.nodes.size(), 15U);
  EXPECT_EQ(map.segments.size(), 20U);  // of 24, the four at (100, 100) are missing
  RoadMap other;
  add_local_streets(other, {block(-50, -50, 350, 350)},
                    {100_m, RoadClass::LivingStreet, {block(140, 110, 160, 290)}});
  EXPECT_FALSE(has_piece(other, at(100, 200), at(200, 200)));
  EXPECT_TRUE(has_piece(other, at(100, 100), at(200, 100)));
}

TEST(LocalStreetsTest, ARoadMayBridgeTheWater) {
  const auto drawn = avenue(RoadClass::Primary);
  RoadMap map = drawn.map;
  add_local_streets(map, {block(650, -290, 950, 90)},
                    {100_m, RoadClass::LivingStreet, {block(770, -250, 830, 50)}});
  EXPECT_EQ(streets_in(map, RoadClass::Primary), 3U);  // no street comes to 800
  EXPECT_TRUE(has_piece(map, at(700, -100), at(900, -100)));
}

TEST(LocalStreetsTest, AreOfTheClassAsked) {
  const RoadMap map = with_streets({}, {block(-50, -50, 250, 150)}, RoadClass::LivingStreet);
  EXPECT_EQ(streets_in(map, RoadClass::LivingStreet), map.segments.size());
}

TEST(LocalStreetsTest, KeepWhatARoadIsWhereTheyCutIt) {
  auto drawn = avenue(RoadClass::Tertiary);
  drawn.map.segments[0].one_way = true;
  const RoadMap map = with_streets(drawn.map, {block(650, -290, 950, 90)});
  Millimetres length{0};
  for (const RoadSegment& segment : map.segments) {
    if (segment.road != RoadClass::Tertiary) continue;
    EXPECT_TRUE(segment.one_way);
    length += segment.length;
  }
  EXPECT_EQ(length, drawn.map.segments[0].length);
}

TEST(LocalStreetsTest, JoinUpWithTheRoadsIntoOnePiece) {
  const auto drawn = avenue(RoadClass::Primary);
  const RoadMap map = with_streets(drawn.map, {block(350, -450, 1450, 250)});
  const auto times = segment_times(map, default_speed_table(), TravelMode::Foot, {});
  EXPECT_EQ(largest_component(map, times).cut_off_segments, 0U);
}

TEST(LocalStreetsTest, ReachARoadCloseToALineOfTheLattice) {
  RoadMap map = avenue(RoadClass::Primary).map;
  // The line at y = -72 is too far from the road, at -100, to move on to it.
  add_local_streets(map, {block(350, -450, 1450, 250)}, {72_m, RoadClass::Residential, {}});
  const auto times = segment_times(map, default_speed_table(), TravelMode::Foot, {});
  EXPECT_EQ(largest_component(map, times).cut_off_segments, 0U);
}

TEST(LocalStreetsTest, AreTheSameEachTime) {
  const auto drawn = avenue(RoadClass::Primary);
  const auto outlines = {block(350, -450, 1450, 250)};
  const RoadMap first = with_streets(drawn.map, outlines),
                second = with_streets(drawn.map, outlines);
  ASSERT_EQ(first.segments.size(), second.segments.size());
  for (std::size_t s = 0; s < first.segments.size(); ++s)
    EXPECT_EQ(first.segments[s].from, second.segments[s].from) << s;
}

}  // namespace
}  // namespace wangge::network
