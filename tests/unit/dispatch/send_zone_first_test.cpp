#include <gtest/gtest.h>

#include "dispatch/send_unit.hpp"
#include "unit/dispatch/two_zones.hpp"

namespace wangge::dispatch {
namespace {

class SendZoneFirstTest : public testing::Test {
 protected:
  [[nodiscard]] Choice send(const std::vector<Sendable>& crews, bool mutual_aid) const {
    return send_zone_first(crews, kWesternEnd, zones_.world, mutual_aid, kTravel);
  }
  TwoZones zones_;
};

TEST_F(SendZoneFirstTest, TheZonesOwnGoesThoughAnotherIsNearer) {
  EXPECT_EQ(send({at(1, 10), at(0, 900), at(0, 700)}, true), 2U);
}

TEST_F(SendZoneFirstTest, AnotherZoneHelpsWhereItMay) {
  EXPECT_EQ(send({at(1, 900), at(1, 10)}, true), 1U);
  EXPECT_FALSE(send({at(1, 10)}, false));
}

}  // namespace
}  // namespace wangge::dispatch
