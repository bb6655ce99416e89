#pragma once
#include <cstdint>

#include "base/quantity.hpp"

namespace wangge::base {

/// A length of simulated time, a whole number of milliseconds.
using Duration = Quantity<struct DurationTag, std::int64_t>;

constexpr Duration milliseconds(std::int64_t n) { return Duration(n); }
constexpr Duration seconds(std::int64_t n) { return Duration(n * 1000); }
constexpr Duration minutes(std::int64_t n) { return seconds(n * 60); }
constexpr Duration hours(std::int64_t n) { return minutes(n * 60); }
constexpr Duration days(std::int64_t n) { return hours(n * 24); }
constexpr double in_seconds(Duration d) { return static_cast<double>(d.count()) / 1e3; }
constexpr double in_minutes(Duration d) { return static_cast<double>(d.count()) / 60e3; }
constexpr double in_hours(Duration d) { return static_cast<double>(d.count()) / 3600e3; }
/// Rounds to the nearest millisecond (halves away from zero); the border between real-valued draws
/// and the clock.
constexpr Duration from_seconds(double s) {
  return Duration(static_cast<std::int64_t>(s * 1e3 + (s < 0 ? -0.5 : 0.5)));
}

/// A moment: milliseconds of civil time in Asia/Shanghai since 1970-01-01 00:00 there (no summer
/// time 2006-2008).
class Instant {
 public:
  constexpr Instant() = default;
  explicit constexpr Instant(std::int64_t ms) : ms_(ms) {}
  [[nodiscard]] constexpr std::int64_t count() const { return ms_; }
  constexpr auto operator<=>(const Instant&) const = default;
  friend constexpr Instant operator+(Instant t, Duration d) { return Instant(t.ms_ + d.count()); }
  friend constexpr Instant operator-(Instant t, Duration d) { return Instant(t.ms_ - d.count()); }
  friend constexpr Duration operator-(Instant a, Instant b) { return Duration(a.ms_ - b.ms_); }
  constexpr Instant& operator+=(Duration d) {
    ms_ += d.count();
    return *this;
  }

 private:
  std::int64_t ms_ = 0;
};

/// The half-open span [from, to).
struct Span {
  Instant from;
  Instant to;
  [[nodiscard]] constexpr Duration length() const { return to - from; }
  constexpr bool operator==(const Span&) const = default;
};

inline namespace literals {
constexpr Duration operator""_ms(unsigned long long n) {
  return milliseconds(static_cast<std::int64_t>(n));
}
constexpr Duration operator""_s(unsigned long long n) {
  return seconds(static_cast<std::int64_t>(n));
}
constexpr Duration operator""_min(unsigned long long n) {
  return minutes(static_cast<std::int64_t>(n));
}
constexpr Duration operator""_h(unsigned long long n) {
  return hours(static_cast<std::int64_t>(n));
}
constexpr Duration operator""_d(unsigned long long n) { return days(static_cast<std::int64_t>(n)); }
}  // namespace literals

}  // namespace wangge::base
