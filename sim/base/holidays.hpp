#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "base/civil.hpp"
#include "base/time.hpp"

namespace wangge::base {

/// A day that breaks the rule "Monday to Friday are working days".
struct SpecialDay {
  Date date;
  bool working = false;  ///< false: a holiday; true: a weekend worked to make up for one (调休)
  bool operator==(const SpecialDay&) const = default;
};

/// The public holidays of 2006, 2007 and 2008 with their make-up working days, from the notices of
/// the State Council's general office (国务院办公厅关于2006年/2007年/2008年部分节假日安排的通知),
/// by date. Weekends inside a holiday are listed too.
std::span<const SpecialDay> chinese_holidays();

/// When offices work within a working day: spans since midnight, in order, apart, within [0, 24 h].
struct WorkingHours {
  struct Part {
    Duration from;
    Duration to;
    bool operator==(const Part&) const = default;
  };
  std::vector<Part> parts = {{hours(8), hours(12)}, {hours(14), hours(18)}};
  bool operator==(const WorkingHours&) const = default;
};

/// Office hours (工作时) over the years 2000 .. 2059: which days are worked, and arithmetic in
/// working time. Immutable; every question is a few table look-ups, nothing is allocated. Working
/// time outside those years is none: a sum that would run past the last one ends at its end.
class WorkCalendar {
 public:
  /// The built-in holidays and 08:00-12:00, 14:00-18:00.
  WorkCalendar();
  /// `extra` comes after the built-in holidays and wins over them; of two entries for a day the
  /// later one wins. At least one part of the hours must have a length; see is_valid.
  explicit WorkCalendar(WorkingHours hours, std::span<const SpecialDay> extra = {});

  /// Whether a calendar can be built on these hours.
  static bool is_valid(const WorkingHours& hours);
  /// The first day of the tables, and the day after the last.
  static Date first_day();
  static Date end_day();

  [[nodiscard]] bool is_working_day(Date date) const;
  [[nodiscard]] bool is_working_time(Instant t) const;
  /// Working time of one working day.
  [[nodiscard]] Duration day_length() const { return day_length_; }
  [[nodiscard]] const WorkingHours& hours() const { return hours_; }

  /// Working time in [from, to); negative if `to` comes first.
  [[nodiscard]] Duration working_between(Instant from, Instant to) const {
    return worked_until(to) - worked_until(from);
  }
  /// The first instant by which `amount` of working time has passed since `from`; `from` itself if
  /// it is not positive.
  [[nodiscard]] Instant add_working(Instant from, Duration amount) const;

 private:
  void tabulate_days(std::span<const SpecialDay> extra);
  [[nodiscard]] Duration worked_until(Instant t) const;
  [[nodiscard]] Duration worked_within_day(Duration since_midnight) const;
  [[nodiscard]] Duration time_of_day_after(Duration worked) const;

  WorkingHours hours_;
  Duration day_length_;
  std::vector<std::int32_t>
      working_days_before_;  ///< by day since first_day(); one more than there are days
  std::vector<std::int32_t> working_days_;  ///< the n-th working day, since first_day()
};

}  // namespace wangge::base
