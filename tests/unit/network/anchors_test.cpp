#include "network/anchors.hpp"

#include <gtest/gtest.h>

#include "support/road_district.hpp"

namespace wangge::network {
namespace {

using support::RoadDistrict;

TEST(AnchorsTest, BasesComeAfterTheCells) {
  const RoadDistrict district;
  const auto& world = district.world;
  EXPECT_EQ(anchors_of(world).size(), 8U);
  EXPECT_EQ(base_of(world, RoadDistrict::kStreetOffice).anchor, AnchorId(6));
  EXPECT_EQ(base_of(world, RoadDistrict::kStreetOffice).place, anchors_of(world)[6]);
  EXPECT_EQ(centre_of(world, model::CellId(2)).place, anchors_of(world)[2]);
}

TEST(AnchorsTest, StandByPlacesComeLastInTheOrderOfTheConfigurations) {
  RoadDistrict district;
  auto& configurations = district.world.staffing.configurations;
  configurations.push_back(configurations[0]);
  const model::Place b = district.drawn.place('B'), c = district.drawn.place('C');
  configurations[0].lines[1].stand_by = b;
  configurations[1].lines[2].stand_by = c;
  const auto start = [&](std::size_t configuration, std::size_t line) {
    return start_of(district.world, model::ConfigurationId(configuration), line);
  };
  EXPECT_EQ(anchors_of(district.world).size(), 10U);
  EXPECT_EQ(start(0, 1), (Stop{b, AnchorId(8)}));
  EXPECT_EQ(start(1, 2), (Stop{c, AnchorId(9)}));
  EXPECT_EQ(start(0, 2), base_of(district.world, RoadDistrict::kStreetOffice));
}

TEST(AnchorsTest, HospitalsComeAfterTheStandByPlacesOfAllConfigurations) {
  RoadDistrict district;
  auto& configurations = district.world.staffing.configurations;
  configurations.push_back(configurations[0]);
  configurations[0].lines[1].stand_by = district.drawn.place('B');
  const model::Place c = district.drawn.place('C'), f = district.drawn.place('F');
  district.world.emergencies.hospitals = {{{"c", "", ""}, c}, {{"f", "", ""}, f}};
  EXPECT_EQ(anchors_of(district.world).size(), 11U);
  const std::vector<Stop> expected{{c, AnchorId(9)}, {f, AnchorId(10)}};
  EXPECT_EQ(hospitals_of(district.world), expected);
  EXPECT_EQ(anchors_of(district.world)[10], f);
}

}  // namespace
}  // namespace wangge::network
