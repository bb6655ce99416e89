#include "network/snap.hpp"

#include <gmock/gmock.h>

#include "support/draw_roads.hpp"

namespace wangge::network {
namespace {

using support::draw_roads;
using testing::ElementsAre;
using namespace support;

/// A road A-B-C of 1 km, and a place beside each half.
class SnapTest : public testing::Test {
 protected:
  SnapTest() {
    const auto a = roads_.place('A');
    places_ = {{a.x + 200_m, a.y + 30_m}, {a.x + 600_m, a.y + 30_m}};
    component_ = largest_component(roads_.map, times());
    before_ = snap(SegmentIndex(roads_.map, component_.segments), places_, 300_m);
  }
  std::vector<SegmentTimes> times() {
    return segment_times(roads_.map, roads_.speeds, TravelMode::ServiceVehicle, roads_.epoch);
  }
  Snaps around(base::Metres limit) {
    return snap_around_closures(roads_.map, component_, times(), before_, places_, limit);
  }

  DrawnRoads roads_ = draw_roads("\nA----B----C", 100_m);
  std::vector<model::Place> places_;
  Component component_;
  Snaps before_;
};

TEST_F(SnapTest, EnterAtTheNearestRoad) {
  EXPECT_EQ(before_[0]->point.segment, roads_.segment("AB"));
  EXPECT_EQ(before_[1]->point.segment, roads_.segment("BC"));
  EXPECT_TRUE(without_road(before_).empty());
}

TEST_F(SnapTest, OnlyThoseAtAClosedRoadGoElsewhere) {
  roads_.epoch.closures = {{{roads_.segment("BC")}}};
  const Snaps after = around(300_m);
  EXPECT_EQ(after[0]->point, before_[0]->point);
  EXPECT_EQ(after[1]->point.segment, roads_.segment("AB"));
  EXPECT_NEAR(static_cast<double>(after[1]->off_road.count()), 104'403, 1);  // 100 m and 30 m
}

TEST_F(SnapTest, WhoIsTooFarFromAnOpenRoadHasNone) {
  roads_.epoch.closures = {{{roads_.segment("BC")}}};
  EXPECT_THAT(without_road(around(100_m)), ElementsAre(AnchorId(1)));
}

TEST_F(SnapTest, NothingMovesWithoutClosures) {
  EXPECT_EQ(around(1_m)[1]->off_road, before_[1]->off_road);
}

}  // namespace
}  // namespace wangge::network
