#include "kernel/ready_ring.hpp"

#include <gtest/gtest.h>

namespace wangge::kernel::detail {
namespace {

TEST(ReadyRingTest, IsFirstInFirstOutThroughGrowth) {
  ReadyRing ring;
  std::uint64_t in = 0, out = 0;
  for (int round = 0; round < 500; ++round) {
    for (int i = 0; i < 3; ++i) ring.push(in++);
    for (int i = 0; i < 2; ++i) ASSERT_EQ(ring.pop(), out++);
  }
  while (!ring.empty()) ASSERT_EQ(ring.pop(), out++);
  EXPECT_EQ(out, in);
}

TEST(ReadyRingTest, ClearForgetsAll) {
  ReadyRing ring;
  ring.push(1);
  ring.clear();
  EXPECT_TRUE(ring.empty());
  ring.push(2);
  EXPECT_EQ(ring.pop(), 2u);
}

}  // namespace
}  // namespace wangge::kernel::detail
