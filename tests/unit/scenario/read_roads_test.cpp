#include <gmock/gmock.h>

#include "unit/scenario/road_scenario.hpp"

namespace wangge::scenario {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(ReadRoadsTest, TakesTheRoadsOfTheFileAndSaysSo) {
  const LoadedScenario loaded = load_text(on_roads(), streets());
  EXPECT_EQ(loaded.world.roads.map.segments.size(), 2U);
  EXPECT_THAT(loaded.notes, Contains("2 roads of 2 ways"));
  EXPECT_THAT(loaded.notes, Contains(HasSubstr("on foot: 2 pieces of road are joined up")));
}

TEST(ReadRoadsTest, ADamagedMapIsAFaultOfTheMap) {
  EXPECT_THAT(faults_of(on_roads(), streets(kStreets.substr(0, 200))),
              ElementsAre(HasSubstr("roads.osm:4:1: cannot be read as OpenStreetMap data")));
  EXPECT_THAT(faults_of(on_roads()), ElementsAre(HasSubstr("roads.file: ")));
}

TEST(ReadRoadsTest, AMapNeedsTheDistrictsOrigin) {
  EXPECT_THAT(faults_of(with(on_roads(), "  origin: [116, 40]\n", ""), streets()),
              ElementsAre(HasSubstr("district.origin")));
}

TEST(ReadRoadsTest, TheMapIsPartOfWhatTheScenarioIs) {
  const auto one = load_text(on_roads(), streets()).resolved;
  const auto other =
      load_text(on_roads(), streets(with(kStreets, "residential", "tertiary"))).resolved;
  EXPECT_NE(one.hash, other.hash);
}

}  // namespace
}  // namespace wangge::scenario
