#include "kernel/hold.hpp"

#include <algorithm>
#include <utility>

namespace wangge::kernel::detail {

bool InterruptibleHold::begin(FrameHeader& holder) {
  auto& process = ProcessPromise::of(*holder.root);
  if (std::exchange(process.interrupted, false)) {
    left_ = std::max(due_ - now(), base::Duration{});
    return false;
  }
  holder_ = &holder;
  process_ = &process;
  process.interruptible = this;
  calendar.wake_at(holder, due_);
  return true;
}

void InterruptibleHold::interrupt() {
  process_->interruptible = nullptr;
  process_ = nullptr;
  left_ = std::max(due_ - now(), base::Duration{});
  calendar.wake(*holder_);
}

}  // namespace wangge::kernel::detail
