#pragma once
#include "base/time.hpp"

namespace wangge::kernel::detail {

struct FrameHeader;

/// The calendar as an engine sees it: events that it lets happen between its own dates.
class Timeline {
 public:
  [[nodiscard]] virtual base::Instant now() const = 0;
  /// Resumes `frame` at `due`; an instant that is not after now means now, after what is already
  /// due.
  virtual void wake_at(FrameHeader& frame, base::Instant due) = 0;

  /// Runs events earlier than `bound` until there is none, the engine is wanted, or a process
  /// failed.
  virtual void run_before(base::Instant bound) = 0;
  /// Runs the next event if it is earlier than `bound`. False if there was none.
  virtual bool run_one_before(base::Instant bound) = 0;
  /// When the next event earlier than `bound` is; `bound` if there is none.
  virtual base::Instant next_before(base::Instant bound) = 0;

  /// Something is to be done by the engine at this instant, before any further event.
  [[nodiscard]] virtual bool engine_wanted() const = 0;
  virtual void want_engine() = 0;
  virtual void engine_served() = 0;
  /// A process let an exception out: nothing more is to happen.
  [[nodiscard]] virtual bool failed() const = 0;

 protected:
  ~Timeline() = default;
};

}  // namespace wangge::kernel::detail
