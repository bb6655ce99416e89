#pragma once
#include <cstdint>
#include <simgrid/kernel/resource/Model.hpp>
#include <vector>

#include "kernel/timeline.hpp"

namespace wangge::kernel::detail {

/// Something to be done, kept without an allocation.
struct Errand {
  void (*act)(void* object, std::uint64_t argument);
  void* object;
  std::uint64_t argument;
};

/// The calendar as a model of SimGrid's, the way its own battery and chiller plugins attach.
/// SimGrid asks it for its next date in every round of the main loop; there it runs the calendar
/// ahead to the earliest date of the other models.
class CalendarModel final : public simgrid::kernel::resource::Model {
 public:
  CalendarModel(Timeline& calendar, base::Instant start);

  void begin(base::Instant horizon, bool step);
  /// Where SimGrid's clock is to stop.
  [[nodiscard]] double last_date() const;
  [[nodiscard]] std::uint64_t rounds() const { return rounds_; }

  /// Has `errand` done as soon as SimGrid's clock has come to the calendar's instant, before any
  /// further event: a flow that starts, a link that goes down.
  void do_at_once(Errand errand);
  /// Has `errand` done when SimGrid has finished with its present date, before any further event.
  void do_before_next_event(Errand errand) { from_engine_.push_back(errand); }
  /// The instant at which the world notices what SimGrid does now: the next whole millisecond.
  [[nodiscard]] base::Instant present() const;

  double next_occurring_event(double engine_now) override;
  void update_actions_state(double engine_now, double delta) override;

 private:
  [[nodiscard]] double date_of(base::Instant instant) const {
    return origin_ + base::in_seconds(instant - start_);
  }
  [[nodiscard]] base::Instant instant_of(double date) const;
  [[nodiscard]] base::Instant find_bound(double engine_now) const;
  void serve();

  Timeline& calendar_;
  base::Instant start_;
  base::Instant horizon_;
  base::Instant bound_;  // events before it may run: SimGrid has nothing earlier
  double origin_;        // SimGrid's date of start_
  bool step_ = false;
  std::uint64_t rounds_ = 0;
  std::vector<Errand> to_engine_;    // at the calendar's instant
  std::vector<Errand> from_engine_;  // at the end of SimGrid's round
};

}  // namespace wangge::kernel::detail
