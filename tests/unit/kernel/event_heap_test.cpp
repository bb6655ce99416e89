#include "kernel/event_heap.hpp"

#include <gtest/gtest.h>

#include <queue>
#include <random>
#include <vector>

namespace wangge::kernel::detail {
namespace {

TEST(EventHeapTest, IsEmptyAtFirst) {
  EventHeap heap;
  EXPECT_TRUE(heap.top() == EventHeap::kNever);
  EXPECT_EQ(heap.size(), 0u);
}

TEST(EventHeapTest, AKeyHoldsInstantAndWait) {
  const EventKey key = event_key(5, 7);
  EXPECT_EQ(time_of(key), 5u);
  EXPECT_EQ(wait_of(key), 7u);
  EXPECT_TRUE(event_key(5, ~std::uint64_t{0}) < event_key(6, 0));
}

// Against the library's heap, through growth, with runs of insertions and removals of every length.
TEST(EventHeapTest, GivesEventsInOrder) {
  std::mt19937_64 random(2008);
  EventHeap heap;
  std::priority_queue<EventKey, std::vector<EventKey>, std::greater<>> expected;
  for (int round = 0; round < 20'000; ++round) {
    for (auto insert = random() % 8; insert > 0; --insert) {
      const EventKey key = event_key(random() % 1000, random());
      heap.push(key);
      expected.push(key);
    }
    for (auto take = random() % 7; take > 0 && !expected.empty(); --take) {
      ASSERT_TRUE(heap.top() == expected.top());
      heap.pop();
      expected.pop();
    }
    ASSERT_EQ(heap.size(), expected.size());
  }
  EXPECT_GT(expected.size(), 5000u);
  for (; !expected.empty(); expected.pop(), heap.pop()) ASSERT_TRUE(heap.top() == expected.top());
  EXPECT_TRUE(heap.top() == EventHeap::kNever);
}

TEST(EventHeapTest, ClearForgetsAll) {
  EventHeap heap;
  for (std::uint64_t i = 1; i < 100; ++i) heap.push(event_key(i, i));
  heap.pop();
  heap.clear();
  EXPECT_TRUE(heap.top() == EventHeap::kNever);
  heap.push(event_key(3, 3));
  EXPECT_TRUE(heap.top() == event_key(3, 3));
}

}  // namespace
}  // namespace wangge::kernel::detail
