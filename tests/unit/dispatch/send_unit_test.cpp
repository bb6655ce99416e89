#include "dispatch/send_unit.hpp"

#include <gtest/gtest.h>

#include "unit/dispatch/two_zones.hpp"

namespace wangge::dispatch {
namespace {

class SendUnitTest : public testing::Test {
 protected:
  SendUnitTest() { response_.preference.assign(4, {model::UnitId(1)}); }
  [[nodiscard]] Choice send(model::SendBy policy) {
    response_.send_by = policy;
    const std::vector<Sendable> crews{at(0, 50), at(1, 90), at(2, 10)};
    return send_unit(crews, kWesternEnd, response_, true, zones_.world, kTravel);
  }
  [[nodiscard]] bool may(std::size_t station, model::SendBy policy) {
    response_.send_by = policy;
    return may_send(model::UnitId(station), kWesternEnd, response_, false, zones_.world);
  }
  TwoZones zones_;
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
