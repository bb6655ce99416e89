#include <gtest/gtest.h>

#include "dispatch/send_unit.hpp"
#include "unit/dispatch/two_zones.hpp"

namespace wangge::dispatch {
namespace {

TEST(SendNearestTest, IsWhoIsThereFirstOfEqualsTheFirstOfTheList) {
  const std::vector<Sendable> crews{at(0, 500), at(1, 200), at(2, -200)};
  EXPECT_EQ(send_nearest(crews, kWesternEnd, kTravel), 1U);
  EXPECT_FALSE(send_nearest({}, kWesternEnd, kTravel));
}

}  // namespace
}  // namespace wangge::dispatch
