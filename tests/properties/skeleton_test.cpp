// The roads drawn for old Xicheng (scenarios/900-xicheng-2008/roads.csv) with local streets between
// them, against the real extract. The drawing is from general knowledge; the extract only checks.
#include <fmt/core.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "base/csv.hpp"
#include "model/geometry.hpp"
#include "network/local_streets.hpp"
#include "network/osm_roads.hpp"
#include "network/road_line.hpp"
#include "network/road_network.hpp"
#include "network/road_table.hpp"
#include "network/segment_cuts.hpp"
#include "network/travel_table.hpp"
#include "scenario/read_scenario.hpp"
#include "support/real_roads.hpp"

namespace wangge::network {
namespace {

namespace fs = std::filesystem;

const fs::path kFolder = fs::path(WANGGE_SOURCE_DIR) / "scenarios/900-xicheng-2008";
const Projection kPlane(support::kXicheng);

const model::District& district() {
  static const model::World kWorld = scenario::read_scenario(kFolder / "scenario.yaml");
  return kWorld.district;
}

RoadMap drawn_roads() { return read_road_table(kFolder / "roads.csv", kPlane).roads; }

RoadMap drawn_roads_and_streets() {
  RoadTable table = read_road_table(kFolder / "roads.csv", kPlane);
  std::vector<model::Outline> outlines;
  for (const auto& subdistrict : district().subdistricts) outlines.push_back(subdistrict.outline);
  LocalStreets streets;
  streets.water = std::move(table.water);
  add_local_streets(table.roads, outlines, streets);
  return std::move(table.roads);
}

RoadMap real_roads() { return read_osm_roads(support::real_roads(WANGGE_SOURCE_DIR), kPlane).map; }

/// A crossing of two roads that has a name, by what the roads are called on its sides.
struct NamedCrossing {
  const char* name;
  std::set<std::string_view> one;
  std::set<std::string_view> other;
};

const std::vector<NamedCrossing> kCrossings{
    {"木樨地", {"三里河路"}, {"复兴门外大街"}},
    {"白云路北口", {"白云路"}, {"复兴门外大街"}},
    {"南礼士路南口", {"南礼士路"}, {"复兴门外大街"}},
    {"复兴门桥", {"西二环"}, {"复兴门外大街", "复兴门内大街"}},
    {"闹市口", {"闹市口大街", "太平桥大街", "闹市口北街"}, {"复兴门内大街"}},
    {"西单", {"西单北大街", "宣武门内大街"}, {"西长安街", "复兴门内大街"}},
    {"六部口", {"北新华街"}, {"西长安街"}},
    {"府右街南口", {"府右街"}, {"西长安街"}},
    {"南长街南口", {"南长街"}, {"西长安街"}},
    {"宣武门", {"宣武门内大街"}, {"宣武门西大街", "宣武门东大街"}},
    {"和平门", {"北新华街"}, {"宣武门东大街", "前门西大街"}},
    {"人民大会堂西路南口", {"人民大会堂西路", "人大会堂西路"}, {"前门西大街"}},
    {"月坛南桥", {"西二环"}, {"月坛南街", "广宁伯街"}},
    {"月坛北桥", {"西二环"}, {"月坛北街", "武定侯街"}},
    {"三里河", {"三里河路"}, {"月坛南街"}},
    {"月坛", {"南礼士路"}, {"月坛北街"}},
    {"灵境", {"西单北大街", "西四南大街"}, {"灵境胡同", "辟才胡同"}},
    {"辟才胡同西口", {"太平桥大街"}, {"辟才胡同"}},
    {"阜成门桥", {"西二环"}, {"阜成门外大街", "阜成门内大街"}},
    {"阜外", {"展览馆路"}, {"阜成门外大街"}},
    {"白塔寺", {"赵登禹路", "太平桥大街"}, {"阜成门内大街"}},
    {"西四", {"西四北大街", "西四南大街"}, {"阜成门内大街", "西四东大街"}},
    {"西安门", {"西四南大街"}, {"西安门大街"}},
    {"府右街北口", {"府右街"}, {"文津街", "西安门大街"}},
    {"车公庄", {"三里河路"}, {"车公庄大街", "车公庄西路"}},
    {"展览路", {"展览馆路"}, {"车公庄大街"}},
    {"北礼士路", {"北礼士路"}, {"车公庄大街"}},
    {"车公庄桥", {"西二环"}, {"车公庄大街", "平安里西大街"}},
    {"官园", {"赵登禹路"}, {"平安里西大街"}},
    {"平安里", {"新街口南大街", "西四北大街"}, {"平安里西大街", "地安门西大街"}},
    {"厂桥", {"德胜门内大街"}, {"地安门西大街"}},
    {"地安门", {"地安门外大街", "地安门内大街"}, {"地安门西大街"}},
    {"西直门桥", {"西二环", "北二环"}, {"西直门外大街", "西直门内大街"}},
    {"新街口", {"新街口北大街", "新街口南大街"}, {"西直门内大街", "新街口东街"}},
    {"鼓楼", {"鼓楼西大街"}, {"旧鼓楼大街", "地安门外大街"}},
    {"积水潭桥", {"北二环"}, {"新街口外大街", "新街口北大街"}},
    {"德胜门桥", {"北二环"}, {"德胜门外大街", "德胜门内大街"}},
    {"鼓楼桥", {"北二环"}, {"鼓楼外大街", "旧鼓楼大街"}},
    {"安德路西口", {"德胜门外大街"}, {"安德路", "教场口街"}},
    {"北太平庄桥", {"北三环"}, {"新街口外大街", "北太平庄路"}},
    {"马甸桥", {"北三环"}, {"德胜门外大街"}},
};

std::vector<RoadSegment> called(const RoadMap& map, const std::set<std::string_view>& names) {
  std::vector<RoadSegment> segments;
  for (const RoadSegment& segment : map.segments)
    if (names.count(map.name_of(segment)) > 0) segments.push_back(segment);
  return segments;
}

std::optional<model::Place> meeting(const RoadMap& map, const RoadSegment& a,
                                    const RoadSegment& b) {
  for (const RoadNodeId end : {a.from, a.to})
    if (end == b.from || end == b.to) return map.node(end).place;
  const auto found = crossing(line_of(map, a), line_of(map, b));
  return found ? std::optional(found->place) : std::nullopt;
}

/// Where two roads come nearest to each other, if that is no more than the width of a big crossing:
/// the extract gives the piece in the middle of some the name of a bridge, or none.
std::optional<model::Place> nearest_approach(const RoadMap& map, const NamedCrossing& wanted) {
  base::Metres least(80);
  std::optional<model::Place> place;
  for (const RoadSegment& a : called(map, wanted.one))
    for (const RoadSegment& b : called(map, wanted.other)) {
      const RoadLine between{map.node(a.from).place, map.node(b.from).place};
      const base::Metres apart = distance_between(between.from, between.to);
      if (apart >= least) continue;
      least = apart;
      place = middle(between);
    }
  return place;
}

/// The middle of where two roads meet or pass over each other; a road of two carriageways does so
/// at several places. Empty if they do not.
std::optional<model::Place> place_of(const RoadMap& map, const NamedCrossing& wanted) {
  double x = 0, y = 0, count = 0;
  for (const RoadSegment& a : called(map, wanted.one))
    for (const RoadSegment& b : called(map, wanted.other))
      if (const auto place = meeting(map, a, b))
        x += place->x.count(), y += place->y.count(), count += 1;
  if (count == 0) return nearest_approach(map, wanted);
  return model::Place{base::Metres(x / count), base::Metres(y / count)};
}

TEST(RoadSkeletonTest, EachRowSaysWhereItIsFrom) {
  auto csv = base::CsvReader::open(kFolder / "roads.csv");
  const auto& header = csv.header();
  const auto column = std::find(header.begin(), header.end(), "source") - header.begin();
  base::CsvRow row;
  while (csv.next(row))
    EXPECT_NE(row.fields.at(static_cast<std::size_t>(column)), "") << row.number;
}

TEST(RoadSkeletonTest, HasEachNamedCrossing) {
  const RoadMap drawn = drawn_roads();
  for (const NamedCrossing& wanted : kCrossings)
    EXPECT_TRUE(place_of(drawn, wanted)) << wanted.name;
}

TEST(RoadSkeletonTest, NamedCrossingsLieWhereTheyReallyAre) {
  WANGGE_NEEDS_REAL_ROADS();
  const RoadMap drawn = drawn_roads(), real = real_roads();
  std::vector<base::Metres> off;
  for (const NamedCrossing& wanted : kCrossings) {
    const auto there = place_of(real, wanted), here = place_of(drawn, wanted);
    if (!there || !here) {
      fmt::print("{}: not in the extract\n", wanted.name);
      continue;
    }
    off.push_back(distance_between(*here, *there));
    fmt::print("{}: {:.0f} m off\n", wanted.name, off.back().count());
  }
  ASSERT_GE(off.size(), 30U);
  std::sort(off.begin(), off.end());
  fmt::print("{} crossings: median {:.0f} m, worst {:.0f} m\n", off.size(),
             off[off.size() / 2].count(), off.back().count());
  EXPECT_LT(off[off.size() / 2], base::Metres(150));
}

TEST(RoadSkeletonTest, LeavesNoRoadOrStreetCutOff) {
  const RoadMap map = drawn_roads_and_streets();
  for (std::size_t m = 0; m < kTravelModes; ++m) {
    const auto times =
        segment_times(map, default_speed_table(), static_cast<TravelMode>(m), Epoch{});
    const Component joined = largest_component(map, times);
    EXPECT_EQ(joined.cut_off_segments, 0U) << joined.line();
  }
}

TEST(RoadSkeletonTest, ReachesEachCell) {
  std::vector<model::Place> centres;
  for (const model::Cell& cell : district().cells) centres.push_back(cell.centre);
  const RoadNetwork roads(drawn_roads_and_streets(), default_speed_table(), centres,
                          base::Metres(300));
  for (std::size_t m = 0; m < kTravelModes; ++m)
    EXPECT_TRUE(roads.without_road(static_cast<TravelMode>(m)).empty()) << m;
}

TEST(RoadSkeletonTest, NoStreetLeadsIntoALake) {
  const auto lakes = read_road_table(kFolder / "roads.csv", kPlane).water;
  ASSERT_FALSE(lakes.empty());
  const RoadMap map = drawn_roads_and_streets();
  for (const RoadSegment& segment : map.segments)
    for (const model::Outline& lake : lakes) {
      if (segment.name.exists()) continue;
      EXPECT_FALSE(model::contains(lake, map.node(segment.from).place));
      EXPECT_FALSE(model::contains(lake, middle(line_of(map, segment))));
    }
}

/// 200 centres of cells, spread evenly over the list of all.
std::vector<model::Place> some_centres() {
  constexpr std::size_t kSome = 200;
  const auto& cells = district().cells;
  std::vector<model::Place> centres;
  for (std::size_t i = 0; i < kSome; ++i) centres.push_back(cells[i * cells.size() / kSome].centre);
  return centres;
}

struct Comparison {
  double drawn = 0, real = 0;  // mean seconds
  double half_within = 0;      // half of the pairs differ by no more than this share
};

Comparison compare(const RoadNetwork& drawn, const RoadNetwork& real, TravelMode mode) {
  const TravelTable here = make_travel_table(drawn.graph(mode, Epoch{}), 1);
  const TravelTable there = make_travel_table(real.graph(mode, Epoch{}), 1);
  Comparison sum;
  std::vector<double> off;
  for (std::size_t a = 0; a < here.anchors(); ++a)
    for (std::size_t b = 0; b < here.anchors(); ++b) {
      const auto x = here.time(AnchorId(a), AnchorId(b)), y = there.time(AnchorId(a), AnchorId(b));
      if (a == b || !x || !y) continue;
      sum.drawn += base::in_seconds(*x);
      sum.real += base::in_seconds(*y);
      off.push_back(std::abs(base::in_seconds(*x) / base::in_seconds(*y) - 1));
    }
  const auto pairs = static_cast<double>(off.size());
  EXPECT_GT(pairs, 0.9 * static_cast<double>(here.anchors() * here.anchors()));
  std::sort(off.begin(), off.end());
  return {sum.drawn / pairs, sum.real / pairs, off.at(off.size() / 2)};
}

TEST(RoadSkeletonTest, TravelTakesAboutAsLongAsOnTheRealRoads) {
  WANGGE_NEEDS_REAL_ROADS();
  const RoadNetwork drawn(drawn_roads_and_streets(), default_speed_table(), some_centres(),
                          base::Metres(300));
  const RoadNetwork real(real_roads(), default_speed_table(), some_centres(), base::Metres(300));
  for (std::size_t m = 0; m < kTravelModes; ++m) {
    const auto mode = static_cast<TravelMode>(m);
    const Comparison mean = compare(drawn, real, mode);
    fmt::print(
        "{}: {:.1f} min drawn, {:.1f} min on the extract, {:+.1f} %; half the pairs within {:.0f} "
        "%\n",
        name_of(mode), mean.drawn / 60, mean.real / 60, 100 * (mean.drawn / mean.real - 1),
        100 * mean.half_within);
    EXPECT_NEAR(mean.drawn / mean.real, 1, 0.2) << name_of(mode);
  }
}

}  // namespace
}  // namespace wangge::network
