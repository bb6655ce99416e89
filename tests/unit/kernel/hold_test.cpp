#include "kernel/hold.hpp"

#include "unit/kernel/kernel_world.hpp"

namespace wangge::kernel {
namespace {

class HoldTest : public KernelTest {};

Process yield(Log& log, std::string name) {
  log.say(name + " before");
  co_await hold(0_ms);
  log.say(name + " after");
}

Process hold_badly(Log& log) {
  co_await hold(-3_ms);
  log.say("less than nothing");
  co_await hold(2_ms);
  co_await hold_until(kStart + 1_ms);
  log.say("the past");
  co_await hold_until(kStart + 10_ms);
  log.say("the future");
}

Process patrol(Log& log, base::Duration beat) {
  for (base::Duration left = beat; left > 0_ms;) {
    left = co_await hold_or_interrupt(left);
    log.say("left " + std::to_string(left.count()));
    if (left > 0_ms) co_await hold(100_ms);
  }
}

Task<void> nested_patrol(Log& log) {
  log.say("left " + std::to_string((co_await hold_or_interrupt(50_ms)).count()));
}
Process nest(Log& log) { co_await nested_patrol(log); }

TEST_F(HoldTest, ZeroYieldsToWhatIsDueAlready) {
  spawn(yield(log, "a"));
  spawn(yield(log, "b"));
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 a before", "0 b before", "0 a after", "0 b after"}));
}

TEST_F(HoldTest, NegativeLengthsAndPastInstantsAreNow) {
  spawn(hold_badly(log));
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 less than nothing", "2 the past", "10 the future"}));
}

TEST_F(HoldTest, InterruptGivesTheTimeNotYetHeld) {
  const ProcessHandle handle = spawn(patrol(log, 50_ms));
  at(20_ms, [&] { handle.interrupt(); });
  run();
  EXPECT_EQ(log.lines(), (Lines{"20 left 30", "150 left 0"}));
}

TEST_F(HoldTest, AnInterruptOutsideAHoldEndsTheNextOne) {
  const ProcessHandle handle = spawn(patrol(log, 50_ms));
  at(20_ms, [&] { handle.interrupt(); });
  at(30_ms, [&] { handle.interrupt(); });  // while it does something else
  at(40_ms, [&] { handle.interrupt(); });  // counts for the same
  run();
  EXPECT_EQ(log.lines(), (Lines{"20 left 30", "120 left 30", "250 left 0"}));
}

TEST_F(HoldTest, TwoInterruptsAtOneInstantDoNotResumeTwice) {
  const ProcessHandle handle = spawn(patrol(log, 50_ms));
  at(20_ms, [&] {
    handle.interrupt();
    handle.cancel();
  });
  run();
  EXPECT_TRUE(log.lines().empty());
}

TEST_F(HoldTest, AnInterruptReachesTheInnermostStep) {
  const ProcessHandle handle = spawn(nest(log));
  at(20_ms, [&] { handle.interrupt(); });
  run();
  EXPECT_EQ(log.lines(), Lines{"20 left 30"});
}

TEST_F(HoldTest, ACancelledHoldCannotBeInterrupted) {
  const ProcessHandle handle = spawn(patrol(log, 50_ms));
  at(20_ms, [&] {
    handle.cancel();
    handle.interrupt();
  });
  run();
  EXPECT_TRUE(log.lines().empty());
}

}  // namespace
}  // namespace wangge::kernel
