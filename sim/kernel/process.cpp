#include "kernel/process.hpp"

#include "kernel/hold.hpp"

namespace wangge::kernel {

namespace {
/// Cancels what is still running when it goes, and lets each be waited for.
class Group {
 public:
  Group() = default;
  Group(const Group&) = delete;
  Group& operator=(const Group&) = delete;
  ~Group() {
    for (const ProcessHandle& member : members_) member.cancel();
  }
  void add(ProcessHandle member) { members_.push_back(member); }
  [[nodiscard]] const std::vector<ProcessHandle>& members() const { return members_; }

 private:
  std::vector<ProcessHandle> members_;
};

Process run(Task<void> step) { co_await step; }
}  // namespace

Task<void> all(std::vector<Task<void>> steps) {
  Group group;
  for (Task<void>& step : steps) group.add(spawn(run(std::move(step))));
  for (const ProcessHandle& member : group.members()) co_await member.ended();
}

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
