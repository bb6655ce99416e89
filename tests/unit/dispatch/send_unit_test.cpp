#include "dispatch/send_unit.hpp"

#include <gtest/gtest.h>

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

class SendUnitTest : public testing::Test {
 protected:
  SendUnitTest() {
    district_.split_in_two();
    district_.unit(UnitId(0)).area = model::SubdistrictId(0);
    district_.unit(UnitId(1)).area = model::SubdistrictId(1);
    response_.preference.assign(4, {UnitId(1)});
  }
  [[nodiscard]] Choice send(model::SendBy policy) {
    response_.send_by = policy;
    const std::vector<Sendable> crews{at(0, 50), at(1, 90), at(2, 10)};
    return send_unit(crews, kWesternEnd, response_, district_.world, kTravel);
  }
  [[nodiscard]] bool may(std::size_t station, model::SendBy policy) {
    response_.send_by = policy;
    response_.mutual_aid = false;
    return may_send(UnitId(station), kWesternEnd, response_, district_.world);
  }
  support::SmallDistrict district_;
  model::Response response_;
};

TEST_F(SendUnitTest, GoesByTheServicesPolicy) {
  EXPECT_EQ(send(model::SendBy::Nearest), 2U);
  EXPECT_EQ(send(model::SendBy::ZoneFirst), 0U);
  EXPECT_EQ(send(model::SendBy::Preference), 1U);
}

TEST_F(SendUnitTest, WithoutMutualAidOnlyTheZoneOrTheListSends) {
  EXPECT_TRUE(may(1, model::SendBy::Nearest));
  EXPECT_TRUE(may(0, model::SendBy::ZoneFirst));
  EXPECT_FALSE(may(1, model::SendBy::ZoneFirst));
  EXPECT_TRUE(may(1, model::SendBy::Preference));
  EXPECT_FALSE(may(0, model::SendBy::Preference));
}

}  // namespace
}  // namespace wangge::dispatch
