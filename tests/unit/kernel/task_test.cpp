#include "kernel/task.hpp"

#include <memory>
#include <stdexcept>

#include "unit/kernel/kernel_world.hpp"

namespace wangge::kernel {
namespace {

class TaskTest : public KernelTest {};

Task<int> at_once(int n) { co_return n; }

Task<std::unique_ptr<int>> move_only() {
  co_await hold(1_ms);
  co_return std::make_unique<int>(7);
}

Task<int> depth(int n) {
  if (n == 0) {
    co_await hold(1_ms);
    co_return 0;
  }
  co_return 1 + co_await depth(n - 1);
}

Task<void> fail(base::Duration after) {
  co_await hold(after);
  throw std::runtime_error("no route");
}

Process sum_of_many(long& sum, int count) {
  for (int i = 0; i < count; ++i) sum += co_await at_once(1);
}

Process take(std::unique_ptr<int>& into) { into = co_await move_only(); }

Process dive(int& reached, int levels) { reached = co_await depth(levels); }

Process rescue(Log& log) {
  try {
    co_await fail(2_ms);
  } catch (const std::runtime_error& error) {
    log.say(error.what());
  }
  co_await hold(1_ms);
  log.say("goes on");
}

Process start_late(Log& log) {
  Task<void> later = fail(1_ms);
  co_await hold(5_ms);
  log.say("not started yet");
  Task<void> moved = std::move(later);
}

TEST_F(TaskTest, AStepWithoutSuspensionDoesNotGrowTheStack) {
  long sum = 0;
  spawn(sum_of_many(sum, 1'000'000));
  EXPECT_EQ(sum, 1'000'000);
  EXPECT_EQ(simulation.events(), 0u);
  run();
}

TEST_F(TaskTest, CarriesResultsThatCanOnlyBeMoved) {
  std::unique_ptr<int> result;
  spawn(take(result));
  run();
  ASSERT_NE(result, nullptr);
  EXPECT_EQ(*result, 7);
}

TEST_F(TaskTest, NestsToAnyDepth) {
  int reached = 0;
  spawn(dive(reached, 1000));
  run();
  EXPECT_EQ(reached, 1000);
  EXPECT_EQ(simulation.events(), 1u);
}

TEST_F(TaskTest, AnExceptionReachesTheAwaitingStep) {
  spawn(rescue(log));
  run();
  EXPECT_EQ(log.lines(), (Lines{"2 no route", "3 goes on"}));
}

TEST_F(TaskTest, IsFreedWithoutEverStarting) {
  spawn(start_late(log));
  run();
  EXPECT_EQ(log.lines(), Lines{"5 not started yet"});
}

}  // namespace
}  // namespace wangge::kernel
