#pragma once
#include <coroutine>
#include <memory>
#include <optional>
#include <vector>

#include "kernel/post.hpp"

namespace wangge::kernel {

/// One of several posts that may serve the same need, and how it is asked there. Patience counts
/// for all together, the shortest.
struct Bid {
  Post* post = nullptr;
  Request request;
};

/// Who serves, and through which of the bids.
struct Served {
  std::size_t bid = 0;
  Duty duty;
};

/// co_await acquire_any(bids): std::optional<Served>, empty if patience ran out. The first bid
/// whose post has somebody free, else the first that may take somebody from work; else it stands in
/// every line, in the place and on the terms of each bid, until one of the posts has somebody for
/// it; it counts as waiting at the post of the first bid. At least one bid.
[[nodiscard]] detail::AcquireAny acquire_any(const std::vector<Bid>& bids);

namespace detail {

class AcquireAny {
 public:
  explicit AcquireAny(const std::vector<Bid>& bids);
  AcquireAny(const AcquireAny&) = delete;
  AcquireAny& operator=(const AcquireAny&) = delete;
  /// Cancelled: leaves every line and gives back who was assigned.
  ~AcquireAny();

  [[nodiscard]] bool await_ready();
  template <InSimulation Promise>
  void await_suspend(std::coroutine_handle<Promise> asking) {
    stand_in_line(header_of(asking));
  }
  std::optional<Served> await_resume();

 private:
  struct Place : Waiter {
    Post* post = nullptr;
    bool preempt = false;
  };
  void stand_in_line(FrameHeader& asking);
  void serve(Place& place, Member* member);
  void leave_lines();

  std::vector<Place> places_;  // of fixed size: waiters stay where they are
  std::optional<base::Duration> patience_;
};

}  // namespace detail

}  // namespace wangge::kernel
