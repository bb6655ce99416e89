#include "network/origin_rows.hpp"

#include <gmock/gmock.h>

#include "support/draw_roads.hpp"

namespace wangge::network {
namespace {

using testing::ElementsAre;
using namespace support;

TEST(OriginRowsTest, HoldsTheTimesFromOnePlaceToEachCell) {
  const auto roads = draw_roads("\nA----B--C-D\n\n\n\n\n\n  X", 100_m);
  const auto table = make_travel_table(
      roads.network_of("ABCDX").graph(TravelMode::ServiceVehicle, roads.epoch), 1);
  OriginRows rows;
  for (int again = 0; again < 2; ++again) {
    EXPECT_THAT(rows.from(AnchorId(3), table, 2), ElementsAre(100'000, 50'000));
    EXPECT_THAT(rows.from(AnchorId(4), table, 2), ElementsAre(kNever, kNever));
  }
}

}  // namespace
}  // namespace wangge::network
