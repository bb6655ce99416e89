#pragma once
#include <coroutine>
#include <cstdint>
#include <utility>

#include "kernel/task.hpp"

namespace wangge::kernel {

namespace detail {
struct ProcessPromise;
class InterruptibleHold;

/// One process waiting for another to end.
struct Joiner {
  FrameHeader* frame = nullptr;
  Joiner* next = nullptr;
  Joiner** link = nullptr;  // where the list points at this joiner; null when it is in none
  void leave();
};
}  // namespace detail

/// A life in simulated time, told by one function from top to bottom: a case, a patrol, a shift
/// plan. Process live(Problem problem, Platform& p) { ... co_await ...; }   It runs once spawn()
/// has been given it.
class [[nodiscard]] Process {
 public:
  using promise_type = detail::ProcessPromise;
  Process(Process&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}
  Process& operator=(Process&&) = delete;
  ~Process() {
    if (handle_) handle_.destroy();
  }

 private:
  friend promise_type;
  friend class ProcessHandle spawn(Process process);
  explicit Process(std::coroutine_handle<promise_type> handle) : handle_(handle) {}
  std::coroutine_handle<promise_type> handle_;
};

namespace detail {
struct Join;
}

/// Names a process. Copyable, and safe to keep after the process has ended. A default handle names
/// none.
class ProcessHandle {
 public:
  ProcessHandle() = default;
  [[nodiscard]] bool alive() const { return root_ != nullptr && root_->serial == serial_; }
  /// Ends the process: its frames are destroyed, the innermost first, and give back what they hold.
  /// A process that cancels itself (or the one that is starting it) ends when it next suspends.
  /// Nothing happens if it has ended.
  void cancel() const {
    if (alive()) detail::calendar.cancel(*root_);
  }
  /// Wakes the process from hold_or_interrupt(). If it is not in one, its next hold_or_interrupt()
  /// returns at once.
  void interrupt() const;
  /// co_await handle.ended(): waits until the process has ended, by itself or cancelled.
  [[nodiscard]] detail::Join ended() const;

 private:
  friend ProcessHandle spawn(Process process);
  friend detail::Join;
  ProcessHandle(detail::FrameHeader& root, std::uint64_t serial) : root_(&root), serial_(serial) {}
  detail::FrameHeader* root_ = nullptr;
  std::uint64_t serial_ = 0;
};

/// Starts a process at this instant. It has run to its first suspension when spawn returns.
ProcessHandle spawn(Process process);

namespace detail {
struct ProcessPromise : FramePromise {
  ProcessPromise() = default;
  ~ProcessPromise() {
    if (joiners != nullptr) [[unlikely]]
      wake_joiners();
  }
  ProcessPromise(const ProcessPromise&) = delete;
  ProcessPromise& operator=(const ProcessPromise&) = delete;
  Process get_return_object() {
    auto handle = std::coroutine_handle<ProcessPromise>::from_promise(*this);
    FrameHeader& root = FrameHeader::of(handle.address());
    root.root = &root;
    return Process(handle);
  }
  [[nodiscard]] std::suspend_always initial_suspend() const noexcept { return {}; }
  [[nodiscard]] std::suspend_never final_suspend() const noexcept { return {}; }
  void return_void() const noexcept {}
  void unhandled_exception() const { calendar.fail(std::current_exception()); }
  void wake_joiners();
  static ProcessPromise& of(FrameHeader& root) {
    return std::coroutine_handle<ProcessPromise>::from_address(root.frame()).promise();
  }

  Joiner* joiners = nullptr;
  InterruptibleHold* interruptible = nullptr;  ///< the hold that interrupt() would end
  bool interrupted = false;                    ///< an interrupt that found no such hold
};

struct Join : private Joiner {
  explicit Join(ProcessHandle process) : process_(process) {}
  Join(const Join&) = delete;
  Join& operator=(const Join&) = delete;
  ~Join() { leave(); }
  [[nodiscard]] bool await_ready() const { return !process_.alive(); }
  template <InSimulation Promise>
  void await_suspend(std::coroutine_handle<Promise> waiter) {
    enter(header_of(waiter));
  }
  void await_resume() const {}

 private:
  void enter(FrameHeader& waiter);
  ProcessHandle process_;
};
}  // namespace detail

inline detail::Join ProcessHandle::ended() const { return detail::Join(*this); }

inline ProcessHandle spawn(Process process) {
  auto handle = std::exchange(process.handle_, nullptr);
  detail::FrameHeader& root = detail::header_of(handle);
  return {root, detail::calendar.start(root)};
}

}  // namespace wangge::kernel
