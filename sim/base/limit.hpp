#pragma once
#include <cstdint>
#include <string>

#include "base/holidays.hpp"
#include "base/time.hpp"

namespace wangge::base {

/// How long a unit may take to handle a problem (处置时限), in one of the four time bases of city
/// rules. Each base counts time in its own way; "counted time" below means time that the base
/// counts.
struct Limit {
  enum class Unit : std::uint8_t {
    UrgentHours,  ///< 紧急工作时 `uh`: every hour of day and night
    WorkHours,    ///< 工作时 `wh`: office hours of working days
    WorkDays,     ///< 工作日 `wd`: the same, a day being the office hours of one working day
    NaturalDays,  ///< 自然日 `ud`: every day; due at the same time of day
  };
  Unit unit = Unit::UrgentHours;
  double amount = 0;  ///< of `unit`; positive, fractions allowed

  /// As scenarios write it: `2 wh`.
  [[nodiscard]] std::string str() const;
  bool operator==(const Limit&) const = default;
};

/// The counted time that `limit` allows, to the millisecond; at most a century.
Duration allowed_by(Limit limit, const WorkCalendar& calendar);

/// Counted time in [from, to).
Duration counted_between(Limit::Unit unit, Instant from, Instant to, const WorkCalendar& calendar);

/// The first instant by which `amount` of counted time has passed since `from`.
Instant add_counted(Limit::Unit unit, Instant from, Duration amount, const WorkCalendar& calendar);

/// When the limit of something that starts at `start` and never pauses ends. In time is: done at or
/// before it. Two working hours from Friday 17:30 are due on Monday 09:30; one working day from
/// Monday 10:00 on Tuesday 10:00.
Instant due(Instant start, Limit limit, const WorkCalendar& calendar);

}  // namespace wangge::base
