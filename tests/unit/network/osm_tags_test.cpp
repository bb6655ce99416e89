#include "network/osm_tags.hpp"

#include <gtest/gtest.h>

#include <map>

namespace wangge::network {
namespace {

using Tags = std::map<std::string, std::string>;

std::variant<RoadTraits, DropReason> read(const Tags& tags) {
  return read_tags([&](const char* key) {
    const auto found = tags.find(key);
    return found == tags.end() ? nullptr : found->second.c_str();
  });
}

RoadTraits road(const Tags& tags) { return std::get<RoadTraits>(read(tags)); }
DropReason dropped(const Tags& tags) { return std::get<DropReason>(read(tags)); }

bool admits(const Tags& tags, TravelMode mode) { return road(tags).admits.has(mode); }

TEST(OsmTagsTest, TakesALinkAsTheRoadItLeadsTo) {
  EXPECT_EQ(road({{"highway", "primary_link"}}).road, RoadClass::Primary);
  EXPECT_EQ(road({{"highway", "unclassified"}}).road, RoadClass::Residential);
  EXPECT_EQ(road({{"highway", "steps"}}).road, RoadClass::Footway);
}

TEST(OsmTagsTest, ReadsEachSpellingOfOneWay) {
  const auto direction = [](const std::string& said) {
    return road({{"highway", "primary"}, {"oneway", said}}).direction;
  };
  for (const auto* said : {"yes", "true", "1"}) EXPECT_EQ(direction(said), Direction::Forward);
  for (const auto* said : {"-1", "reverse"}) EXPECT_EQ(direction(said), Direction::Backward);
  for (const auto* said : {"no", "0", "reversible"})
    EXPECT_EQ(direction(said), Direction::BothWays);
}

TEST(OsmTagsTest, MotorwaysAndRoundaboutsAreOneWayUnlessTheySayNo) {
  EXPECT_EQ(road({{"highway", "motorway"}}).direction, Direction::Forward);
  EXPECT_EQ(road({{"highway", "motorway_link"}}).direction, Direction::Forward);
  EXPECT_EQ(road({{"highway", "tertiary"}, {"junction", "roundabout"}}).direction,
            Direction::Forward);
  EXPECT_EQ(road({{"highway", "motorway"}, {"oneway", "no"}}).direction, Direction::BothWays);
  EXPECT_EQ(road({{"highway", "primary"}}).direction, Direction::BothWays);
}

TEST(OsmTagsTest, SaysWhyAWayIsNoRoad) {
  EXPECT_EQ(dropped({{"building", "yes"}}), DropReason::NoHighway);
  EXPECT_EQ(dropped({{"highway", "construction"}}), DropReason::NotForTravel);
  EXPECT_EQ(dropped({{"highway", "pedestrian"}, {"area", "yes"}}), DropReason::Area);
  EXPECT_EQ(dropped({{"highway", "service"}, {"access", "no"}}), DropReason::NoAccess);
}

TEST(OsmTagsTest, TheNarrowerTagOfAccessWins) {
  const Tags only_feet{{"highway", "service"}, {"access", "no"}, {"foot", "yes"}};
  EXPECT_TRUE(admits(only_feet, TravelMode::Foot));
  EXPECT_FALSE(admits(only_feet, TravelMode::Siren));
  const Tags no_cars{{"highway", "residential"}, {"motor_vehicle", "no"}, {"emergency", "yes"}};
  EXPECT_TRUE(admits(no_cars, TravelMode::Bicycle));
  EXPECT_FALSE(admits(no_cars, TravelMode::ServiceVehicle));
  EXPECT_TRUE(admits(no_cars, TravelMode::Siren));
}

TEST(OsmTagsTest, APrivateRoadLetsSirensIn) {
  const Tags yard{{"highway", "service"}, {"access", "private"}};
  EXPECT_TRUE(admits(yard, TravelMode::Siren));
  EXPECT_FALSE(admits(yard, TravelMode::ServiceVehicle));
  EXPECT_FALSE(admits(yard, TravelMode::Foot));
}

TEST(OsmTagsTest, NamesAWayByItsNumberWhereItHasNoName) {
  EXPECT_EQ(road({{"highway", "primary"}, {"name", "西长安街"}, {"ref", "G1"}}).name, "西长安街");
  EXPECT_EQ(road({{"highway", "primary"}, {"ref", "G1"}}).name, "G1");
  EXPECT_EQ(road({{"highway", "primary"}}).name, "");
}

TEST(OsmTagsTest, BicyclesMayUseSomeOneWayRoadsBothWays) {
  EXPECT_TRUE(road({{"highway", "service"}, {"oneway:bicycle", "no"}}).bicycles_both_ways);
  EXPECT_FALSE(road({{"highway", "service"}, {"oneway", "yes"}}).bicycles_both_ways);
}

}  // namespace
}  // namespace wangge::network
