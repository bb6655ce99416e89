#pragma once
#include <concepts>
#include <coroutine>
#include <exception>
#include <optional>
#include <type_traits>
#include <utility>

#include "kernel/calendar.hpp"

namespace wangge::kernel {

namespace detail {
/// What the promises of Process and Task share: frames from the pool, and the way from a handle to
/// its header.
struct FramePromise {
  static void* operator new(std::size_t bytes) { return calendar.frames().allocate(bytes); }
  static void operator delete(void* frame, std::size_t bytes) {
    calendar.frames().release(frame, bytes);
  }
};

/// A coroutine that simulated time may suspend: a Process or a Task, nothing else.
template <class Promise>
concept InSimulation = std::derived_from<Promise, FramePromise>;

template <InSimulation Promise>
FrameHeader& header_of(std::coroutine_handle<Promise> handle) {
  return FrameHeader::of(handle.address());
}

template <class T>
struct TaskPromise;
}  // namespace detail

/// A sub-step of a process that takes simulated time and returns a T: `Report report = co_await
/// discovery.of(problem)`. It starts when it is awaited, once, and its frame goes with the Task.
/// Cancelling the process destroys the innermost step first. An exception leaves through the
/// co_await.
template <class T = void>
class [[nodiscard]] Task {
 public:
  using promise_type = detail::TaskPromise<T>;
  Task(Task&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}
  Task& operator=(Task&& other) noexcept {
    std::swap(handle_, other.handle_);
    return *this;
  }
  ~Task() {
    if (handle_) handle_.destroy();
  }

  [[nodiscard]] bool await_ready() const noexcept { return false; }
  /// Runs the step to its first suspension; a step that ends without one never suspends its caller.
  template <detail::InSimulation Promise>
  bool await_suspend(std::coroutine_handle<Promise> caller) {
    detail::FrameHeader& header = detail::header_of(handle_);
    header.root = detail::header_of(caller).root;
    handle_.resume();
    if (handle_.done()) return false;
    handle_.promise().caller = caller;
    return true;
  }
  T await_resume() { return handle_.promise().result(); }

 private:
  friend promise_type;
  explicit Task(std::coroutine_handle<promise_type> handle) : handle_(handle) {}
  std::coroutine_handle<promise_type> handle_;
};

namespace detail {
struct TaskPromiseBase : FramePromise {
  struct ResumeCaller {
    [[nodiscard]] bool await_ready() const noexcept { return false; }
    template <class Promise>
    [[nodiscard]] std::coroutine_handle<> await_suspend(
        std::coroutine_handle<Promise> ended) const noexcept {
      std::coroutine_handle<> caller = ended.promise().caller;
      return caller ? caller : std::noop_coroutine();
    }
    void await_resume() const noexcept {}
  };
  [[nodiscard]] std::suspend_always initial_suspend() const noexcept { return {}; }
  [[nodiscard]] ResumeCaller final_suspend() const noexcept { return {}; }
  void unhandled_exception() { error = std::current_exception(); }
  void check() const {
    if (error) [[unlikely]]
      std::rethrow_exception(error);
  }

  std::coroutine_handle<> caller;  ///< set once the caller is suspended for this step
  std::exception_ptr error;
};

template <class T>
struct TaskPromise : TaskPromiseBase {
  Task<T> get_return_object() {
    return Task<T>(std::coroutine_handle<TaskPromise>::from_promise(*this));
  }
  template <class U>
  requires std::convertible_to<U, T>
  void return_value(U&& result) { value.emplace(std::forward<U>(result)); }
  T result() {
    check();
    return std::move(*value);
  }
  std::optional<T> value;
};

template <>
struct TaskPromise<void> : TaskPromiseBase {
  Task<void> get_return_object() {
    return Task<void>(std::coroutine_handle<TaskPromise>::from_promise(*this));
  }
  void return_void() const noexcept {}
  void result() const { check(); }
};
}  // namespace detail

}  // namespace wangge::kernel
