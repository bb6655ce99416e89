#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>

namespace wangge::kernel::detail {

/// One entry of the calendar: when (high half), and which wait of which frame it ends (low half,
/// see frame_pool.hpp). Comparing two keys compares instants first and insertion order next, so a
/// tie at one instant is never arbitrary.
__extension__ using EventKey = unsigned __int128;

constexpr EventKey event_key(std::uint64_t time, std::uint64_t wait) {
  return (static_cast<EventKey>(time) << 64) | wait;
}
constexpr std::uint64_t time_of(EventKey key) { return static_cast<std::uint64_t>(key >> 64); }
constexpr std::uint64_t wait_of(EventKey key) { return static_cast<std::uint64_t>(key); }

/// A 4-ary min-heap of event keys. Taking the first event leaves a hole at the root that the next
/// insertion fills: most events schedule a successor, and one sift then does for both. Slots past
/// the end hold the largest key, so a group of four children is always whole and its least member
/// is found without branches.
class EventHeap {
 public:
  static constexpr EventKey kNever = ~EventKey{0};

  EventHeap() { grow(1024); }

  void push(EventKey key) {
    if (hole_) {
      hole_ = false;
      sift_down(key);
      return;
    }
    if (size_ + kSlack >= capacity_) [[unlikely]]
      grow(capacity_ * 2);
    sift_up(size_++, key);
  }
  /// The first event, or kNever when there is none.
  EventKey top() {
    if (hole_) fill_hole();
    return slots_[0];
  }
  /// Whether there is an event at `time`, which no event precedes. Leaves the hole as it is.
  [[nodiscard]] bool has_at(std::uint64_t time) const {
    if (!hole_) return time_of(slots_[0]) == time;
    return (time_of(slots_[1]) == time) | (time_of(slots_[2]) == time) |
           (time_of(slots_[3]) == time) | (time_of(slots_[4]) == time);
  }
  /// Removes the event that top() has just shown.
  EventKey pop() {
    hole_ = true;
    return slots_[0];
  }

  /// Events held, stale ones included.
  [[nodiscard]] std::size_t size() const { return hole_ ? size_ - 1 : size_; }
  void clear();

 private:
  static constexpr std::size_t kSlack = 8;

  void sift_up(std::size_t at, EventKey key) {
    while (at != 0) {
      const std::size_t parent = (at - 1) >> 2;
      if (!(key < slots_[parent])) break;
      slots_[at] = slots_[parent];
      at = parent;
    }
    slots_[at] = key;
  }
  void sift_down(EventKey key) {
    std::size_t at = 0;
    for (std::size_t child = 1; child < size_; child = 4 * at + 1) {
      const std::size_t least = least_of_four(child);
      if (!(slots_[least] < key)) break;
      slots_[at] = slots_[least];
      at = least;
    }
    slots_[at] = key;
  }
  [[nodiscard]] std::size_t least_of_four(std::size_t first) const {
    const EventKey a = slots_[first], b = slots_[first + 1];
    const EventKey c = slots_[first + 2], d = slots_[first + 3];
    const std::size_t left = first + (b < a);
    const std::size_t right = first + 2 + (d < c);
    const bool later = (d < c ? d : c) < (b < a ? b : a);
    return left + ((right - left) & -static_cast<std::size_t>(later));
  }
  void fill_hole();
  void grow(std::size_t capacity);

  struct Free {
    void operator()(EventKey* memory) const;
  };
  std::unique_ptr<EventKey[], Free> memory_;
  EventKey* slots_ = nullptr;  // slots_[1], the first group of four, starts a cache line
  std::size_t size_ = 0;
  std::size_t capacity_ = 0;
  bool hole_ = false;
};

}  // namespace wangge::kernel::detail
