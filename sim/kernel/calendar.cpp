#include "kernel/calendar.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "base/civil.hpp"
#include "base/fault.hpp"
#include "base/text.hpp"

namespace wangge::kernel::detail {

namespace {
constexpr int kEventsBetweenChecks = 1 << 20;
constexpr std::uint64_t kMostAtOneInstant = 10'000'000;
}  // namespace

inline FrameHeader* Calendar::take_before(std::uint64_t bound) {
  for (;;) {
    std::uint64_t due = static_cast<std::uint64_t>(now_);
    const bool from_ring = !ring_.empty() && !heap_.has_at(due);
    if (!from_ring) due = time_of(heap_.top());
    if (due >= bound) return nullptr;
    const std::uint64_t wait = from_ring ? ring_.pop() : wait_of(heap_.pop());
    FrameHeader& frame = frame_of(wait);
    if (frame.pending != wait) continue;
    frame.pending = 0;
    now_ = static_cast<std::int64_t>(due);
    return &frame;
  }
}

bool Calendar::run_one_before(base::Instant bound) {
  check_progress();
  FrameHeader* frame = take_before(static_cast<std::uint64_t>(bound.count()));
  if (frame == nullptr) return false;
  resume(*frame);
  executing_ = nullptr;
  if ((attention_ & kDoomed) != 0) destroy_doomed();
  return true;
}

void Calendar::run_before(base::Instant bound) {
  const auto limit = static_cast<std::uint64_t>(bound.count());
  while ((attention_ & ~kDoomed) == 0) {
    check_ties();
    check_progress();
    FrameHeader* frame = nullptr;
    for (int left = kEventsBetweenChecks; left > 0 && attention_ == 0; --left) {
      frame = take_before(limit);
      if (frame == nullptr) break;
      resume(*frame);
    }
    executing_ = nullptr;
    if ((attention_ & kDoomed) != 0)
      destroy_doomed();
    else if (frame == nullptr)
      return;
  }
}

void Calendar::check_ties() {
  constexpr std::uint64_t kMostTies = std::uint64_t{1} << (64 - FramePool::kIndexBits);
  if (ties_ < kMostTies / 2) return;
  fail(std::make_exception_ptr(std::length_error("kernel: too many events in one trial")));
}

void Calendar::check_progress() {
  if (now_ != std::exchange(seen_now_, now_)) seen_events_ = events_;
  if (events_ - seen_events_ <= kMostAtOneInstant) return;
  fail(std::make_exception_ptr(
      base::RunFailed(base::text("run.no_time_passes", base::format_minute(now())))));
}

base::Instant Calendar::next_before(base::Instant bound) {
  for (;;) {
    if (!ring_.empty() && !heap_.has_at(static_cast<std::uint64_t>(now_))) {
      return std::min(now(), bound);
    }
    const EventKey first = heap_.top();
    if (time_of(first) >= static_cast<std::uint64_t>(bound.count())) return bound;
    if (frame_of(wait_of(first)).pending == wait_of(first)) {
      return base::Instant(static_cast<std::int64_t>(time_of(first)));
    }
    heap_.pop();
  }
}

void Calendar::fail(std::exception_ptr error) {
  if (!failure_) failure_ = std::move(error);
  attention_ |= kFailed;
}

bool Calendar::is_executing(const FrameHeader& root) const {
  return executing_ == &root ||
         std::find(starters_.begin(), starters_.end(), &root) != starters_.end();
}

void Calendar::cancel(FrameHeader& root) {
  if (is_executing(root)) {
    doomed_.push_back({&root, root.serial});
    attention_ |= kDoomed;
  } else {
    std::coroutine_handle<>::from_address(root.frame()).destroy();
  }
}

void Calendar::destroy_doomed() {
  attention_ &= ~kDoomed;
  for (const Doomed& doomed : std::exchange(doomed_, {})) {
    if (doomed.root->serial == doomed.serial) cancel(*doomed.root);
  }
}

void Calendar::open(base::Instant start) {
  if (open_) throw std::logic_error("kernel: one simulation at a time in a process");
  if (start.count() < 0) throw std::logic_error("kernel: simulated time begins in 1970 or later");
  open_ = true;
  now_ = start.count();
  ties_ = events_ = seen_events_ = 0;
  first_serial_ = serials_;
}

void Calendar::close() {
  closing_ = true;
  std::vector<Doomed> left;
  frames_.for_each_slot([&](FrameHeader& slot) {
    if (slot.serial != 0) left.push_back({&slot, slot.serial});
  });
  std::sort(left.begin(), left.end(),
            [](const Doomed& a, const Doomed& b) { return a.serial > b.serial; });
  for (const Doomed& process : left) {
    if (process.root->serial == process.serial) cancel(*process.root);
  }
  heap_.clear();
  ring_.clear();
  doomed_.clear();
  attention_ = 0;
  failure_ = nullptr;
  closing_ = open_ = false;
}

}  // namespace wangge::kernel::detail
