#include "network/whereabouts.hpp"

#include <gtest/gtest.h>

namespace wangge::network {
namespace {

using base::seconds;

constexpr Stop kStopA{{base::Metres(0), base::Metres(0)}, AnchorId(0)};
constexpr Stop kStopB{{base::Metres(300), base::Metres(400)}, AnchorId(1)};

TEST(WhereaboutsTest, IsAtAStop) {
  const Whereabouts here(kStopB);
  EXPECT_TRUE(here.at_stop());
  EXPECT_EQ(here.place(), kStopB.place);
  EXPECT_EQ(here.nearer_stop(), kStopB);
}

TEST(WhereaboutsTest, IsOnTheWay) {
  const Whereabouts here(kStopA, kStopB, seconds(100), seconds(25));
  EXPECT_FALSE(here.at_stop());
  EXPECT_EQ(here.place(), (model::Place{base::Metres(75), base::Metres(100)}));
  EXPECT_EQ(here.nearer_stop().anchor, kStopA.anchor);
  EXPECT_EQ(here.gone(), seconds(25));
  EXPECT_EQ(here.left(), seconds(75));
  EXPECT_EQ(Whereabouts(kStopA, kStopB, seconds(100), seconds(60)).nearer_stop().anchor,
            kStopB.anchor);
}

TEST(WhereaboutsTest, ArrivesOnceTheWayIsGone) {
  const Whereabouts here(kStopA, kStopB, seconds(100), seconds(160));
  EXPECT_TRUE(here.at_stop());
  EXPECT_EQ(here.nearer_stop(), kStopB);
}

}  // namespace
}  // namespace wangge::network
