#include "dispatch/waiting_case.hpp"

#include <gtest/gtest.h>

namespace wangge::dispatch {
namespace {

constexpr base::Instant at(int hour) { return base::Instant(base::hours(hour).count()); }

TEST(WaitingCaseTest, AsksForAnExtensionBeforeTheDeadline) {
  const auto next = next_checkpoint({at(8), at(10)});
  ASSERT_TRUE(next);
  EXPECT_EQ(next->step, Step::AskForExtension);
  EXPECT_EQ(next->when, at(8));
}

TEST(WaitingCaseTest, EscalatesWhereNobodyAsks) {
  const auto next = next_checkpoint({{}, at(10)});
  ASSERT_TRUE(next);
  EXPECT_EQ(next->step, Step::Escalate);
  EXPECT_EQ(next->when, at(10));
}

TEST(WaitingCaseTest, EscalatesFirstWhereThePolicyPressesEarly) {
  EXPECT_EQ(next_checkpoint({at(8), at(5)})->step, Step::Escalate);
}

TEST(WaitingCaseTest, AsksFirstAtTheSameMoment) {
  EXPECT_EQ(next_checkpoint({at(8), at(8)})->step, Step::AskForExtension);
}

TEST(WaitingCaseTest, JustWaitsWhenAllHasBeenTried) { EXPECT_FALSE(next_checkpoint({{}, {}})); }

}  // namespace
}  // namespace wangge::dispatch
