#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

namespace wangge::kernel::detail {

/// The waits that end at the present instant, first in, first out. They never enter the heap:
/// whatever the heap still holds for this instant was inserted before the clock came here, so it
/// goes first, and the ring follows in order.
class ReadyRing {
 public:
  ReadyRing() : slots_(64) {}
  [[nodiscard]] bool empty() const { return count_ == 0; }
  void push(std::uint64_t wait) {
    if (count_ == slots_.size()) [[unlikely]]
      grow();
    slots_[(head_ + count_++) & (slots_.size() - 1)] = wait;
  }
  std::uint64_t pop() {
    const std::uint64_t wait = slots_[head_];
    head_ = (head_ + 1) & (slots_.size() - 1);
    --count_;
    return wait;
  }
  void clear() { head_ = count_ = 0; }

 private:
  void grow() {
    std::vector<std::uint64_t> larger(slots_.size() * 2);
    for (std::size_t i = 0; i < count_; ++i) {
      larger[i] = slots_[(head_ + i) & (slots_.size() - 1)];
    }
    slots_.swap(larger);
    head_ = 0;
  }

  std::vector<std::uint64_t> slots_;  // the length is a power of two
  std::size_t head_ = 0;
  std::size_t count_ = 0;
};

}  // namespace wangge::kernel::detail
