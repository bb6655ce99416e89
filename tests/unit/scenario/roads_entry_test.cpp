#include "scenario/roads_entry.hpp"

#include <gmock/gmock.h>

#include "unit/scenario/read_part.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

TEST(RoadsEntryTest, AClosureShutsTheRoadForWhoDrivesUnlessItSaysMore) {
  const auto part =
      read_part<ClosureEntry>("{id: torch, road: 长安街, from: 2008-08-06 07:00, to: 2008-08-06}");
  EXPECT_THAT(part.faults, IsEmpty());
  EXPECT_EQ(part.entry.road, "长安街");
  EXPECT_EQ(part.entry.to.instant - part.entry.from, base::hours(17));
  EXPECT_THAT(part.entry.closed_to,
              ElementsAre(model::TravelMode::Bicycle, model::TravelMode::ServiceVehicle));
}

TEST(RoadsEntryTest, RefusesModesAndClassesThatAreNone) {
  EXPECT_THAT(read_part<RoadSpeedEntry>("{mode: foot, classes: [primery], speed: 3 km/h}").faults,
              ElementsAre(HasSubstr("did you mean `primary`?")));
  EXPECT_THAT(read_part<RoadSpeedEntry>("{mode: siren, speed: 200 km/h}").faults,
              ElementsAre(HasSubstr("120 km/h")));
}

TEST(RoadsEntryTest, AnOriginIsLongitudeAndLatitude) {
  const auto part = read_part<network::GeoPoint>("[116.36, 39.9]");
  EXPECT_EQ(part.entry, (network::GeoPoint{network::Degrees(116.36), network::Degrees(39.9)}));
  EXPECT_THAT(read_part<network::GeoPoint>("[39.9, 116.36]").faults,
              ElementsAre(HasSubstr("allowed: -89 .. 89")));
  EXPECT_THAT(read_part<network::GeoPoint>("116.36").faults,
              ElementsAre(HasSubstr("[longitude, latitude]")));
}

}  // namespace
}  // namespace wangge::scenario
