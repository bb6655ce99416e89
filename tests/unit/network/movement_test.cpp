#include "network/movement.hpp"

#include <gtest/gtest.h>

namespace wangge::network {
namespace {

using base::Instant;
using base::Metres;
using base::minutes;

Stop stop(double x, std::size_t anchor) { return {{Metres(x), Metres(0)}, AnchorId(anchor)}; }
const Stop kWestStop = stop(0, 0), kMiddleStop = stop(600, 1), kEastStop = stop(1200, 2);
const Instant kNoon{base::hours(12).count()};

TEST(MovementTest, WhoStandsStaysThere) {
  EXPECT_EQ(Movement(kWestStop).at(kNoon).place(), kWestStop.place);
}

TEST(MovementTest, IsOnTheWayInProportionToTheTime) {
  const Movement drive(Whereabouts(kWestStop), kEastStop, {kWestStop, {}, minutes(10)}, kNoon,
                       minutes(20));
  EXPECT_EQ(drive.at(kNoon).place(), kWestStop.place);
  EXPECT_EQ(drive.at(kNoon + minutes(5)).place().x, Metres(300)) << "a slow journey of 20 minutes";
  EXPECT_EQ(drive.at(kNoon + minutes(20)).place(), kEastStop.place);
  EXPECT_EQ(drive.at(kNoon + minutes(90)).place(), kEastStop.place);
  EXPECT_EQ(drive.arrival(), kNoon + minutes(20));
}

TEST(MovementTest, WhoTurnsBackPassesWhereTheyCameFrom) {
  const Whereabouts half_way(kMiddleStop, kEastStop, minutes(4), minutes(1));
  const Movement back(half_way, kWestStop, {kMiddleStop, minutes(1), minutes(5)}, kNoon,
                      minutes(5));
  EXPECT_EQ(back.at(kNoon).place().x, Metres(750));
  EXPECT_EQ(back.at(kNoon + minutes(1)).place(), kMiddleStop.place);
  EXPECT_EQ(back.at(kNoon + minutes(3)).place().x, Metres(300));
}

TEST(MovementTest, WhoGoesOnPassesWhereTheyWereGoing) {
  const Whereabouts half_way(kWestStop, kMiddleStop, minutes(4), minutes(2));
  const Movement on(half_way, kEastStop, {kMiddleStop, minutes(2), minutes(6)}, kNoon, minutes(6));
  EXPECT_EQ(on.at(kNoon + minutes(1)).place().x, Metres(450));
  EXPECT_EQ(on.at(kNoon + minutes(4)).place().x, Metres(900));
}

}  // namespace
}  // namespace wangge::network
