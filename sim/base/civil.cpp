#include "base/civil.hpp"

#include <date/date.h>
#include <fmt/core.h>

#include <array>
#include <charconv>
#include <cmath>

#include "base/utf8.hpp"

namespace wangge::base {
namespace {

date::year_month_day ymd(int year, int month, int day) {
  return date::year(year) / date::month(static_cast<unsigned>(month)) /
         date::day(static_cast<unsigned>(day));
}

date::sys_days sys_days(Date date) { return date::sys_days(date::days(date.days_since_epoch())); }

/// Reads a text from its front. Every `take` either succeeds and moves on or leaves the text as it
/// was.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : rest_(text) {}
  [[nodiscard]] bool at_end() const { return rest_.empty(); }

  bool take(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }

  /// A number of `fewest` to `most` digits.
  std::optional<int> take_digits(std::size_t fewest, std::size_t most) {
    std::size_t count = 0;
    while (count < rest_.size() && rest_[count] >= '0' && rest_[count] <= '9') ++count;
    if (count < fewest || count > most) return std::nullopt;
    int number = 0;
    std::from_chars(rest_.data(), rest_.data() + count, number);
    rest_.remove_prefix(count);
    return number;
  }

  std::optional<int> take_digit() {
    if (rest_.empty() || rest_.front() < '0' || rest_.front() > '9') return std::nullopt;
    const int digit = rest_.front() - '0';
    rest_.remove_prefix(1);
    return digit;
  }

 private:
  std::string_view rest_;
};

struct DateSigns {
  std::string_view after_year;
  std::string_view after_month;
  std::string_view after_day;
};
constexpr std::array kDateSigns = {DateSigns{"-", "-", ""}, DateSigns{"/", "/", ""},
                                   DateSigns{".", ".", ""}, DateSigns{"年", "月", "日"}};

const DateSigns* take_year_sign(Scanner& scanner) {
  for (const DateSigns& signs : kDateSigns) {
    if (scanner.take(signs.after_year)) return &signs;
  }
  return nullptr;
}

std::optional<Date> take_date(Scanner& scanner) {
  const auto year = scanner.take_digits(4, 4);
  const DateSigns* signs = year ? take_year_sign(scanner) : nullptr;
  if (signs == nullptr) return std::nullopt;
  const auto month = scanner.take_digits(1, 2);
  if (!month || !scanner.take(signs->after_month)) return std::nullopt;
  const auto day = scanner.take_digits(1, 2);
  if (!day || !scanner.take(signs->after_day)) return std::nullopt;
  if (!ymd(*year, *month, *day).ok()) return std::nullopt;
  return to_date(*year, *month, *day);
}

/// Milliseconds of the digits after the decimal point, cut off after three.
std::optional<Duration> take_fraction(Scanner& scanner) {
  Duration fraction{};
  Duration place = milliseconds(100);
  bool any = false;
  while (const auto digit = scanner.take_digit()) {
    fraction += place * *digit;
    place = place / 10;
    any = true;
  }
  return any ? std::optional(fraction) : std::nullopt;
}

/// Hours and minutes, up to and with 24:00; the hour may be 24 only then.
std::optional<Duration> take_hour_minute(Scanner& scanner) {
  const auto hour = scanner.take_digits(1, 2);
  if (!hour || !scanner.take(":")) return std::nullopt;
  const auto minute = scanner.take_digits(2, 2);
  if (!minute || *minute > 59 || *hour * 60 + *minute > 24 * 60) return std::nullopt;
  return hours(*hour) + minutes(*minute);
}

std::optional<Duration> take_time(Scanner& scanner) {
  auto time = take_hour_minute(scanner);
  if (!time || *time >= days(1)) return std::nullopt;
  if (!scanner.take(":")) return time;
  const auto second = scanner.take_digits(2, 2);
  if (!second || *second > 59) return std::nullopt;
  *time += seconds(*second);
  if (!scanner.take(".")) return time;
  const auto fraction = take_fraction(scanner);
  if (!fraction) return std::nullopt;
  return *time + *fraction;
}

constexpr Date kExcelEpoch{-25569};  // 1899-12-30
constexpr double kFirstSerial = 61;
constexpr double kEndSerial = 2958466;  // 10000-01-01

}  // namespace

bool is_valid(const CivilTime& c) {
  const bool clock = c.hour >= 0 && c.hour < 24 && c.minute >= 0 && c.minute < 60 &&
                     c.second >= 0 && c.second < 60;
  return clock && c.month > 0 && c.day > 0 && ymd(c.year, c.month, c.day).ok();
}

Instant to_instant(const CivilTime& c) {
  return start_of_day(to_date(c.year, c.month, c.day)) + hours(c.hour) + minutes(c.minute) +
         seconds(c.second);
}

CivilTime to_civil(Instant t) {
  const date::year_month_day day(sys_days(date_of(t)));
  const auto second = static_cast<int>(time_of_day(t) / seconds(1));
  return {int(day.year()),
          static_cast<int>(unsigned(day.month())),
          static_cast<int>(unsigned(day.day())),
          second / 3600,
          second / 60 % 60,
          second % 60};
}

Date to_date(int year, int month, int day) {
  const date::sys_days days(ymd(year, month, day));
  return Date(static_cast<std::int32_t>(days.time_since_epoch().count()));
}

Weekday weekday(Date date) {
  return static_cast<Weekday>(date::weekday(sys_days(date)).iso_encoding());
}

std::optional<Date> parse_date(std::string_view text) {
  Scanner scanner(trimmed(text));
  const auto date = take_date(scanner);
  return scanner.at_end() ? date : std::nullopt;
}

std::optional<Instant> parse_instant(std::string_view text) {
  Scanner scanner(trimmed(text));
  const auto date = take_date(scanner);
  if (!date) return std::nullopt;
  if (scanner.at_end()) return start_of_day(*date);
  if (!scanner.take("T") && !scanner.take(" ")) return std::nullopt;
  while (scanner.take(" ")) continue;
  const auto time = take_time(scanner);
  if (!time || !scanner.at_end()) return std::nullopt;
  return start_of_day(*date) + *time;
}

std::optional<Duration> parse_time_of_day(std::string_view text) {
  Scanner scanner(trimmed(text));
  const auto time = take_hour_minute(scanner);
  return scanner.at_end() ? time : std::nullopt;
}

std::optional<Instant> from_excel_serial(double serial) {
  if (!(serial >= kFirstSerial && serial < kEndSerial)) return std::nullopt;
  return start_of_day(kExcelEpoch) + seconds(std::llround(serial * 86400));
}

double to_excel_serial(Instant t) { return in_hours(t - start_of_day(kExcelEpoch)) / 24; }

std::string format_date(Date date) {
  const CivilTime c = to_civil(start_of_day(date));
  return fmt::format("{:04}-{:02}-{:02}", c.year, c.month, c.day);
}

std::string format_instant(Instant t) {
  return fmt::format("{}:{:02}", format_minute(t), to_civil(t).second);
}

std::string format_minute(Instant t) {
  return format_date(date_of(t)) + " " + format_time_of_day(time_of_day(t));
}

std::string format_iso(Instant t) {
  const auto ms = time_of_day(t).count();
  return fmt::format("{}T{}:{:02}.{:03}+08:00", format_date(date_of(t)),
                     format_time_of_day(time_of_day(t)), ms / 1000 % 60, ms % 1000);
}

std::string format_time_of_day(Duration since_midnight) {
  const std::int64_t minute = since_midnight / minutes(1);
  return fmt::format("{:02}:{:02}", minute / 60, minute % 60);
}

}  // namespace wangge::base
