#include "model/road_map.hpp"

#include <gtest/gtest.h>

namespace wangge::model {
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
}

}  // namespace
}  // namespace wangge::model
