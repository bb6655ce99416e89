#pragma once
#include <cstdint>

#include "base/holidays.hpp"
#include "base/id.hpp"
#include "base/limit.hpp"
#include "base/time.hpp"

namespace wangge::base {

/// The unit that a clock runs against; whoever owns units gives them these numbers.
using ClockHolder = Id<struct ClockHolderTag>;

/// Whose time a limit limits when a case passes from one unit to another.
enum class ClockScope : std::uint8_t {
  Bundled,  ///< 捆绑计时: handling by any unit shares one clock, so a wrong dispatch eats the limit
  PerUnit,  ///< another unit gets a new clock; the same unit goes on with its own
};

/// The statutory clock of one case: how much of its handling limit is used, and when it runs out.
/// Idle until start(); then it runs or rests. Times given to one clock never go back. Keeps a
/// reference to the calendar, which must outlive it. A few dozen nanoseconds a call, nothing
/// allocated. Rules after public
/// platform code: pause and at most two extensions from smart_cityguard, the bundled deadline from
/// the eGova statistics scripts.
class StatutoryClock {
 public:
  static constexpr int kMostExtensions = 2;

  StatutoryClock(const WorkCalendar& calendar, Limit limit, ClockScope scope)
      : calendar_(&calendar),
        limit_(allowed_by(limit, calendar)),
        unit_(limit.unit),
        scope_(scope) {}

  /// The first unit begins to be responsible.
  void start(Instant now, ClockHolder holder);
  /// The case goes to `holder` (perhaps the same): per unit, another holder gets a new clock with
  /// no extensions. Otherwise the clock runs on, and runs again if it rested.
  void hand_to(Instant now, ClockHolder holder);

  /// Stops counting (挂账, or 回退 under PerUnit). No effect on a clock that rests. A clock that is
  /// late stays late.
  void pause(Instant now);
  /// Goes on counting. No effect on a clock that runs.
  void resume(Instant now);
  /// Grants one more original limit (延期). False, and nothing changes, once late or after two.
  bool extend(Instant now);

  [[nodiscard]] bool is_running() const { return running_; }
  [[nodiscard]] int extensions() const { return extensions_; }
  [[nodiscard]] ClockHolder holder() const { return holder_; }
  /// Counted time allowed: the limit and its extensions.
  [[nodiscard]] Duration allowed() const { return limit_ * (1 + extensions_); }

  /// Counted time used.
  [[nodiscard]] Duration elapsed(Instant now) const;
  /// Counted time left; negative once late.
  [[nodiscard]] Duration remaining(Instant now) const { return allowed() - elapsed(now); }
  /// When it runs out; of a clock at rest, if it were to go on now.
  [[nodiscard]] Instant deadline(Instant now) const;
  /// When this part of the allowed time will have been used, if the clock goes on from now.
  [[nodiscard]] Instant used_at(Ratio part, Instant now) const;
  /// Whether `now` is past the deadline. Done exactly at the deadline is in time.
  [[nodiscard]] bool is_late(Instant now) const { return late_ || (running_ && now > deadline_); }

 private:
  void run(Instant now);
  void renew_deadline();

  const WorkCalendar* calendar_;
  Duration limit_;
  Duration counted_;  ///< before since_
  Instant since_;     ///< running: since when
  Instant deadline_;  ///< running or late: when it ran out or will
  ClockHolder holder_;
  Limit::Unit unit_;
  ClockScope scope_;
  bool running_ = false;
  bool late_ = false;  ///< was past the deadline when it was paused
  std::int8_t extensions_ = 0;
};

}  // namespace wangge::base
