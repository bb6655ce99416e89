#include "network/route.hpp"

#include <gmock/gmock.h>

#include "support/place_at.hpp"

namespace wangge::network {
namespace {

using support::at;

using base::seconds;
using model::Place;
using testing::ElementsAre;

/// 100 m east in 10 s, a wait of 5 s, 100 m north in 20 s.
const Route kRoute({{at(0, 0), seconds(0)},
                    {at(100, 0), seconds(10)},
                    {at(100, 0), seconds(15)},
                    {at(100, 100), seconds(35)}});

TEST(RouteTest, GoesStraightFromPointToPoint) {
  EXPECT_EQ(kRoute.takes(), seconds(35));
  EXPECT_EQ(kRoute.at(seconds(0)), at(0, 0));
  EXPECT_EQ(kRoute.at(seconds(5)), at(50, 0));
  EXPECT_EQ(kRoute.at(seconds(12)), at(100, 0));
  EXPECT_EQ(kRoute.at(seconds(25)), at(100, 50));
}

TEST(RouteTest, StaysAtItsEnds) {
  EXPECT_EQ(kRoute.at(seconds(-1)), at(0, 0));
  EXPECT_EQ(kRoute.at(seconds(36)), at(100, 100));
  EXPECT_EQ(kRoute.at(Share(-0.5)), at(0, 0));
  EXPECT_EQ(kRoute.at(Share(7)), at(100, 100));
}

TEST(RouteTest, KnowsThePlaceAfterAPartOfTheWhole) {
  EXPECT_EQ(kRoute.at(Share(1.0 / 7)), at(50, 0));
  EXPECT_EQ(kRoute.at(Share(1)), at(100, 100));
}

TEST(RouteTest, IsCutInTwoWithoutLosingAPart) {
  const Share part(5.0 / 7);
  EXPECT_THAT(kRoute.until(part).points(),
              ElementsAre(kRoute.points()[0], kRoute.points()[1], kRoute.points()[2],
                          Waypoint{at(100, 50), seconds(25)}));
  EXPECT_THAT(kRoute.after(part).points(),
              ElementsAre(Waypoint{at(100, 50), seconds(0)}, Waypoint{at(100, 100), seconds(10)}));
  EXPECT_EQ(kRoute.until(Share(1)), kRoute);
  EXPECT_EQ(kRoute.after(Share(0)), kRoute);
}

TEST(RouteTest, IsGoneTheOtherWay) {
  EXPECT_THAT(kRoute.reversed().points(),
              ElementsAre(Waypoint{at(100, 100), seconds(0)}, Waypoint{at(100, 0), seconds(20)},
                          Waypoint{at(100, 0), seconds(25)}, Waypoint{at(0, 0), seconds(35)}));
}

TEST(RouteTest, MayBeGoneInAnotherTime) {
  EXPECT_EQ(kRoute.taking(seconds(70)).at(seconds(10)), at(50, 0));
  EXPECT_EQ(kRoute.taking(seconds(70)).takes(), seconds(70));
  const Route stay({{at(1, 1), seconds(0)}});
  EXPECT_EQ(stay.taking(seconds(9)).at(seconds(4)), at(1, 1));
}

TEST(RouteTest, GoesOnWithAnother) {
  const Route on = kRoute.then(kRoute.reversed());
  EXPECT_EQ(on.takes(), seconds(70));
  EXPECT_EQ(on.at(seconds(45)), at(100, 50));
  EXPECT_EQ(on.points().back(), (Waypoint{at(0, 0), seconds(70)}));
}

}  // namespace
}  // namespace wangge::network
