#include "network/road_travel.hpp"

#include <gmock/gmock.h>

#include "support/road_district.hpp"

namespace wangge::network {
namespace {

using base::hours;
using base::seconds;
using model::TravelMode;
using support::RoadDistrict;

constexpr AnchorId kA(0), kB(1), kC(2), kD(3);

class RoadTravelTest : public testing::Test {
 protected:
  [[nodiscard]] std::optional<base::Duration> time(AnchorId from, AnchorId to, TravelMode mode,
                                                   base::Duration since_start) const {
    const RoadTravel travel(district_.world, TravelCache(), 1);
    return travel.time(from, to, mode, district_.world.experiment.start + since_start);
  }
  RoadDistrict district_;
};

TEST_F(RoadTravelTest, GoesByTheRoads) {
  EXPECT_EQ(time(kA, kD, TravelMode::ServiceVehicle, hours(0)), seconds(30));
}

TEST_F(RoadTravelTest, GoesRoundAClosureWhileItLasts) {
  district_.close("BC", hours(8), hours(10));
  EXPECT_EQ(time(kA, kC, TravelMode::ServiceVehicle, hours(7)), seconds(20));
  EXPECT_EQ(time(kA, kC, TravelMode::ServiceVehicle, hours(9)), seconds(28));
  EXPECT_EQ(time(kA, kC, TravelMode::Foot, hours(9)), seconds(20));
  EXPECT_EQ(time(kA, kC, TravelMode::ServiceVehicle, hours(10)), seconds(20));
}

TEST_F(RoadTravelTest, IsEmptyWhereTheOnlyRoadIsClosed) {
  district_.close("CD", hours(8), hours(10));
  EXPECT_FALSE(time(kC, kD, TravelMode::ServiceVehicle, hours(9)));
  EXPECT_EQ(time(kC, kD, TravelMode::ServiceVehicle, hours(10)), seconds(10));
}

TEST_F(RoadTravelTest, AnOlympicLaneClosesNothing) {
  district_.close("BC", hours(8), hours(10));
  model::OlympicLanes lanes;
  lanes.segments = {district_.drawn.segment("CD")};
  district_.world.roads.states.push_back({{}, lanes});
  const base::Instant start = district_.world.experiment.start;
  district_.world.roads.changes.push_back({start + hours(11), 2});
  const RoadTravel travel(district_.world, TravelCache(), 1);
  EXPECT_TRUE(travel.all_open(start));
  EXPECT_FALSE(travel.all_open(start + hours(9)));
  EXPECT_TRUE(travel.all_open(start + hours(12)));
}

TEST_F(RoadTravelTest, TakesTheNetworkThatSomebodyHasBuilt) {
  const auto network = network_of(district_.world);
  const RoadTravel travel(district_.world, TravelCache(), 1, network);
  EXPECT_EQ(network.use_count(), 2);
  EXPECT_EQ(travel.time(kA, kD, TravelMode::ServiceVehicle, district_.world.experiment.start),
            seconds(30));
}

TEST_F(RoadTravelTest, HasTheTrafficOfTheHour) {
  model::Traffic slow;
  slow.factor.fill(model::Factor(0.5));
  district_.world.roads.hours.bands.push_back(slow);
  district_.world.roads.hours.band_of_hour[8] = 1;
  EXPECT_EQ(time(kA, kB, TravelMode::ServiceVehicle, hours(8)), seconds(20));
  EXPECT_EQ(time(kA, kB, TravelMode::ServiceVehicle, hours(9)), seconds(10));
}

TEST_F(RoadTravelTest, HasTheModesOfThoseWhoWorkInTheStreet) {
  const model::ModeSet modes = modes_in(district_.world);
  EXPECT_TRUE(modes.has(TravelMode::Foot) && modes.has(TravelMode::ServiceVehicle));
  EXPECT_FALSE(modes.has(TravelMode::Siren));
}

TEST_F(RoadTravelTest, ACellIsReachedByWhoeverIsNearestInACellOrAtABase) {
  district_.close("CD", hours(8), hours(10));
  const RoadTravel travel(district_.world, TravelCache(), 1);
  const AnchorId base(4 + support::SmallDistrict::kStreetOffice.index());  // at D
  const auto leaving = district_.world.experiment.start + hours(9);
  const auto& table = travel.table(TravelMode::ServiceVehicle, leaving);
  OriginRows rows;
  for (const auto& from : std::vector<std::vector<AnchorId>>{{kB}, {base}, {kB, base}, {}}) {
    std::vector<base::Duration> times(4, hours(1));
    travel.lower_to_cells(times, from, TravelMode::ServiceVehicle, leaving, rows);
    for (std::size_t c = 0; c < 4; ++c) {
      const Millis shortest = table.shortest(from, AnchorId(c));
      EXPECT_EQ(times[c], shortest == kNever ? hours(1) : base::Duration(shortest)) << c;
    }
  }
}

TEST_F(RoadTravelTest, AWorldWithoutRoadsHasNone) {
  EXPECT_EQ(make_road_travel(support::SmallDistrict().world), nullptr);
  EXPECT_NE(make_road_travel(district_.world), nullptr);
}

TEST_F(RoadTravelTest, BeatsFollowTheRoads) {
  district_.world.roads.map = support::draw_roads(R"(
A    B----C    D
|         |    |
E---------+----F
          |    |
          G----H)",
                                                  base::Metres(20))
                                  .map;
  for (auto& node : district_.world.roads.map.nodes) node.place.y += base::Metres(20);
  const RoadTravel travel(district_.world, TravelCache(), 1);
  EXPECT_THAT(travel.patrol_tours(),
              testing::ElementsAre(testing::ElementsAre(model::CellId(0), model::CellId(3),
                                                        model::CellId(2), model::CellId(1))));
}

TEST_F(RoadTravelTest, SomebodyMaySetOutAtTheLastInstant) {
  district_.world.experiment.length = hours(9);
  district_.close("BC", hours(9), hours(10));
  EXPECT_EQ(time(kA, kC, TravelMode::ServiceVehicle, hours(9)), seconds(28));
}

}  // namespace
}  // namespace wangge::network
