#include "kernel/event_heap.hpp"

#include <algorithm>
#include <new>

namespace wangge::kernel::detail {

namespace {
constexpr std::align_val_t kCacheLine{64};
constexpr std::size_t kShift = 3;  // slots before the root, so that the groups of four are aligned
}  // namespace

void EventHeap::Free::operator()(EventKey* memory) const {
  ::operator delete[](memory, kCacheLine);
}

void EventHeap::grow(std::size_t capacity) {
  const std::size_t slots = capacity + 2 * kSlack;
  auto* memory = static_cast<EventKey*>(::operator new[](slots * sizeof(EventKey), kCacheLine));
  std::fill_n(memory, slots, kNever);
  if (slots_ != nullptr) std::copy_n(slots_, size_, memory + kShift);
  memory_.reset(memory);
  slots_ = memory + kShift;
  capacity_ = capacity;
}

void EventHeap::fill_hole() {
  hole_ = false;
  const EventKey last = slots_[--size_];
  slots_[size_] = kNever;
  if (size_ != 0) sift_down(last);
}

void EventHeap::clear() {
  std::fill_n(slots_, size_, kNever);
  size_ = 0;
  hole_ = false;
}

}  // namespace wangge::kernel::detail
