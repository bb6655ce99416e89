#include "network/segment_times.hpp"

#include <gtest/gtest.h>

namespace wangge::network {
namespace {

constexpr Millis kMinute = 60'000;

/// One road of 600 m, which each mode travels at 10 m/s: a minute.
class SegmentTimesTest : public testing::Test {
 protected:
  SegmentTimesTest() {
    map_.nodes.resize(2);
    road().from = RoadNodeId(0);
    road().to = RoadNodeId(1);
    road().length = Millimetres(600'000);
    for (ModeSpeeds& mode : speeds_.modes) mode.speed.fill(base::MetresPerSecond(10));
  }
  RoadSegment& road() {
    map_.segments.resize(1);
    return map_.segments[0];
  }
  SegmentTimes times(TravelMode mode) { return segment_times(map_, speeds_, mode, epoch_)[0]; }

  RoadMap map_;
  SpeedTable speeds_;
  Epoch epoch_;
};

TEST_F(SegmentTimesTest, TakesItsLengthAtTheSpeedOfItsClass) {
  EXPECT_EQ(times(TravelMode::Foot), (SegmentTimes{kMinute, kMinute}));
  road().length = Millimetres(3);
  EXPECT_EQ(times(TravelMode::Foot).forward, 1U);
}

TEST_F(SegmentTimesTest, OnlyWhoMayGoesAgainstAOneWayRoad) {
  road().one_way = true;
  speeds_.of(TravelMode::Siren).against_one_way = Factor(0.5);
  EXPECT_EQ(times(TravelMode::ServiceVehicle), (SegmentTimes{kMinute, kNever}));
  EXPECT_EQ(times(TravelMode::Siren), (SegmentTimes{kMinute, 2 * kMinute}));
  road().bicycles_both_ways = true;
  EXPECT_EQ(times(TravelMode::Bicycle), (SegmentTimes{kMinute, kMinute}));
  EXPECT_EQ(times(TravelMode::ServiceVehicle).backward, kNever);
}

TEST_F(SegmentTimesTest, SignsAndSpeedsOfZeroKeepOut) {
  road().admits = ModeSet::of(TravelMode::Foot);
  EXPECT_TRUE(times(TravelMode::Foot).is_open());
  EXPECT_FALSE(times(TravelMode::Siren).is_open());
  speeds_.of(TravelMode::Foot).at(road().road) = base::MetresPerSecond(0);
  EXPECT_FALSE(times(TravelMode::Foot).is_open());
}

TEST_F(SegmentTimesTest, TrafficSlowsThoseWhoFeelIt) {
  epoch_.traffic.factor[index_of(road().road)] = Factor(0.5);
  speeds_.of(TravelMode::Foot).feels_traffic = Factor(0);
  speeds_.of(TravelMode::Siren).feels_traffic = Factor(0.5);
  EXPECT_EQ(times(TravelMode::Foot).forward, kMinute);
  EXPECT_EQ(times(TravelMode::ServiceVehicle).forward, 2 * kMinute);
  EXPECT_EQ(times(TravelMode::Siren).forward, kMinute * 4 / 3);
}

TEST_F(SegmentTimesTest, AClosureLetsSirensAndFeetPass) {
  epoch_.closures = {{{SegmentId(0)}}};
  EXPECT_FALSE(times(TravelMode::ServiceVehicle).is_open());
  EXPECT_TRUE(times(TravelMode::Siren).is_open());
  EXPECT_TRUE(times(TravelMode::Foot).is_open());
  epoch_.closures[0].closed_to = ModeSet::all();
  EXPECT_FALSE(times(TravelMode::Siren).is_open());
}

TEST_F(SegmentTimesTest, AnOlympicLaneSpeedsSomeAndSlowsTheOthers) {
  epoch_.lanes = {{SegmentId(0)}, Factor(2), Factor(0.5)};
  speeds_.of(TravelMode::Siren).uses_olympic_lanes = true;
  EXPECT_EQ(times(TravelMode::Siren).forward, kMinute / 2);
  EXPECT_EQ(times(TravelMode::ServiceVehicle).forward, 2 * kMinute);
  EXPECT_EQ(times(TravelMode::Foot).forward, kMinute);
}

TEST_F(SegmentTimesTest, ARoadWithoutEndIsNeverPassed) {
  road().length = Millimetres(std::int64_t{1} << 50);
  EXPECT_FALSE(times(TravelMode::Foot).is_open());
}

}  // namespace
}  // namespace wangge::network
