#include "network/travel.hpp"

#include <gtest/gtest.h>

#include "network/anchors.hpp"
#include "support/road_district.hpp"

namespace wangge::network {
namespace {

using base::Metres;
using base::MetresPerSecond;
using model::Place;

constexpr Place kHere{Metres(0), Metres(0)};
constexpr Place kThere{Metres(300), Metres(400)};

base::Duration time(const Travel& travel, Place from, Place to, double speed) {
  const Pace pace{model::TravelMode::Foot, MetresPerSecond(speed)};
  return travel.time(Whereabouts({from, {}}), {to, {}}, pace, {}).value();
}

TEST(TravelTest, GoesStraightWithADetour) {
  const Travel travel({model::TravelMetric::Straight, base::Ratio(1.3)});
  EXPECT_DOUBLE_EQ(travel.distance(kHere, kThere).count(), 650);
  EXPECT_EQ(time(travel, kHere, kThere, 2), base::seconds(325));
}

TEST(TravelTest, GoesAlongTheBlocks) {
  const Travel travel({model::TravelMetric::Manhattan, base::Ratio(1)});
  EXPECT_DOUBLE_EQ(travel.distance(kThere, kHere).count(), 700);
}

TEST(TravelTest, IsThereAtOnceWhereItStands) {
  const Travel travel({model::TravelMetric::Straight, base::Ratio(1.3)});
  EXPECT_EQ(time(travel, kThere, kThere, 1), base::Duration(0));
}

class TravelOnRoadsTest : public testing::Test {
 protected:
  [[nodiscard]] Stop cell(std::size_t number) const {
    return centre_of(district_.world, model::CellId(number));
  }
  [[nodiscard]] base::Duration time(const Whereabouts& from, const Stop& to) const {
    return travel_.time(from, to, {}, district_.world.experiment.start).value();
  }
  support::RoadDistrict district_;
  RoadTravel roads_{district_.world, TravelCache(), 1};
  Travel travel_{district_.world.travel, &roads_};
};

TEST_F(TravelOnRoadsTest, GoesByTheRoads) {
  EXPECT_EQ(time(Whereabouts(cell(0)), cell(3)), base::seconds(30));
}

TEST_F(TravelOnRoadsTest, WalksAcrossTheCellItIsIn) {
  const Stop corner = in_cell(model::CellId(0), {Metres(20), Metres(0)});
  EXPECT_EQ(time(Whereabouts(cell(0)), corner), base::seconds(20));
}

TEST_F(TravelOnRoadsTest, GoesOnOrTurnsBackWhicheverIsShorter) {
  const Whereabouts near_c(cell(0), cell(2), base::seconds(20), base::seconds(16));
  EXPECT_EQ(time(near_c, cell(3)), base::seconds(4 + 10));
  const Whereabouts near_a(cell(0), cell(2), base::seconds(20), base::seconds(2));
  EXPECT_EQ(time(near_a, cell(3)), base::seconds(18 + 10));
  EXPECT_EQ(time(near_a, cell(1)), base::seconds(2 + 10));
  EXPECT_EQ(time(near_c, cell(2)), base::seconds(4));
}

}  // namespace
}  // namespace wangge::network
