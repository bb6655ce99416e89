#pragma once
#include <coroutine>
#include <vector>

#include "kernel/task.hpp"

namespace wangge::kernel {

/// Something that is so or not yet, and that any number of processes may wait for: the first unit
/// is on the scene. Outlives those that wait.
class Gate {
 public:
  class Wait;
  Gate() = default;
  Gate(const Gate&) = delete;
  Gate& operator=(const Gate&) = delete;

  [[nodiscard]] bool is_open() const { return open_; }
  /// Wakes all who wait, in the order in which they came; who comes later does not wait.
  void open() {
    open_ = true;
    for (detail::FrameHeader* frame : waiting_) detail::calendar.wake(*frame);
    waiting_.clear();
  }
  /// Who comes from now on waits again.
  void close() { open_ = false; }
  /// co_await gate.opened(): at once if it is open.
  [[nodiscard]] Wait opened();

 private:
  std::vector<detail::FrameHeader*> waiting_;
  bool open_ = false;
};

class Gate::Wait {
 public:
  explicit Wait(Gate& gate) : gate_(gate) {}
  Wait(const Wait&) = delete;
  Wait& operator=(const Wait&) = delete;
  ~Wait() { std::erase(gate_.waiting_, frame_); }
  [[nodiscard]] bool await_ready() const noexcept { return gate_.open_; }
  template <detail::InSimulation Promise>
  void await_suspend(std::coroutine_handle<Promise> waiter) {
    frame_ = &detail::header_of(waiter);
    gate_.waiting_.push_back(frame_);
  }
  void await_resume() const noexcept {}

 private:
  Gate& gate_;
  detail::FrameHeader* frame_ = nullptr;
};

inline Gate::Wait Gate::opened() { return Wait(*this); }

}  // namespace wangge::kernel
