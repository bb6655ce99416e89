#include "model/travel_mode.hpp"

#include <gtest/gtest.h>

namespace wangge::model {
namespace {

TEST(TravelModeTest, ASetOfModesHoldsWhatIsPutIn) {
  const auto set = ModeSet::of(TravelMode::Foot).with(ModeSet::of(TravelMode::Siren));
  EXPECT_TRUE(set.has(TravelMode::Siren));
  EXPECT_FALSE(set.has(TravelMode::Bicycle));
  EXPECT_TRUE(ModeSet::all().without(ModeSet::all()).empty());
}

TEST(TravelModeTest, IsSpeltAsInScenarioFiles) {
  EXPECT_EQ(name_of(TravelMode::ServiceVehicle), "service_vehicle");
  EXPECT_EQ(name_of(TravelMode::Siren), "siren");
}

}  // namespace
}  // namespace wangge::model
