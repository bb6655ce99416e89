#include "network/travel.hpp"

#include <gtest/gtest.h>

namespace wangge::network {
namespace {

using base::Metres;
using base::MetresPerSecond;
using model::Place;

constexpr Place kHere{Metres(0), Metres(0)};
constexpr Place kThere{Metres(300), Metres(400)};

TEST(TravelTest, GoesStraightWithADetour) {
  const Travel travel({model::TravelMetric::Straight, base::Ratio(1.3)});
  EXPECT_DOUBLE_EQ(travel.distance(kHere, kThere).count(), 650);
  EXPECT_EQ(travel.time(kHere, kThere, MetresPerSecond(2)), base::seconds(325));
}

TEST(TravelTest, GoesAlongTheBlocks) {
  const Travel travel({model::TravelMetric::Manhattan, base::Ratio(1)});
  EXPECT_DOUBLE_EQ(travel.distance(kThere, kHere).count(), 700);
}

TEST(TravelTest, IsThereAtOnceWhereItStands) {
  const Travel travel({model::TravelMetric::Straight, base::Ratio(1.3)});
  EXPECT_EQ(travel.time(kThere, kThere, MetresPerSecond(1)), base::Duration(0));
}

}  // namespace
}  // namespace wangge::network
