#include "kernel/process.hpp"

#include "kernel/hold.hpp"

namespace wangge::kernel {

void ProcessHandle::interrupt() const {
  if (!alive()) return;
  auto& promise = detail::ProcessPromise::of(*root_);
  if (promise.interruptible != nullptr)
    promise.interruptible->interrupt();
  else
    promise.interrupted = true;
}

namespace detail {

void Joiner::leave() {
  if (link == nullptr) return;
  *link = next;
  if (next != nullptr) next->link = link;
  link = nullptr;
}

void Join::enter(FrameHeader& waiter) {
  frame = &waiter;
  link = &ProcessPromise::of(*process_.root_).joiners;
  while (*link != nullptr) link = &(*link)->next;
  *link = this;
}

void ProcessPromise::wake_joiners() {
  while (joiners != nullptr) {
    Joiner& first = *joiners;
    first.leave();
    calendar.wake(*first.frame);
  }
}

}  // namespace detail

}  // namespace wangge::kernel
