#pragma once
#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>
#include <vector>

namespace wangge::bench {

/// The least that a calendar can be: what a program written for one model, by hand, would keep its
/// events in. Real-valued time in the high half of a 128-bit number, insertion order and a payload
/// of 32 bits in the low half, so that one comparison orders two events; a 4-ary heap whose taken
/// root is refilled by the next insertion.
class FloorHeap {
 public:
  FloorHeap() { grow(1024); }
  [[gnu::always_inline]] void push(double time, std::uint32_t payload) {
    const Key key = (static_cast<Key>(std::bit_cast<std::uint64_t>(time)) << 64) |
                    (static_cast<std::uint64_t>(inserted_++) << 32) | payload;
    if (hole_) {
      hole_ = false;
      sink(key);
    } else {
      if (size_ + kPad >= capacity_) [[unlikely]]
        grow(2 * capacity_);
      rise(size_++, key);
    }
  }
  /// The first event; false if there is none.
  [[gnu::always_inline]] bool pop(double& time, std::uint32_t& payload) {
    if (hole_) {
      hole_ = false;
      const Key last = keys_[--size_];
      keys_[size_] = kEnd;
      if (size_ > 0) sink(last);
    }
    if (size_ == 0) return false;
    time = std::bit_cast<double>(static_cast<std::uint64_t>(keys_[0] >> 64));
    payload = static_cast<std::uint32_t>(keys_[0]);
    hole_ = true;
    return true;
  }

 private:
  __extension__ using Key = unsigned __int128;
  static constexpr Key kEnd = ~Key{0};
  static constexpr std::size_t kPad = 8;
  static constexpr std::size_t kLead = 3;  // groups of four children begin on cache lines
  static constexpr std::align_val_t kLine{64};
  struct Free {
    void operator()(Key* keys) const { ::operator delete[](keys, kLine); }
  };

  void grow(std::size_t capacity) {
    const std::size_t slots = capacity + 2 * kPad;
    std::unique_ptr<Key[], Free> larger(
        static_cast<Key*>(::operator new[](slots * sizeof(Key), kLine)));
    std::fill_n(larger.get(), slots, kEnd);
    if (size_ > 0) std::copy_n(keys_, size_, larger.get() + kLead);
    memory_ = std::move(larger);
    keys_ = memory_.get() + kLead;
    capacity_ = capacity;
  }
  void rise(std::size_t at, Key key) {
    for (; at > 0; at = (at - 1) / 4) {
      const std::size_t parent = (at - 1) / 4;
      if (keys_[parent] <= key) break;
      keys_[at] = keys_[parent];
    }
    keys_[at] = key;
  }
  void sink(Key key) {
    std::size_t at = 0;
    for (std::size_t child = 1; child < size_; child = 4 * at + 1) {
      // Selections, not branches: a mispredicted one costs more than all the rest.
      const Key a = keys_[child], b = keys_[child + 1], c = keys_[child + 2], d = keys_[child + 3];
      const bool second = b < a, fourth = d < c;
      const bool later = (fourth ? d : c) < (second ? b : a);
      const std::size_t least = later ? child + 2 + fourth : child + second;
      if (key <= keys_[least]) break;
      keys_[at] = keys_[least];
      at = least;
    }
    keys_[at] = key;
  }

  std::unique_ptr<Key[], Free> memory_;
  Key* keys_ = nullptr;
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
  std::uint32_t inserted_ = 0;
  bool hole_ = false;
};

/// A first-in first-out line in a power-of-two ring.
template <class T>
class FloorLine {
 public:
  FloorLine() : slots_(64) {}
  [[nodiscard]] bool empty() const { return count_ == 0; }
  void push(T item) {
    if (count_ == slots_.size()) [[unlikely]]
      grow();
    slots_[(head_ + count_++) & (slots_.size() - 1)] = item;
  }
  T pop() {
    const T item = slots_[head_];
    head_ = (head_ + 1) & (slots_.size() - 1);
    --count_;
    return item;
  }

 private:
  void grow() {
    std::vector<T> larger(2 * slots_.size());
    for (std::size_t i = 0; i < count_; ++i) larger[i] = slots_[(head_ + i) & (slots_.size() - 1)];
    slots_.swap(larger);
    head_ = 0;
  }
  std::vector<T> slots_;
  std::size_t head_ = 0;
  std::size_t count_ = 0;
};

}  // namespace wangge::bench
