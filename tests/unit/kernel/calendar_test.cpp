#include "kernel/calendar.hpp"

#include <random>

#include "base/fault.hpp"
#include "unit/kernel/kernel_world.hpp"

namespace wangge::kernel {
namespace {

class CalendarTest : public KernelTest {};

struct Order {
  std::vector<std::pair<std::int64_t, std::uint64_t>> seen;  // instant, order of insertion
  std::uint64_t inserted = 0;
  std::mt19937_64 random{2008};
};

Process insert_and_wait(Order& order, int times) {
  for (int i = 0; i < times; ++i) {
    const std::uint64_t mine = order.inserted++;
    co_await hold(base::Duration(static_cast<std::int64_t>(order.random() % 4)));
    order.seen.emplace_back(now().count(), mine);
  }
}

// With few distinct instants, many ties, and many events for the present instant.
TEST_F(CalendarTest, EventsGoByInstantThenInsertion) {
  Order order;
  for (int i = 0; i < 200; ++i) spawn(insert_and_wait(order, 500));
  run();
  EXPECT_EQ(order.seen.size(), 100'000u);
  EXPECT_TRUE(std::is_sorted(order.seen.begin(), order.seen.end()));
}

Process wait_long(int& resumed) {
  for (;;) {
    co_await hold(10_ms);
    ++resumed;
  }
}

TEST_F(CalendarTest, SchedulingAnewMakesTheFormerEventStale) {
  int resumed = 0;
  spawn(wait_long(resumed));
  detail::FrameHeader* frame = nullptr;
  detail::calendar.frames().for_each_slot([&](detail::FrameHeader& slot) {
    if (slot.pending != 0) frame = &slot;
  });
  ASSERT_NE(frame, nullptr);
  detail::calendar.wake_at(*frame, kStart + 30_ms);
  at(29_ms, [&] { EXPECT_EQ(resumed, 0); });
  run(30_ms);
  EXPECT_EQ(resumed, 1);
}

TEST_F(CalendarTest, AForgottenFrameSleepsOn) {
  int resumed = 0;
  spawn(wait_long(resumed));
  detail::calendar.frames().for_each_slot(
      [](detail::FrameHeader& slot) { detail::calendar.forget(slot); });
  run();
  EXPECT_EQ(resumed, 0);
}

Process go_on_for_ever(base::Duration pause) {
  for (;;) co_await hold(pause);
}

TEST_F(CalendarTest, ATrialInWhichNoTimePassesFails) {
  at(5_ms, [] { spawn(go_on_for_ever(0_ms)); });
  EXPECT_THROW(run(), base::RunFailed);
}

TEST_F(CalendarTest, ManyEventsAreNoFailureWhereTimePasses) {
  for (int i = 0; i < 3; ++i) spawn(go_on_for_ever(1_ms));
  run(4'000'000_ms);
  EXPECT_EQ(now(), kStart + 4'000'000_ms);
}

}  // namespace
}  // namespace wangge::kernel
