#pragma once
#include "base/quantity.hpp"
#include "base/time.hpp"

/// What the closed forms speak of. They are exact, so their times are real numbers, not the clock's
/// milliseconds.
namespace wangge::theory {

using Seconds = base::Quantity<struct SecondsTag, double>;
/// Arrivals, or services, a second.
using Rate = base::Quantity<struct RateTag, double>;
/// Work that arrives in one unit of time, in servers that it keeps busy: rate times mean service.
using Erlangs = base::Quantity<struct ErlangsTag, double>;

constexpr Seconds minutes(double n) { return Seconds(n * 60); }
constexpr Seconds hours(double n) { return Seconds(n * 3600); }
constexpr Seconds seconds(base::Duration d) { return Seconds(base::in_seconds(d)); }
constexpr double in_minutes(Seconds s) { return s.count() / 60; }
constexpr double in_hours(Seconds s) { return s.count() / 3600; }
constexpr Rate per_minute(double n) { return Rate(n / 60); }
constexpr Rate per_hour(double n) { return Rate(n / 3600); }
constexpr Rate per_day(double n) { return Rate(n / 86400); }

constexpr Erlangs operator*(Rate rate, Seconds time) {
  return Erlangs(rate.count() * time.count());
}

/// Little's law (Operations Research 9, 1961), for any queue in balance: the mean number there is
/// the rate of arrivals times the mean time that each stays.
constexpr double little_number(Rate arrivals, Seconds stay) { return (arrivals * stay).count(); }
/// The mean stay that a mean number implies; arrivals > 0.
constexpr Seconds little_time(Rate arrivals, double number) {
  return Seconds(number / arrivals.count());
}

}  // namespace wangge::theory
