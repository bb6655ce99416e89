#pragma once
#include <algorithm>
#include <coroutine>
#include <cstdint>
#include <exception>
#include <vector>

#include "base/time.hpp"
#include "kernel/event_heap.hpp"
#include "kernel/frame_pool.hpp"
#include "kernel/ready_ring.hpp"
#include "kernel/timeline.hpp"

namespace wangge::kernel::detail {

/// The calendar of the running trial: the clock, the events to come, the frames they resume. Events
/// go by instant, then by order of insertion. A frame waits for one thing at a time: scheduling it
/// anew, or forgetting it, makes any event it was waiting for stale, and a stale event is dropped
/// when it comes up. So nothing is ever searched in the heap and no frame can be resumed twice for
/// one wait.
class Calendar final : public Timeline {
 public:
  [[nodiscard]] base::Instant now() const override { return base::Instant(now_); }

  void wake_at(FrameHeader& frame, base::Instant due) override {
    const std::uint64_t wait = next_wait(frame);
    if (due.count() > now_)
      heap_.push(event_key(static_cast<std::uint64_t>(due.count()), wait));
    else
      ring_.push(wait);
  }
  /// Resumes `frame` at this instant, after what is already due.
  void wake(FrameHeader& frame) { ring_.push(next_wait(frame)); }
  /// Whatever `frame` was scheduled for will not happen.
  static void forget(FrameHeader& frame) { frame.pending = 0; }

  void run_before(base::Instant bound) override;
  bool run_one_before(base::Instant bound) override;
  base::Instant next_before(base::Instant bound) override;

  [[nodiscard]] bool engine_wanted() const override { return (attention_ & kEngineWanted) != 0; }
  [[nodiscard]] bool failed() const override { return (attention_ & kFailed) != 0; }
  void want_engine() override { attention_ |= kEngineWanted; }
  void engine_served() override { attention_ &= ~kEngineWanted; }

  /// A process let an exception out: the run stops and throws it again.
  void fail(std::exception_ptr error);

  /// Starts the process whose root frame this is: runs it to its first suspension. Its number.
  std::uint64_t start(FrameHeader& root) {
    const std::uint64_t serial = ++serials_;
    starters_.push_back(executing_);
    executing_ = &root;
    root.serial = serial;
    std::coroutine_handle<>::from_address(root.frame()).resume();
    executing_ = starters_.back();
    starters_.pop_back();
    return serial;
  }
  /// Destroys the process, at once unless it is executing now; then as soon as it suspends.
  void cancel(FrameHeader& root);

  /// Begins a trial at `start`; there must be none under way.
  void open(base::Instant start);
  /// The clock shows at least `at`; nothing runs on the way.
  void advance(base::Instant at) { now_ = std::max(now_, at.count()); }
  /// Destroys every process left, the youngest first, and forgets all events.
  void close();
  /// True while close() destroys processes: nobody is to be served any more.
  [[nodiscard]] bool closing() const { return closing_; }
  [[nodiscard]] bool is_open() const { return open_; }
  [[nodiscard]] const std::exception_ptr& failure() const { return failure_; }

  [[nodiscard]] std::uint64_t events() const { return events_; }
  [[nodiscard]] std::uint64_t processes_started() const { return serials_ - first_serial_; }
  FramePool& frames() { return frames_; }

 private:
  std::uint64_t next_wait(FrameHeader& frame) {
    return frame.pending = (++ties_ << FramePool::kIndexBits) | frames_.index_of(frame);
  }
  /// The next live event before `bound`, taken out of the calendar, with the clock moved to it;
  /// nullptr if none.
  FrameHeader* take_before(std::uint64_t bound);
  [[nodiscard]] FrameHeader& frame_of(std::uint64_t wait) const {
    return frames_.at(wait & ((std::uint64_t{1} << FramePool::kIndexBits) - 1));
  }
  void resume(FrameHeader& frame) {
    ++events_;
    executing_ = frame.root;
    std::coroutine_handle<>::from_address(frame.frame()).resume();
  }
  [[nodiscard]] bool is_executing(const FrameHeader& root) const;
  void destroy_doomed();
  /// Fails the trial before its events are too many to be told apart: after 10^11.
  void check_ties();
  /// Fails a trial in which events go on for ever at one instant. Looks at the clock now and then,
  /// so that no event has to count.
  void check_progress();

  // What makes run_before() return early, or stop to destroy what is doomed: a set of these.
  static constexpr std::uint32_t kEngineWanted = 1, kDoomed = 2, kFailed = 4;

  std::int64_t now_ = 0;
  const FrameHeader* executing_ = nullptr;  // root frame of the process that is executing
  std::uint64_t ties_ = 0;
  std::uint64_t events_ = 0;
  std::int64_t seen_now_ = 0;  // the clock when check_progress() last saw it move, and the events
  std::uint64_t seen_events_ = 0;
  std::uint32_t attention_ = 0;
  bool closing_ = false;
  bool open_ = false;
  EventHeap heap_;
  ReadyRing ring_;
  FramePool frames_;
  std::vector<const FrameHeader*> starters_;  // who started what is executing, outermost first
  std::uint64_t serials_ = 0;
  std::uint64_t first_serial_ = 0;
  struct Doomed {
    FrameHeader* root;
    std::uint64_t serial;
  };
  std::vector<Doomed> doomed_;
  std::exception_ptr failure_;
};

/// One trial runs at a time in an operating-system process, so there is one calendar.
inline Calendar calendar;

}  // namespace wangge::kernel::detail

namespace wangge::kernel {
/// Simulated time of the running process.
inline base::Instant now() { return detail::calendar.now(); }
}  // namespace wangge::kernel
