#include <gmock/gmock.h>

#include "unit/scenario/road_scenario.hpp"

namespace wangge::scenario {
namespace {

using model::RoadClass;
using model::TravelMode;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(AssembleRoadsTest, SpeedsAreTheProgramsOwnUnlessTheScenarioSaysOthers) {
  const auto world = world_of(on_roads(", speeds: [{mode: foot, speed: 4 km/h}, "
                                       "{mode: siren, classes: [primary, trunk], speed: 72 km/h}]"),
                              streets());
  const auto& speeds = world.roads.speeds;
  EXPECT_DOUBLE_EQ(speeds.of(TravelMode::Foot).at(RoadClass::Footway).count(), 4 / 3.6);
  EXPECT_EQ(speeds.of(TravelMode::Foot).at(RoadClass::Motorway).count(), 0);
  EXPECT_DOUBLE_EQ(speeds.of(TravelMode::Siren).at(RoadClass::Trunk).count(), 20);
  EXPECT_EQ(speeds.of(TravelMode::Bicycle).speed,
            model::default_speed_table().of(TravelMode::Bicycle).speed);
}

TEST(AssembleRoadsTest, OneWaysTrafficAndLanesAreAsTheScenarioSays) {
  const auto world =
      world_of(on_roads(", modes: [{mode: siren, against_one_way: 0, olympic_lanes: false}, "
                        "{mode: service_vehicle, feels_traffic: 0.5, off_road: 7.2 km/h}]"),
               streets());
  const auto usual = model::default_speed_table();
  const auto& siren = world.roads.speeds.of(TravelMode::Siren);
  EXPECT_EQ(siren.against_one_way, model::Factor(0));
  EXPECT_FALSE(siren.uses_olympic_lanes);
  EXPECT_EQ(siren.feels_traffic, usual.of(TravelMode::Siren).feels_traffic);
  const auto& van = world.roads.speeds.of(TravelMode::ServiceVehicle);
  EXPECT_EQ(van.feels_traffic, model::Factor(0.5));
  EXPECT_DOUBLE_EQ(van.off_road.count(), 2);
  EXPECT_THAT(faults_of(on_roads(", modes: [{mode: foot, against_one_way: 2}]"), streets()),
              ElementsAre(HasSubstr("against_one_way")));
}

TEST(AssembleRoadsTest, HoursOfLikeTrafficAreOneBand) {
  const auto hours = world_of(on_roads(", traffic: [{hours: '07:00-09:00', factor: 0.6}, "
                                       "{hours: '17:00-19:00', factor: 0.6}, "
                                       "{hours: '08:00-09:00', classes: [trunk], factor: 0.4}]"),
                              streets())
                         .roads.hours;
  EXPECT_EQ(hours.bands.size(), 3U);
  EXPECT_EQ(hours.band_of_hour[7], hours.band_of_hour[18]);
  EXPECT_EQ(hours.band_of_hour[9], 0U);
  const auto& eight = hours.bands[hours.band_of_hour[8]];
  EXPECT_EQ(eight.factor[model::index_of(RoadClass::Trunk)], model::Factor(0.4));
  EXPECT_EQ(eight.factor[model::index_of(RoadClass::Primary)], model::Factor(0.6));
}

TEST(AssembleRoadsTest, HoursOfTrafficAreWhole) {
  EXPECT_THAT(faults_of(on_roads(", traffic: [{hours: '07:15-09:00', factor: 0.6}]"), streets()),
              ElementsAre(HasSubstr("hours of traffic are whole")));
}

TEST(AssembleRoadsTest, JourneysSpreadOnlyIfTheScenarioSaysSo) {
  EXPECT_EQ(world_of(on_roads(), streets()).travel.spread, base::Ratio(0.25));
  EXPECT_EQ(world_of(kSmallDistrict).travel.spread, base::Ratio(0));
}

const Beside kTable{
    {"roads.csv", "路名,等级,走向\n德胜路,次干路,116 40.00135; 116.00632 40.00135\n"}};
const std::string kByTable = with(on_roads(), "roads.osm", "roads.csv");

TEST(AssembleRoadsTest, ATableOfRoadsIsFilledWithSmallStreets) {
  const auto plain = world_of(kByTable, kTable).roads.map;
  const auto filled =
      world_of(with(kByTable, "roads.csv", "roads.csv, local_streets: {spacing: 80 m}"), kTable)
          .roads.map;
  EXPECT_EQ(plain.segments.size(), 1U);
  EXPECT_GT(filled.segments.size(), 20U);
}

TEST(AssembleRoadsTest, AMapHasItsOwnSmallStreets) {
  const auto loaded = load_text(on_roads(", local_streets: {}"), streets());
  EXPECT_EQ(loaded.world.roads.map.segments.size(), 2U);
  EXPECT_THAT(loaded.notes, Contains(HasSubstr("`roads.local_streets` is not used")));
}

TEST(AssembleRoadsTest, NoSmallStreetsAreLaidWhereThereIsNoOutline) {
  const std::string table =
      with(kByTable, "  cells: {generate: {per_community: 4}}\n", "  table: cells.csv\n");
  Beside files = kTable;
  files.push_back({"cells.csv",
                   "cell,community,subdistrict,x,y\n1,desheng-01,desheng,100,150\n"
                   "2,yuetan-01,yuetan,400,150\n"});
  const auto loaded = load_text(with(with(table, "{desheng: 2, yuetan-01: 1}", "{desheng: 2}"),
                                     "roads.csv", "roads.csv, local_streets: {}"),
                                files);
  EXPECT_EQ(loaded.world.roads.map.segments.size(), 1U);
  EXPECT_THAT(loaded.notes, Contains("Desheng: no small streets are laid, as it has no outline"));
}

TEST(AssembleRoadsTest, RoadsThatNobodyMovesOnAreNoted) {
  const auto straight = with(on_roads(), "metric: roads", "metric: straight");
  EXPECT_THAT(load_text(straight, streets()).notes,
              ElementsAre(HasSubstr("write `travel: {metric: roads}`")));
}

TEST(AssembleRoadsTest, RoadsNeedAFile) {
  EXPECT_THAT(faults_of(with(on_roads(), "file: roads.osm", ""), streets()),
              ElementsAre(HasSubstr("needs `roads: {file: ...}`")));
}

}  // namespace
}  // namespace wangge::scenario
