#include "dispatch/waiting_case.hpp"

#include <gtest/gtest.h>

namespace wangge::dispatch {
namespace {

using base::hours;
using base::Instant;

const Instant kStart{};
const WaitingCase kFresh{kStart, kStart + hours(10), true, false};

model::Policy with_extension() {
  model::Policy policy;
  policy.extension = model::Extension{0.8, base::Probability(1), base::Probability(1)};
  return policy;
}

TEST(WaitingCaseTest, AsksForAnExtensionBeforeTheDeadline) {
  const auto next = next_checkpoint(with_extension(), kFresh);
  ASSERT_TRUE(next);
  EXPECT_EQ(next->step, Step::AskForExtension);
  EXPECT_EQ(next->when, kStart + hours(8));
}

TEST(WaitingCaseTest, EscalatesAtTheDeadline) {
  const auto next = next_checkpoint(model::Policy{}, kFresh);
  ASSERT_TRUE(next);
  EXPECT_EQ(next->step, Step::Escalate);
  EXPECT_EQ(next->when, kStart + hours(10));
}

TEST(WaitingCaseTest, EscalatesFirstWhereThePolicyPressesEarly) {
  auto policy = with_extension();
  policy.escalate_at = 0.5;
  EXPECT_EQ(next_checkpoint(policy, kFresh)->step, Step::Escalate);
}

TEST(WaitingCaseTest, JustWaitsWhenAllHasBeenTried) {
  auto tried = kFresh;
  tried.may_ask_for_extension = false;
  tried.escalated = true;
  EXPECT_FALSE(next_checkpoint(with_extension(), tried));
}

}  // namespace
}  // namespace wangge::dispatch
