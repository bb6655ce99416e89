#pragma once
#include <coroutine>

#include "base/time.hpp"
#include "kernel/process.hpp"

namespace wangge::kernel {

namespace detail {
class Hold {
 public:
  explicit Hold(base::Instant due) : due_(due) {}
  [[nodiscard]] bool await_ready() const noexcept { return false; }
  template <InSimulation Promise>
  void await_suspend(std::coroutine_handle<Promise> holder) const {
    calendar.wake_at(header_of(holder), due_);
  }
  void await_resume() const noexcept {}

 private:
  base::Instant due_;
};

class InterruptibleHold {
 public:
  explicit InterruptibleHold(base::Instant due) : due_(due) {}
  InterruptibleHold(const InterruptibleHold&) = delete;
  InterruptibleHold& operator=(const InterruptibleHold&) = delete;
  ~InterruptibleHold() {
    if (process_ != nullptr) process_->interruptible = nullptr;
  }
  [[nodiscard]] bool await_ready() const noexcept { return false; }
  template <InSimulation Promise>
  bool await_suspend(std::coroutine_handle<Promise> holder) {
    return begin(header_of(holder));
  }
  base::Duration await_resume() {
    if (process_ != nullptr) process_->interruptible = nullptr;
    process_ = nullptr;
    return left_;
  }
  /// Ends the hold at this instant.
  void interrupt();

 private:
  /// False if an interrupt had come before: the hold is over before it begins.
  bool begin(FrameHeader& holder);

  base::Instant due_;
  base::Duration left_{};
  FrameHeader* holder_ = nullptr;
  ProcessPromise* process_ = nullptr;  // set while the hold can be interrupted
};
}  // namespace detail

/// Lets `length` of simulated time pass. Zero (or less) yields to what is already due at this
/// instant.
[[nodiscard]] inline detail::Hold hold(base::Duration length) {
  return detail::Hold(now() + length);
}
/// Waits for an instant; one that is past is now.
[[nodiscard]] inline detail::Hold hold_until(base::Instant due) { return detail::Hold(due); }
/// As hold(), but ProcessHandle::interrupt() ends it. Its value is the time not yet held: zero if
/// it ran its length.
[[nodiscard]] inline detail::InterruptibleHold hold_or_interrupt(base::Duration length) {
  return detail::InterruptibleHold(now() + length);
}

}  // namespace wangge::kernel
