#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace wangge::kernel::detail {

/// What the kernel keeps in front of every coroutine frame. It outlives the frame: a slot is only
/// ever given to another frame of its size, so a stale event or handle may look here at any time
/// and find out that it is stale.
struct alignas(16) FrameHeader {
  std::uint64_t pending = 0;    ///< the wait that may resume this frame (tie, slot); 0: none
  std::uint64_t serial = 0;     ///< of the live process whose root frame this is; 0: none
  FrameHeader* root = nullptr;  ///< root frame of the process this frame belongs to
  FrameHeader* next_free = nullptr;

  [[nodiscard]] void* frame() { return this + 1; }
  static FrameHeader& of(void* frame) { return static_cast<FrameHeader*>(frame)[-1]; }
};

/// Memory of coroutine frames: one reserved range of addresses, cut into slots by size class. A
/// slot is named by its index in the range (64-byte grains), which is what an event carries instead
/// of a pointer. Memory is kept for the next frame of the class and is never given back, so a run's
/// memory is that of its busiest moment.
class FramePool {
 public:
  static constexpr std::size_t kGrain = 64;
  static constexpr unsigned kIndexBits = 26;  ///< 4 GiB of frames
  static constexpr std::size_t kRange = kGrain << kIndexBits;

  void* allocate(std::size_t frame_bytes) {
    const std::size_t grains = grains_of(frame_bytes);
    FrameHeader*& free = free_[class_of(grains)];
    FrameHeader* slot = free;
    if (slot == nullptr) [[unlikely]]
      slot = cut(grains);
    else
      free = slot->next_free;
    ++live_;
    unpoison(slot, grains);
    return slot->frame();
  }
  void release(void* frame, std::size_t frame_bytes) {
    FrameHeader& slot = FrameHeader::of(frame);
    const std::size_t grains = grains_of(frame_bytes);
    slot.pending = 0;
    slot.serial = 0;
    FrameHeader*& free = free_[class_of(grains)];
    slot.next_free = free;
    free = &slot;
    --live_;
    poison(&slot, grains);
  }

  [[nodiscard]] std::uint64_t index_of(const FrameHeader& slot) const {
    return (reinterpret_cast<std::uintptr_t>(&slot) - base_) / kGrain;
  }
  [[nodiscard]] FrameHeader& at(std::uint64_t index) const {
    return *reinterpret_cast<FrameHeader*>(base_ + index * kGrain);
  }
  /// Frames in use now.
  [[nodiscard]] std::size_t live() const { return live_; }
  /// Address space taken so far, in bytes.
  [[nodiscard]] std::size_t used_bytes() const { return used_; }
  /// Visits every slot ever cut, in address order.
  void for_each_slot(const std::function<void(FrameHeader&)>& visit) const;

 private:
  // By one grain up to 4 KiB, by powers of two above.
  static constexpr std::size_t kSmallClasses = 64;
  static constexpr std::size_t kClasses = kSmallClasses + 64;

  static constexpr std::size_t grains_of(std::size_t frame_bytes) {
    const std::size_t grains = (frame_bytes + sizeof(FrameHeader) + kGrain - 1) / kGrain;
    return grains <= kSmallClasses ? grains : std::size_t{1} << power_above(grains);
  }
  static constexpr std::size_t class_of(std::size_t grains) {
    return grains <= kSmallClasses ? grains - 1 : kSmallClasses + power_above(grains);
  }
  static constexpr unsigned power_above(std::size_t grains) {
    unsigned power = 0;
    while ((std::size_t{1} << power) < grains) ++power;
    return power;
  }
  /// A run of slots of one size, cut at one time.
  struct Chunk {
    std::uint64_t first;
    std::size_t grains;
    std::size_t slots;
  };
  FrameHeader* cut(std::size_t grains);
  void commit(std::size_t bytes);
  static void poison(FrameHeader* slot, std::size_t grains);
  static void unpoison(FrameHeader* slot, std::size_t grains);

  std::uintptr_t base_ = 0;
  std::size_t live_ = 0;
  std::size_t used_ = 0;
  std::size_t committed_ = 0;
  std::array<FrameHeader*, kClasses> free_{};
  std::vector<Chunk> chunks_;
};

#if defined(__SANITIZE_ADDRESS__)
#else
inline void FramePool::poison(FrameHeader*, std::size_t) {}
inline void FramePool::unpoison(FrameHeader*, std::size_t) {}
#endif

}  // namespace wangge::kernel::detail
