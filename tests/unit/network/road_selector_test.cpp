#include "network/road_selector.hpp"

#include <gmock/gmock.h>

#include "base/text.hpp"
#include "model/geometry.hpp"
#include "network/osm_roads.hpp"
#include "support/draw_roads.hpp"
#include "support/real_roads.hpp"

namespace wangge::network {
namespace {

using support::draw_roads;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;
using testing::UnorderedElementsAreArray;
using namespace support;

/// An avenue with a carriageway each way, and streets about it.
class RoadSelectorTest : public testing::Test {
 protected:
  RoadSelectorTest() {
    roads_.map.names = {"长安街", "佟麟阁路"};
    for (const auto* ends : {"AB", "BC", "CD", "EF", "FG", "GH"}) name(ends, 0);
    for (const auto* ends : {"BF", "XB", "FY"}) name(ends, 1);
  }
  void name(const std::string& ends, int name) {
    roads_.map.segments[roads_.segment(ends).index()].name = RoadNameId(name);
  }
  std::vector<SegmentId> segments(const std::vector<std::string>& ends) {
    std::vector<SegmentId> all;
    for (const auto& two : ends) all.push_back(roads_.segment(two));
    return all;
  }
  SelectedRoads select(const RoadSelector& selector) { return select_roads(roads_.map, selector); }
  /// Around a letter, so many metres to each side.
  model::Outline around(char letter, base::Metres reach) {
    const auto at = roads_.place(letter);
    return model::rectangle({at.x - reach, at.y - reach}, {at.x + reach, at.y + reach});
  }

  DrawnRoads roads_ = draw_roads(R"(
         X    P
         |    |
    A--<-B--<-C--<-D
         |    |
    E->--F->--G->--H
         |
         Y)",
                                 20_m);
};

TEST_F(RoadSelectorTest, AnOutlineTakesWhatTouchesIt) {
  EXPECT_THAT(select(RoadsInside{around('X', 10_m)}).segments,
              UnorderedElementsAreArray(segments({"XB"})));
  EXPECT_THAT(select(RoadsInside{around('C', 1_m)}).segments,
              UnorderedElementsAreArray(segments({"PC", "BC", "CD", "CG"})));
}

TEST_F(RoadSelectorTest, AnOutlineTakesARoadThatOnlyPassesThrough) {
  const auto a = roads_.place('A'), b = roads_.place('B');
  const auto middle = model::rectangle({a.x + 40_m, a.y - 5_m}, {b.x - 40_m, a.y + 5_m});
  EXPECT_THAT(select(RoadsInside{middle}).segments, UnorderedElementsAreArray(segments({"AB"})));
}

TEST_F(RoadSelectorTest, ANameTakesAllOfTheRoadOrThePartInside) {
  EXPECT_EQ(select(NamedRoad{"长安街", {}}).segments.size(), 6U);
  EXPECT_THAT(select(NamedRoad{"长安街", around('B', 50_m)}).segments,
              UnorderedElementsAreArray(segments({"AB", "BC", "EF", "FG"})));
}

TEST_F(RoadSelectorTest, SaysWhyThereIsNone) {
  EXPECT_THAT(select(NamedRoad{"长安路", {}}).wrong, HasSubstr("did you mean `长安街`"));
  EXPECT_THAT(select(NamedRoad{"王府井大街", {}}).wrong, HasSubstr("no road is called"));
  EXPECT_THAT(select(NamedRoad{"佟麟阁路", around('D', 50_m)}).wrong, HasSubstr("no piece"));
  EXPECT_THAT(select(RoadsInside{model::rectangle({9000_m, 0_m}, {9100_m, 100_m})}).wrong,
              HasSubstr("no road touches"));
  EXPECT_THAT(select(RoadBetween{std::int64_t{'?'}, std::int64_t{'A'}, ""}).wrong,
              HasSubstr("beginning"));
  EXPECT_THAT(select(RoadBetween{std::int64_t{'X'}, std::int64_t{'P'}, "佟麟阁路"}).wrong,
              HasSubstr("end"));
  EXPECT_THAT(select(RoadBetween{std::int64_t{'A'}, std::int64_t{'H'}, "长安街"}).wrong,
              HasSubstr("no way"));
}

TEST_F(RoadSelectorTest, TwoNodesTakeTheShortestWayBetweenThem) {
  const auto between = select(RoadBetween{std::int64_t{'X'}, std::int64_t{'Y'}, ""});
  EXPECT_THAT(between.segments, UnorderedElementsAreArray(segments({"XB", "BF", "FY"})));
  EXPECT_EQ(between.wrong, "");
}

TEST_F(RoadSelectorTest, TwoPlacesTakeBothCarriageways) {
  const auto middle = [&](char north, char south) {
    return model::Place{roads_.place(north).x, (roads_.place(north).y + roads_.place(south).y) / 2};
  };
  const auto between = select(RoadBetween{middle('B', 'F'), middle('D', 'H'), "长安街"});
  EXPECT_THAT(between.segments, UnorderedElementsAreArray(segments({"BC", "CD", "FG", "GH"})));
}

TEST_F(RoadSelectorTest, FindsTheCorridorOfTheMarathon) {
  WANGGE_NEEDS_REAL_ROADS();
  const auto roads = read_osm_roads(real_roads(WANGGE_SOURCE_DIR), Projection(kXicheng));
  const auto length = [&](const RoadSelector& selector) {
    double metres = 0;
    const auto selected = select_roads(roads.map, selector);
    EXPECT_EQ(selected.wrong, "");
    for (const SegmentId s : selected.segments)
      metres += static_cast<double>(roads.map.segment(s).length.count()) / 1000;
    return metres;
  };
  EXPECT_GT(length(NamedRoad{"西长安街", {}}), 2000);
  EXPECT_GT(length(NamedRoad{"太平桥大街", {}}), 1000);
}

}  // namespace
}  // namespace wangge::network
