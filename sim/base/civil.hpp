#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/time.hpp"

namespace wangge::base {

/// A day of the civil calendar (proleptic Gregorian), counted from 1970-01-01.
class Date {
 public:
  constexpr Date() = default;
  explicit constexpr Date(std::int32_t days_since_epoch) : days_(days_since_epoch) {}
  [[nodiscard]] constexpr std::int32_t days_since_epoch() const { return days_; }
  constexpr auto operator<=>(const Date&) const = default;
  friend constexpr Date operator+(Date date, std::int32_t days) { return Date(date.days_ + days); }
  friend constexpr Date operator-(Date date, std::int32_t days) { return Date(date.days_ - days); }
  /// Days from `b` to `a`.
  friend constexpr std::int32_t operator-(Date a, Date b) { return a.days_ - b.days_; }
  constexpr Date& operator++() {
    ++days_;
    return *this;
  }

 private:
  std::int32_t days_ = 0;
};

enum class Weekday { Monday = 1, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday };

/// A moment as the wall clock and the calendar on the wall show it, whole seconds.
struct CivilTime {
  int year = 1970;
  int month = 1;  ///< 1 .. 12
  int day = 1;    ///< 1 .. 31
  int hour = 0;
  int minute = 0;
  int second = 0;
  bool operator==(const CivilTime&) const = default;
};

/// Whether the calendar has this day and the clock this time.
bool is_valid(const CivilTime& civil);

/// `civil` must be valid.
Instant to_instant(const CivilTime& civil);
/// Cuts off what is left of a second.
CivilTime to_civil(Instant t);
/// The day must exist.
Date to_date(int year, int month, int day);

constexpr Date date_of(Instant t) {
  const std::int64_t day = days(1).count();
  const std::int64_t ms = t.count();
  return Date(static_cast<std::int32_t>(ms >= 0 ? ms / day : (ms + 1) / day - 1));
}
constexpr Instant start_of_day(Date date) { return Instant(days(date.days_since_epoch()).count()); }
constexpr Instant start_of_day(Instant t) { return start_of_day(date_of(t)); }
/// Time since midnight, in [0, 24 h).
constexpr Duration time_of_day(Instant t) { return t - start_of_day(t); }
Weekday weekday(Date date);
inline Weekday weekday(Instant t) { return weekday(date_of(t)); }

/// `2008-07-20`, `2008/7/20`, `2008.7.20` or `2008年7月20日`.
std::optional<Date> parse_date(std::string_view text);
/// A date as above, alone (then midnight) or followed by a blank or `T` and `8:30`, `08:30:00` or
/// `08:30:00.250`. Blanks around it are skipped. Empty if the text is anything else or no such day
/// or time exists.
std::optional<Instant> parse_instant(std::string_view text);
/// `08:30`, `8:30` or `24:00`: time since midnight.
std::optional<Duration> parse_time_of_day(std::string_view text);

/// A date and time as a spreadsheet stores it: days since 1899-12-30 with a fraction of a day,
/// rounded to the second (a serial carries about 0.5 ms of error). Empty outside 1900-03-01 (serial
/// 61: before it spreadsheets count a 29 February 1900 that never was) .. 9999-12-31.
std::optional<Instant> from_excel_serial(double serial);
double to_excel_serial(Instant t);

/// `2008-07-20`
std::string format_date(Date date);
/// `2008-07-20 08:30:00`
std::string format_instant(Instant t);
/// `2008-07-20 08:30`
std::string format_minute(Instant t);
/// `2008-07-20T08:30:00.000+08:00`, ISO 8601 for XES and OCEL.
std::string format_iso(Instant t);
/// `08:30`, `24:00`
std::string format_time_of_day(Duration since_midnight);

}  // namespace wangge::base
