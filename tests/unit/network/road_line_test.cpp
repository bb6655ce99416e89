#include "network/road_line.hpp"

#include <gtest/gtest.h>

#include "support/place_at.hpp"

namespace wangge::network {
namespace {

using support::at;

TEST(RoadLineTest, MeasuresAndHalves) {
  EXPECT_EQ(distance_between(at(0, 0), at(300, 400)), base::Metres(500));
  EXPECT_EQ(middle({at(0, 0), at(300, 400)}), at(150, 200));
}

TEST(RoadLineTest, FindsTheNearestPlaceOnALine) {
  const RoadLine line{at(0, 0), at(100, 0)};
  EXPECT_EQ(nearest_on(line, at(25, 40)).place, at(25, 0));
  EXPECT_EQ(nearest_on(line, at(25, 40)).along, Share(0.25));
  EXPECT_EQ(nearest_on(line, at(-30, 40)).place, at(0, 0));
  EXPECT_EQ(nearest_on(line, at(130, 40)).along, Share(1));
}

TEST(RoadLineTest, ALineWithoutLengthIsItsBeginning) {
  EXPECT_EQ(nearest_on({at(5, 5), at(5, 5)}, at(9, 9)).place, at(5, 5));
}

TEST(RoadLineTest, FindsWhereLinesCross) {
  const auto found = crossing({at(0, 0), at(100, 0)}, {at(25, -10), at(25, 30)});
  ASSERT_TRUE(found);
  EXPECT_EQ(found->place, at(25, 0));
  EXPECT_EQ(found->on_first, Share(0.25));
  EXPECT_EQ(found->on_second, Share(0.25));
}

TEST(RoadLineTest, LinesThatMeetAtAnEndCross) {
  EXPECT_TRUE(crossing({at(0, 0), at(100, 0)}, {at(100, 0), at(100, 50)}));
}

TEST(RoadLineTest, LinesThatStopShortOrRunAlongDoNotCross) {
  const RoadLine line{at(0, 0), at(100, 0)};
  EXPECT_FALSE(crossing(line, {at(25, 1), at(25, 30)}));
  EXPECT_FALSE(crossing(line, {at(101, -10), at(101, 30)}));
  EXPECT_FALSE(crossing(line, {at(0, 5), at(100, 5)}));
  EXPECT_FALSE(crossing(line, line));
}

}  // namespace
}  // namespace wangge::network
