#include <gtest/gtest.h>

#include "dispatch/send_unit.hpp"
#include "support/small_district.hpp"

namespace wangge::dispatch {
namespace {

using base::Metres;
using model::UnitId;

const network::Travel kTravel({model::TravelMetric::Straight, base::Ratio(1)});

/// A crew that covers the unit of that number.
Sendable at(std::size_t station, double metres) {
  return {UnitId(station), 0, UnitId(station),
          network::Whereabouts({{Metres(metres), Metres(0)}, {}})};
}

const Scene kWesternEnd{model::CellId(0), {{Metres(0), Metres(0)}, {}}, {}, {}};

/// Stations: units 0 in the west, 1 in the east.
class SendZoneFirstTest : public testing::Test {
 protected:
  SendZoneFirstTest() {
    district_.split_in_two();
    district_.unit(UnitId(0)).area = model::SubdistrictId(0);
    district_.unit(UnitId(1)).area = model::SubdistrictId(1);
  }
  [[nodiscard]] Choice send(const std::vector<Sendable>& crews, bool mutual_aid) const {
    return send_zone_first(crews, kWesternEnd, district_.world, mutual_aid, kTravel);
  }
  support::SmallDistrict district_;
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
