#include <gtest/gtest.h>

#include "dispatch/send_unit.hpp"
#include "unit/dispatch/two_zones.hpp"

namespace wangge::dispatch {
namespace {

using model::UnitId;

TEST(SendByListTest, TheFirstStationOnTheListThatHasSomebodySends) {
  const std::vector<Sendable> crews{at(0, 10), at(2, 700), at(2, 600), at(1, 20)};
  EXPECT_EQ(send_by_list(crews, kWesternEnd, {UnitId(3), UnitId(2), UnitId(1)}, false, kTravel),
            2U);
}

TEST(SendByListTest, OthersHelpWhereTheyMay) {
  const std::vector<Sendable> crews{at(0, 30), at(1, 20)};
  EXPECT_EQ(send_by_list(crews, kWesternEnd, {UnitId(3)}, true, kTravel), 1U);
  EXPECT_FALSE(send_by_list(crews, kWesternEnd, {UnitId(3)}, false, kTravel));
}

}  // namespace
}  // namespace wangge::dispatch
