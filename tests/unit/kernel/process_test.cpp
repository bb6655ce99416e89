#include "kernel/process.hpp"

#include <stdexcept>

#include "unit/kernel/kernel_world.hpp"

namespace wangge::kernel {
namespace {

class ProcessTest : public KernelTest {};

Process walk(Log& log, std::string name, base::Duration pace) {
  log.say(name + " starts");
  co_await hold(pace);
  log.say(name + " arrives");
}

Task<int> twice(Log& log, int n) {
  const Leaver leaver(log, "twice");
  co_await hold(5_ms);
  co_return 2 * n;
}

Process ask_twice(Log& log) {
  const Leaver leaver(log, "asker");
  log.say("got " + std::to_string(co_await twice(log, 2)));
  log.say("got " + std::to_string(co_await twice(log, 4)));
}

Process sleep_for(Log& log, std::string name, base::Duration length) {
  const Leaver leaver(log, name);
  co_await hold(length);
}

Process wait_for(Log& log, ProcessHandle other) {
  co_await other.ended();
  log.say("joined");
}

Process cancel_self(Log& log, ProcessHandle& self) {
  const Leaver leaver(log, "self");
  co_await hold(1_ms);
  self.cancel();
  log.say("still here");
  co_await hold(1_ms);
  log.say("never reached");
}

Process fail_later() {
  co_await hold(3_ms);
  throw std::runtime_error("broken");
}

TEST_F(ProcessTest, SpawnRunsToTheFirstSuspension) {
  spawn(walk(log, "a", 3_ms));
  EXPECT_EQ(log.lines(), Lines{"0 a starts"});
  spawn(walk(log, "b", 3_ms));
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 a starts", "0 b starts", "3 a arrives", "3 b arrives"}));
  EXPECT_EQ(simulation.events(), 2u);
  EXPECT_EQ(simulation.processes_started(), 2u);
}

TEST_F(ProcessTest, EventsOfOneInstantGoByOrderOfInsertion) {
  spawn(walk(log, "late", 3_ms));
  spawn(walk(log, "early", 2_ms));
  at(3_ms, [this] { spawn(walk(log, "spawned", 0_ms)); });
  spawn(walk(log, "also late", 3_ms));
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 late starts", "0 early starts", "0 also late starts",
                                "2 early arrives", "3 late arrives", "3 spawned starts",
                                "3 also late arrives", "3 spawned arrives"}));
}

TEST_F(ProcessTest, AProcessThatIsNeverSpawnedNeverRuns) {
  { const Process process = walk(log, "a", 3_ms); }
  run();
  EXPECT_TRUE(log.lines().empty());
}

TEST_F(ProcessTest, CancelDestroysTheInnermostStepFirst) {
  const ProcessHandle asker = spawn(ask_twice(log));
  at(7_ms, [&] { asker.cancel(); });
  run();
  EXPECT_EQ(log.lines(), (Lines{"5 twice leaves", "5 got 4", "7 twice leaves", "7 asker leaves"}));
}

TEST_F(ProcessTest, AHandleOutlivesItsProcess) {
  const ProcessHandle sleeper = spawn(sleep_for(log, "sleeper", 2_ms));
  EXPECT_TRUE(sleeper.alive());
  at(3_ms, [&] {
    EXPECT_FALSE(sleeper.alive());
    const ProcessHandle heir = spawn(sleep_for(log, "heir", 4_ms));  // in the same place in memory
    EXPECT_FALSE(sleeper.alive());
    sleeper.cancel();
    sleeper.interrupt();
    EXPECT_TRUE(heir.alive());
  });
  run();
  EXPECT_EQ(log.lines(), (Lines{"2 sleeper leaves", "7 heir leaves"}));
  EXPECT_FALSE(ProcessHandle().alive());
}

TEST_F(ProcessTest, CancelledWaitsNeverResume) {
  const ProcessHandle sleeper = spawn(sleep_for(log, "sleeper", 5_ms));
  at(2_ms, [&] {
    sleeper.cancel();
    spawn(sleep_for(log, "heir", 9_ms));  // the stale event at 5 ms points at this frame now
  });
  run();
  EXPECT_EQ(log.lines(), (Lines{"2 sleeper leaves", "11 heir leaves"}));
}

TEST_F(ProcessTest, AProcessThatCancelsItselfEndsWhenItSuspends) {
  ProcessHandle self;
  self = spawn(cancel_self(log, self));
  run();
  EXPECT_EQ(log.lines(), (Lines{"1 still here", "1 self leaves"}));
  EXPECT_FALSE(self.alive());
}

TEST_F(ProcessTest, AChildMayCancelWhoeverIsStartingIt) {
  struct Family {
    static Process child(ProcessHandle& parent) {
      parent.cancel();
      co_await hold(1_ms);
    }
    static Process parent(Log& log, ProcessHandle& self) {
      const Leaver leaver(log, "parent");
      co_await hold(1_ms);
      spawn(child(self));
      log.say("child started");
      co_await hold(1_ms);
      log.say("never reached");
    }
  };
  ProcessHandle parent;
  parent = spawn(Family::parent(log, parent));
  run();
  EXPECT_EQ(log.lines(), (Lines{"1 child started", "1 parent leaves"}));
}

TEST_F(ProcessTest, EndedWaitsForTheEndOrTheCancellation) {
  const ProcessHandle first = spawn(sleep_for(log, "first", 4_ms));
  const ProcessHandle second = spawn(sleep_for(log, "second", 90_ms));
  spawn(wait_for(log, first));
  spawn(wait_for(log, first));
  spawn(wait_for(log, second));
  at(6_ms, [&] {
    second.cancel();
    spawn(wait_for(log, first));  // over already: at once
  });
  run();
  EXPECT_EQ(log.lines(), (Lines{"4 first leaves", "4 joined", "4 joined", "6 second leaves",
                                "6 joined", "6 joined"}));
}

TEST_F(ProcessTest, AJoinerMayBeCancelledFirst) {
  const ProcessHandle sleeper = spawn(sleep_for(log, "sleeper", 4_ms));
  const ProcessHandle joiner = spawn(wait_for(log, sleeper));
  spawn(wait_for(log, sleeper));
  at(2_ms, [&] { joiner.cancel(); });
  run();
  EXPECT_EQ(log.lines(), (Lines{"4 sleeper leaves", "4 joined"}));
}

TEST_F(ProcessTest, AnExceptionStopsTheRunAndComesOutOfIt) {
  spawn(sleep_for(log, "bystander", 9_ms));
  spawn(fail_later());
  spawn(walk(log, "later", 4_ms));
  EXPECT_THROW(simulation.run_until(kStart + 1_s), std::runtime_error);
  EXPECT_EQ(log.lines(), (Lines{"0 later starts", "3 bystander leaves"}));
  EXPECT_EQ(detail::calendar.frames().live(), 0u);
}

TEST_F(ProcessTest, ProcessesLeftAtTheHorizonAreDestroyedYoungestFirst) {
  spawn(sleep_for(log, "oldest", 2_s));
  spawn(ask_twice(log));
  spawn(sleep_for(log, "youngest", 2_s));
  run(3_ms);
  EXPECT_EQ(log.lines(),
            (Lines{"3 youngest leaves", "3 twice leaves", "3 asker leaves", "3 oldest leaves"}));
}

}  // namespace
}  // namespace wangge::kernel
