#include "experiment/interrupt.hpp"

#include <gtest/gtest.h>

namespace wangge::experiment {
namespace {

TEST(InterruptTest, RemembersCtrlCAndGoesOn) {
  InterruptWatch watch;
  EXPECT_FALSE(InterruptWatch::requested());
  std::raise(SIGINT);
  EXPECT_TRUE(InterruptWatch::requested());
}

TEST(InterruptTest, StartsAfresh) {
  {
    InterruptWatch watch;
    std::raise(SIGTERM);
    EXPECT_TRUE(InterruptWatch::requested());
  }
  InterruptWatch watch;
  EXPECT_FALSE(InterruptWatch::requested());
}

TEST(InterruptDeathTest, EndsTheProgramAtTheSecondCtrlC) {
  EXPECT_EXIT(
      {
        InterruptWatch watch;
        std::raise(SIGINT);
        std::raise(SIGINT);
      },
      testing::KilledBySignal(SIGINT), "");
}

TEST(InterruptDeathTest, GivesTheSignalsBack) {
  EXPECT_EXIT(
      {
        { InterruptWatch watch; }
        std::raise(SIGINT);
      },
      testing::KilledBySignal(SIGINT), "");
}

}  // namespace
}  // namespace wangge::experiment
