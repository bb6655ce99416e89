#include "kernel/frame_pool.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <new>
#include <random>
#include <vector>

namespace wangge::kernel::detail {
namespace {

TEST(FramePoolTest, FramesDoNotOverlap) {
  FramePool pool;
  std::mt19937_64 random(2008);
  std::map<char*, std::size_t> frames;
  for (int i = 0; i < 5000; ++i) {
    const std::size_t bytes = 1 + random() % (i % 100 == 0 ? 100'000 : 1'500);
    auto* frame = static_cast<char*>(pool.allocate(bytes));
    std::memset(frame, 0x5a, bytes);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(frame) % 16, 0u);
    frames[frame] = bytes;
  }
  const char* end = nullptr;
  for (const auto& [frame, bytes] : frames) {
    EXPECT_GE(frame, end);
    end = frame + bytes;
  }
  EXPECT_EQ(pool.live(), frames.size());
  for (const auto& [frame, bytes] : frames) pool.release(frame, bytes);
  EXPECT_EQ(pool.live(), 0u);
}

TEST(FramePoolTest, TheSlotReleasedLastIsUsedNext) {
  FramePool pool;
  void* first = pool.allocate(200);
  pool.release(first, 200);
  EXPECT_EQ(pool.allocate(201), first);
  const std::size_t used = pool.used_bytes();
  for (int i = 0; i < 10'000; ++i) pool.release(pool.allocate(200), 200);
  EXPECT_EQ(pool.used_bytes(), used);
  pool.release(first, 201);
}

TEST(FramePoolTest, AReleasedSlotIsStale) {
  FramePool pool;
  void* frame = pool.allocate(64);
  FrameHeader& header = FrameHeader::of(frame);
  header.pending = 7;
  header.serial = 8;
  EXPECT_EQ(&pool.at(pool.index_of(header)), &header);
  pool.release(frame, 64);
  EXPECT_EQ(header.pending, 0u);
  EXPECT_EQ(header.serial, 0u);
}

TEST(FramePoolTest, EverySlotCanBeVisited) {
  FramePool pool;
  std::vector<void*> frames;
  for (std::size_t bytes : {10u, 100u, 1000u, 10'000u, 100'000u, 10u}) {
    frames.push_back(pool.allocate(bytes));
    FrameHeader::of(frames.back()).serial = 1;
  }
  std::vector<void*> found;
  pool.for_each_slot([&](FrameHeader& slot) {
    if (slot.serial == 1) found.push_back(slot.frame());
  });
  std::sort(frames.begin(), frames.end());
  std::sort(found.begin(), found.end());
  EXPECT_EQ(found, frames);
}

TEST(FramePoolTest, RefusesMoreThanItsRange) {
  FramePool pool;
  EXPECT_THROW(pool.allocate(FramePool::kRange), std::bad_alloc);
}

}  // namespace
}  // namespace wangge::kernel::detail
