#include "network/route_finder.hpp"

#include <gmock/gmock.h>

#include "network/anchors.hpp"
#include "network/osm_roads.hpp"
#include "network/road_selector.hpp"
#include "support/place_at.hpp"
#include "support/real_network.hpp"
#include "support/road_district.hpp"

namespace wangge::network {
namespace {

using support::at;

using base::hours;
using base::seconds;
using model::CellId;
using model::Place;
using model::TravelMode;
using testing::ElementsAre;

std::vector<Place> places(const Route& route) {
  std::vector<Place> line;
  for (const Waypoint& point : route.points())
    if (line.empty() || line.back() != point.place) line.push_back(point.place);
  return line;
}

constexpr Pace kDrive{TravelMode::ServiceVehicle, base::MetresPerSecond(2)};

TEST(RouteFinderTest, GoesStraightWhereThereAreNoRoads) {
  RouteFinder find({model::TravelMetric::Straight, base::Ratio(1.5), base::Ratio(0)});
  const auto route =
      find.route(Whereabouts({at(0, 0), {}}), {at(300, 400), {}}, kDrive, {}).value();
  EXPECT_THAT(places(route), ElementsAre(at(0, 0), at(300, 400)));
  EXPECT_EQ(route.takes(), seconds(375));  // the detour takes its time
  EXPECT_EQ(route.at(Share(0.5)), at(150, 200));
}

TEST(RouteFinderTest, GoesAlongTheBlocks) {
  RouteFinder find({model::TravelMetric::Manhattan, base::Ratio(1), base::Ratio(0)});
  const auto route =
      find.route(Whereabouts({at(0, 0), {}}), {at(300, 400), {}}, kDrive, {}).value();
  EXPECT_THAT(places(route), ElementsAre(at(0, 0), at(300, 0), at(300, 400)));
  EXPECT_EQ(route.at(seconds(150)), at(300, 0));
  EXPECT_EQ(route.takes(), seconds(350));
}

TEST(RouteFinderTest, GoesOnFromWhereverOneIsWithoutRoads) {
  const model::TravelPlan plan{model::TravelMetric::Straight, base::Ratio(1), base::Ratio(0)};
  RouteFinder find(plan);
  const Whereabouts half({at(0, 0), {}}, {at(100, 0), {}}, seconds(50), seconds(25));
  EXPECT_THAT(places(find.route(half, {at(50, 80), {}}, kDrive, {}).value()),
              ElementsAre(at(50, 0), at(50, 80)));
}

/// A, B, C and D in a row, a way round from A to C below: support/road_district.hpp.
class RouteOnRoadsTest : public testing::Test {
 protected:
  [[nodiscard]] Stop cell(std::size_t number) const {
    return centre_of(district_.world, CellId(number));
  }
  [[nodiscard]] Place place(char letter) const {
    return district_.world.roads.map.node(support::node_called(district_.world.roads.map, letter))
        .place;
  }
  [[nodiscard]] base::Instant start() const { return district_.world.experiment.start; }
  /// Checks its length by the tables.
  std::optional<Route> route(const Whereabouts& from, const Stop& to, const Pace& pace,
                             base::Instant leaving) {
    const RoadTravel roads(district_.world, TravelCache(), 1);
    auto found = RouteFinder(district_.world.travel, &roads).route(from, to, pace, leaving);
    const auto takes = Travel(district_.world.travel, &roads).time(from, to, pace, leaving);
    EXPECT_EQ(found.has_value(), takes.has_value());
    if (found) {
      EXPECT_EQ(found->takes(), *takes);
      EXPECT_EQ(found->points().back().place, to.place);
    }
    return found;
  }
  support::RoadDistrict district_;
};

TEST_F(RouteOnRoadsTest, IsAsLongAsTheTableSaysBetweenAllPlaces) {
  district_.close("BC", hours(8), hours(10));
  for (const auto leaving : {start(), start() + hours(9)})
    for (const TravelMode mode : {TravelMode::ServiceVehicle, TravelMode::Foot})
      for (std::size_t a = 0; a < 4; ++a)
        for (std::size_t b = 0; b < 4; ++b)
          route(Whereabouts(cell(a)), cell(b), {mode, {}}, leaving);
}

TEST_F(RouteOnRoadsTest, GoesRoundAClosureWhileItLasts) {
  district_.close("BC", hours(8), hours(10));
  const Whereabouts here(cell(0));
  EXPECT_THAT(places(*route(here, cell(2), kDrive, start() + hours(7))),
              ElementsAre(place('A'), place('B'), place('C')));
  const auto round = *route(here, cell(2), kDrive, start() + hours(9));
  EXPECT_THAT(places(round), ElementsAre(place('A'), place('E'), place('F'), place('C')));
  EXPECT_EQ(round.at(seconds(4)), place('E'));
}

TEST_F(RouteOnRoadsTest, IsEmptyWhereTheOnlyRoadIsClosed) {
  district_.close("CD", hours(8), hours(10));
  EXPECT_FALSE(route(Whereabouts(cell(2)), cell(3), kDrive, start() + hours(9)));
}

TEST_F(RouteOnRoadsTest, WalksAcrossTheCellItIsIn) {
  const Stop corner = in_cell(CellId(0), at(20, 10));
  EXPECT_THAT(places(*route(Whereabouts(cell(0)), corner, kDrive, start())),
              ElementsAre(cell(0).place, corner.place));
}

TEST_F(RouteOnRoadsTest, BeginsAtThePlaceInTheCell) {
  const auto way = route(Whereabouts(in_cell(CellId(0), at(0, 10))), cell(1), kDrive, start());
  EXPECT_EQ(way->points().front().place, at(0, 10));
}

TEST_F(RouteOnRoadsTest, GoesOnOrTurnsBackAlongTheRoad) {
  const Whereabouts near_c(cell(0), cell(2), seconds(20), seconds(15));
  EXPECT_THAT(places(*route(near_c, cell(3), kDrive, start())),
              ElementsAre(at(150, 0), place('C'), place('D')));
  const Whereabouts near_a(cell(0), cell(2), seconds(20), seconds(5));
  EXPECT_THAT(places(*route(near_a, cell(0), kDrive, start())), ElementsAre(at(50, 0), place('A')));
}

/// Cells on the real roads, one a place of the drawn grid; a marathon from eight to ten, slow
/// traffic from seven to nine.
model::World real_world() {
  support::SmallDistrict district;
  district.unit(district.kSupervisors).mode = TravelMode::Foot;
  model::World world = std::move(district.world);
  world.travel = {model::TravelMetric::Roads, base::Ratio(1), base::Ratio(0)};
  const model::Cell cell = world.district.cells[0];
  world.district.cells.clear();
  const auto places = support::cell_places();
  for (std::size_t i = 0; i < places.size(); i += 23) {
    world.district.cells.push_back(cell);
    world.district.cells.back().centre = places[i];
  }
  auto roads =
      read_osm_roads(support::real_roads(WANGGE_SOURCE_DIR), Projection(support::kXicheng));
  model::RoadPlan& plan = world.roads;
  plan.map = std::move(roads.map);
  plan.snap_limit = base::Metres(1000);
  const auto avenue = select_roads(plan.map, NamedRoad{"西长安街", {}}).segments;
  plan.states.push_back({{{avenue, model::ModeSet::all()}}, {}});
  const base::Instant start = world.experiment.start;
  plan.changes = {{start + hours(8), 1}, {start + hours(10), 0}};
  model::Traffic slow;
  slow.factor[model::index_of(model::RoadClass::Primary)] = model::Factor(0.6);
  plan.hours.bands.push_back(slow);
  plan.hours.band_of_hour[7] = plan.hours.band_of_hour[8] = 1;
  return world;
}

TEST(RouteFinderTest, IsAsLongAsTheTableSaysOnTheRealRoads) {
  WANGGE_NEEDS_REAL_ROADS();
  const model::World world = real_world();
  const RoadTravel roads(world, TravelCache(), 2);
  RouteFinder find(world.travel, &roads);
  const std::size_t cells = world.district.cells.size();
  std::size_t ways = 0;
  for (const TravelMode mode : {TravelMode::Foot, TravelMode::ServiceVehicle})
    for (const auto hour : {6, 7, 8, 9})
      for (std::size_t i = 0; i < 60; ++i) {
        const AnchorId from(i * 37 % cells), to((i * 53 + 11) % cells);
        if (from == to) continue;
        const base::Instant leaving = world.experiment.start + hours(hour);
        const auto takes = roads.time(from, to, mode, leaving);
        const auto way = find.route(Whereabouts(centre_of(world, CellId(from.index()))),
                                    centre_of(world, CellId(to.index())), {mode, {}}, leaving);
        ASSERT_EQ(way.has_value(), takes.has_value());
        if (!way) continue;
        ASSERT_EQ(way->takes(), *takes);
        ++ways;
      }
  EXPECT_GT(ways, 400U);
}

}  // namespace
}  // namespace wangge::network
