#include "network/road_map.hpp"

#include <gtest/gtest.h>

namespace wangge::network {
namespace {

using base::Metres;

TEST(RoadMapTest, MeasuresToTheMillimetre) {
  EXPECT_EQ(straight_length({Metres(0), Metres(0)}, {Metres(3), Metres(4)}).count(), 5000);
  EXPECT_EQ(straight_length({Metres(0), Metres(0)}, {Metres(0.0006), Metres(0)}).count(), 1);
  EXPECT_EQ(straight_length({Metres(1), Metres(1)}, {Metres(1), Metres(1)}).count(), 1);
}

TEST(RoadMapTest, SpellsEachClassInOneWay) {
  for (std::size_t c = 0; c < kRoadClasses; ++c) {
    const auto road = static_cast<RoadClass>(c);
    EXPECT_EQ(road_class(name_of(road)), road);
  }
  EXPECT_FALSE(road_class("bridleway"));
  EXPECT_EQ(name_of(TravelMode::Siren), "siren");
}

TEST(RoadMapTest, FindsANodeByTheNumberOfItsSource) {
  RoadMap map;
  map.nodes = {{{}, 41}, {{}, 42}};
  EXPECT_EQ(map.find_node(42), RoadNodeId(1));
  EXPECT_FALSE(map.find_node(43).exists());
}

TEST(RoadMapTest, ASetOfModesHoldsWhatIsPutIn) {
  const auto set = ModeSet::of(TravelMode::Foot).with(ModeSet::of(TravelMode::Siren));
  EXPECT_TRUE(set.has(TravelMode::Siren));
  EXPECT_FALSE(set.has(TravelMode::Bicycle));
  EXPECT_TRUE(ModeSet::all().without(ModeSet::all()).empty());
}

}  // namespace
}  // namespace wangge::network
