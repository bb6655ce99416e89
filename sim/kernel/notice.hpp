#pragma once
#include <coroutine>
#include <optional>
#include <utility>

#include "base/time.hpp"
#include "kernel/task.hpp"

namespace wangge::kernel {

/// One process waits to be told one thing, or stops waiting when its patience runs out: a
/// supervisor waiting for the next assignment, a case waiting for the answer of a department. One
/// waiter at a time. What is given while nobody waits is kept for the next wait; giving again
/// before then replaces it.
template <class T>
class Notice {
 public:
  class Wait;
  Notice() = default;
  Notice(const Notice&) = delete;
  Notice& operator=(const Notice&) = delete;

  /// co_await notice.wait(patience): what was given, or nothing if `patience` ran out first
  /// (nullopt: for ever).
  [[nodiscard]] Wait wait(std::optional<base::Duration> patience = {}) {
    return Wait(*this, patience);
  }
  [[nodiscard]] bool waiting() const { return waiter_ != nullptr; }
  /// Tells the waiter, which resumes at this instant once the giver suspends.
  void give(T told) {
    told_.emplace(std::move(told));
    if (waiter_ != nullptr) detail::calendar.wake(*std::exchange(waiter_, nullptr));
  }

 private:
  detail::FrameHeader* waiter_ = nullptr;
  std::optional<T> told_;
};

template <class T>
class Notice<T>::Wait {
 public:
  Wait(Notice& notice, std::optional<base::Duration> patience)
      : notice_(notice), patience_(patience) {}
  Wait(const Wait&) = delete;
  Wait& operator=(const Wait&) = delete;
  ~Wait() {
    if (waiter_ != nullptr && notice_.waiter_ == waiter_) notice_.waiter_ = nullptr;
  }
  [[nodiscard]] bool await_ready() const noexcept { return notice_.told_.has_value(); }
  template <detail::InSimulation Promise>
  void await_suspend(std::coroutine_handle<Promise> waiter) {
    notice_.waiter_ = waiter_ = &detail::header_of(waiter);
    if (patience_) detail::calendar.wake_at(*waiter_, now() + *patience_);
  }
  std::optional<T> await_resume() {
    if (waiter_ != nullptr && notice_.waiter_ == waiter_) notice_.waiter_ = nullptr;
    waiter_ = nullptr;
    return std::exchange(notice_.told_, std::nullopt);
  }

 private:
  Notice& notice_;
  std::optional<base::Duration> patience_;
  detail::FrameHeader* waiter_ = nullptr;
};

}  // namespace wangge::kernel
