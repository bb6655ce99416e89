#include "model/speed_table.hpp"

#include <gtest/gtest.h>

namespace wangge::model {
namespace {

const SpeedTable kTable = default_speed_table();

double speed(TravelMode mode, RoadClass road) { return kTable.of(mode).at(road).count(); }

TEST(SpeedTableTest, NobodyWalksOnAMotorwayAndNoCarDrivesOnAPath) {
  EXPECT_EQ(speed(TravelMode::Foot, RoadClass::Motorway), 0);
  EXPECT_EQ(speed(TravelMode::Bicycle, RoadClass::Motorway), 0);
  EXPECT_EQ(speed(TravelMode::ServiceVehicle, RoadClass::Footway), 0);
  EXPECT_GT(speed(TravelMode::Foot, RoadClass::Footway), 0);
}

TEST(SpeedTableTest, ASirenIsNowhereSlowerThanAServiceVehicle) {
  for (std::size_t c = 0; c < kRoadClasses; ++c) {
    const auto road = static_cast<RoadClass>(c);
    EXPECT_GE(speed(TravelMode::Siren, road), speed(TravelMode::ServiceVehicle, road));
  }
}

TEST(SpeedTableTest, EveryModeGetsOffTheRoadAtSomeSpeed) {
  for (const ModeSpeeds& mode : kTable.modes) EXPECT_GT(mode.off_road.count(), 0);
}

TEST(SpeedTableTest, OnlyFeetAndSirensGoAgainstAOneWayRoad) {
  EXPECT_EQ(kTable.of(TravelMode::ServiceVehicle).against_one_way, Factor(0));
  EXPECT_EQ(kTable.of(TravelMode::Bicycle).against_one_way, Factor(0));
  EXPECT_EQ(kTable.of(TravelMode::Foot).against_one_way, Factor(1));
  EXPECT_GT(kTable.of(TravelMode::Siren).against_one_way, Factor(0));
}

}  // namespace
}  // namespace wangge::model
