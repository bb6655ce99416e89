#include "kernel/notice.hpp"

#include "unit/kernel/kernel_world.hpp"

namespace wangge::kernel {
namespace {

class NoticeTest : public KernelTest {};

Process listen(Log& log, Notice<int>& notice, std::optional<base::Duration> patience) {
  const std::optional<int> told = co_await notice.wait(patience);
  log.say(told ? "told " + std::to_string(*told) : "nothing");
}

TEST_F(NoticeTest, ResumesTheWaiterAfterTheGiverSuspends) {
  Notice<int> notice;
  spawn(listen(log, notice, {}));
  EXPECT_TRUE(notice.waiting());
  at(4_ms, [&] {
    notice.give(1);
    EXPECT_FALSE(notice.waiting());
    log.say("given");
  });
  run();
  EXPECT_EQ(log.lines(), (Lines{"4 given", "4 told 1"}));
}

TEST_F(NoticeTest, KeepsWhatIsGivenWhileNobodyWaits) {
  Notice<int> notice;
  notice.give(1);
  notice.give(2);  // in place of the first
  spawn(listen(log, notice, {}));
  spawn(listen(log, notice, 3_ms));
  run();
  EXPECT_EQ(log.lines(), (Lines{"0 told 2", "3 nothing"}));
}

TEST_F(NoticeTest, PatienceEndsTheWait) {
  Notice<int> notice;
  spawn(listen(log, notice, 3_ms));
  at(4_ms, [&] {
    EXPECT_FALSE(notice.waiting());
    notice.give(5);
    spawn(listen(log, notice, 3_ms));
  });
  run();
  EXPECT_EQ(log.lines(), (Lines{"3 nothing", "4 told 5"}));
}

TEST_F(NoticeTest, WhatIsGivenAtTheEndOfPatienceCounts) {
  Notice<int> notice;
  at(3_ms, [&] { notice.give(9); });  // due before the end of patience, by order of insertion
  spawn(listen(log, notice, 3_ms));
  run();
  EXPECT_EQ(log.lines(), Lines{"3 told 9"});
}

TEST_F(NoticeTest, ACancelledWaiterIsNotWaiting) {
  Notice<int> notice;
  const ProcessHandle handle = spawn(listen(log, notice, {}));
  at(1_ms, [&] {
    handle.cancel();
    EXPECT_FALSE(notice.waiting());
    notice.give(1);
    spawn(listen(log, notice, {}));
  });
  run();
  EXPECT_EQ(log.lines(), Lines{"1 told 1"});
}

TEST_F(NoticeTest, AWaiterCancelledAfterBeingToldLeavesTheWordForTheNext) {
  Notice<int> notice;
  const ProcessHandle handle = spawn(listen(log, notice, {}));
  at(1_ms, [&] {
    notice.give(1);
    handle.cancel();
  });
  at(2_ms, [&] { spawn(listen(log, notice, {})); });
  run();
  EXPECT_EQ(log.lines(), Lines{"2 told 1"});
}

}  // namespace
}  // namespace wangge::kernel
