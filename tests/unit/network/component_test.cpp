#include "network/component.hpp"

#include <gmock/gmock.h>

#include "support/draw_roads.hpp"

namespace wangge::network {
namespace {

using support::draw_roads;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using namespace support;

Component component(const support::DrawnRoads& roads, TravelMode mode) {
  return largest_component(roads.map, segment_times(roads.map, roads.speeds, mode, {}));
}

TEST(ComponentTest, LeavesOutWhatOneCannotComeBackFrom) {
  const auto roads = draw_roads(R"(
    A----B-->-C
    |    |
    D----E)",
                                100_m);
  const auto driving = component(roads, TravelMode::ServiceVehicle);
  EXPECT_EQ(driving.segments.size(), 4U);
  EXPECT_EQ(driving.example, roads.segment("BC"));
  EXPECT_EQ(driving.cut_off_length, Millimetres(500'000));
  EXPECT_EQ(driving.cut_off_pieces, 0U);
  EXPECT_EQ(component(roads, TravelMode::Foot).segments.size(), 5U);
}

TEST(ComponentTest, TakesThePieceWithMoreNodesAndTheFirstOfEquals) {
  const auto roads = draw_roads(R"(
    A----B

    C----D----E

    F----G----H)",
                                100_m);
  const auto foot = component(roads, TravelMode::Foot);
  EXPECT_THAT(foot.segments, ElementsAre(roads.segment("CD"), roads.segment("DE")));
  EXPECT_EQ(foot.cut_off_segments, 3U);
  EXPECT_EQ(foot.cut_off_pieces, 2U);
  EXPECT_THAT(foot.line(), HasSubstr("2 islands"));
}

TEST(ComponentTest, IsEmptyWhereTheModeMayGoNowhere) {
  const auto roads = draw_roads("\nA--B", 100_m, {{"AB", closed()}});
  EXPECT_THAT(component(roads, TravelMode::Foot).segments, IsEmpty());
  EXPECT_THAT(largest_component({}, {}).segments, IsEmpty());
}

}  // namespace
}  // namespace wangge::network
