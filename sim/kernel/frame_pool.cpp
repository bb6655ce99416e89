#include "kernel/frame_pool.hpp"

#include <sys/mman.h>

#include <algorithm>
#include <new>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#endif

namespace wangge::kernel::detail {

namespace {
constexpr std::size_t kChunkBytes = std::size_t{16} << 10;
constexpr std::size_t kCommitStep = std::size_t{1} << 20;
}  // namespace

FrameHeader* FramePool::cut(std::size_t grains) {
  const std::size_t slot_bytes = grains * kGrain;
  const std::size_t slots = std::max<std::size_t>(1, kChunkBytes / slot_bytes);
  commit(used_ + slots * slot_bytes);
  const std::uint64_t first = used_ / kGrain;
  chunks_.push_back({first, grains, slots});
  used_ += slots * slot_bytes;
  FrameHeader*& free = free_[class_of(grains)];
  for (std::size_t i = slots; i-- > 0;) {
    auto* slot = new (&at(first + i * grains)) FrameHeader;
    slot->next_free = free;
    free = slot;
    poison(slot, grains);
  }
  FrameHeader* taken = free;
  free = taken->next_free;
  return taken;
}

// The range is reserved without memory behind it; pages become usable as they are needed, so that a
// machine that counts promised memory is not asked for 4 GiB.
void FramePool::commit(std::size_t bytes) {
  if (bytes > kRange) throw std::bad_alloc();
  if (base_ == 0) {
    void* range =
        ::mmap(nullptr, kRange, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (range == MAP_FAILED) throw std::bad_alloc();
    base_ = reinterpret_cast<std::uintptr_t>(range);
  }
  if (bytes <= committed_) return;
  const std::size_t target =
      std::min(kRange, (bytes + kCommitStep - 1) / kCommitStep * kCommitStep);
  if (::mprotect(reinterpret_cast<void*>(base_ + committed_), target - committed_,
                 PROT_READ | PROT_WRITE) != 0) {
    throw std::bad_alloc();
  }
  committed_ = target;
}

void FramePool::for_each_slot(const std::function<void(FrameHeader&)>& visit) const {
  for (const Chunk& chunk : chunks_) {
    for (std::size_t i = 0; i < chunk.slots; ++i) visit(at(chunk.first + i * chunk.grains));
  }
}

#if defined(__SANITIZE_ADDRESS__)
void FramePool::poison(FrameHeader* slot, std::size_t grains) {
  ASAN_POISON_MEMORY_REGION(slot->frame(), grains * kGrain - sizeof(FrameHeader));
}
void FramePool::unpoison(FrameHeader* slot, std::size_t grains) {
  ASAN_UNPOISON_MEMORY_REGION(slot->frame(), grains * kGrain - sizeof(FrameHeader));
}
#endif

}  // namespace wangge::kernel::detail
