#include "model/geometry.hpp"

#include <gtest/gtest.h>

namespace wangge::model {
namespace {

Place at(double x, double y) { return {base::Metres(x), base::Metres(y)}; }

/// A U, open to the north: its centre of gravity lies in the gap.
const Outline kHollow{at(0, 0),   at(30, 0),  at(30, 30), at(20, 30),
                      at(20, 10), at(10, 10), at(10, 30), at(0, 30)};

TEST(GeometryTest, AreaOfACounterClockwiseOutlineIsPositive) {
  const Outline square{at(0, 0), at(10, 0), at(10, 10), at(0, 10)};
  const Outline reversed(square.rbegin(), square.rend());
  EXPECT_EQ(signed_area(square).count(), 100);
  EXPECT_EQ(signed_area(reversed).count(), -100);
  EXPECT_EQ(area(reversed).count(), 100);
  EXPECT_EQ(area(kHollow).count(), 700);
}

TEST(GeometryTest, CentroidIsTheCentreOfGravity) {
  const Outline triangle{at(0, 0), at(30, 0), at(0, 30)};
  EXPECT_EQ(centroid(triangle), at(10, 10));
  EXPECT_EQ(centroid({at(5, 5), at(6, 6), at(7, 7)}), at(5, 5));
}

TEST(GeometryTest, ContainsFollowsAHollowOutline) {
  EXPECT_TRUE(contains(kHollow, at(5, 20)));
  EXPECT_TRUE(contains(kHollow, at(25, 20)));
  EXPECT_FALSE(contains(kHollow, at(15, 20)));
  EXPECT_FALSE(contains(kHollow, at(40, 20)));
}

TEST(GeometryTest, InnerPointLiesInsideAHollowOutline) {
  EXPECT_FALSE(contains(kHollow, centroid(kHollow)));
  EXPECT_TRUE(contains(kHollow, inner_point(kHollow)));
}

TEST(GeometryTest, InnerPointAvoidsAGapAtTheHeightOfTheCentroid) {
  // Two squares, one above the other, joined by two edges on one line.
  const Outline apart{at(0, 0),  at(10, 0),  at(10, 10),  at(0, 10),
                      at(0, 90), at(10, 90), at(10, 100), at(0, 100)};
  const Place place = inner_point(apart);
  EXPECT_EQ(place.x.count(), 5);
  EXPECT_TRUE(place.y.count() < 10 || place.y.count() > 90);
}

TEST(GeometryTest, SeesAnOutlineThatCrossesItself) {
  EXPECT_TRUE(crosses_itself({at(0, 0), at(10, 10), at(10, 0), at(0, 10)}));
  EXPECT_FALSE(crosses_itself(kHollow));
}

TEST(GeometryTest, CutLosesNoArea) {
  for (const double line : {5.0, 10.0, 15.0, 29.0}) {
    const Halves halves = cut(kHollow, Across::X, base::Metres(line));
    EXPECT_DOUBLE_EQ(area(halves.low).count() + area(halves.high).count(), 700) << line;
    EXPECT_LE(frame(halves.low).high.x, base::Metres(line));
  }
  const Halves across = cut(kHollow, Across::Y, base::Metres(20));
  EXPECT_DOUBLE_EQ(area(across.low).count(), 500);
  EXPECT_DOUBLE_EQ(area(across.high).count(), 200);
}

}  // namespace
}  // namespace wangge::model
