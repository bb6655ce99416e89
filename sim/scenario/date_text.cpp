#include "scenario/date_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/civil.hpp"
#include "base/holidays.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "scenario/quantity_text.hpp"

namespace wangge::scenario {
namespace {

constexpr const char* kDateForms = "2008-07-20, 2008-07-20 08:30";

/// `20.7.2008`: three numbers with the year at the end.
struct YearLast {
  int first;
  int second;
  int year;
  char sign;
};

std::optional<int> take_number(std::string_view& text) {
  int number = 0;
  const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || number < 0) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(stop - text.data()));
  return number;
}

std::optional<YearLast> year_last(std::string_view text) {
  const auto first = take_number(text);
  const char sign = text.empty() ? ' ' : text.front();
  if (!first || std::string_view("./-").find(sign) == std::string_view::npos) return std::nullopt;
  text.remove_prefix(1);
  const auto second = take_number(text);
  if (!second || !text.starts_with(sign)) return std::nullopt;
  text.remove_prefix(1);
  const auto year = take_number(text);
  if (!year || *year < 1000) return std::nullopt;
  return YearLast{*first, *second, *year, sign};
}

bool is_date(int year, int month, int day) { return base::is_valid({year, month, day, 0, 0, 0}); }

/// The one date that it can be; points stand behind the day. Nothing where it may be two.
std::string reordered(const YearLast& parts) {
  const bool day_first = is_date(parts.year, parts.second, parts.first);
  const bool month_first = parts.sign != '.' && is_date(parts.year, parts.first, parts.second);
  const bool same = parts.first == parts.second;
  if (day_first == month_first && !(day_first && same)) return "";
  const int month = day_first ? parts.second : parts.first;
  const int day = day_first ? parts.first : parts.second;
  return base::format_date(base::to_date(parts.year, month, day));
}

/// The day that Excel means by a bare number of these years.
std::string from_serial(std::string_view text) {
  const Outcome<double> number = read_quantity(text, Dimension::Number);
  const double* serial = std::get_if<double>(&number);
  const auto day = serial == nullptr ? std::nullopt : base::from_excel_serial(*serial);
  if (!day || *day < base::start_of_day(base::WorkCalendar::first_day()) ||
      *day >= base::start_of_day(base::WorkCalendar::end_day()))
    return "";
  const bool midnight = base::time_of_day(*day).count() == 0;
  return midnight ? base::format_date(base::date_of(*day)) : base::format_minute(*day);
}

}  // namespace

Wrong wrong_date(std::string_view whole) {
  const std::string_view text = base::trimmed(whole);
  if (base::parse_instant(text))
    return {base::text("scenario.year_unknown", text), "2000-01-01 .. 2059-12-31", ""};
  if (const auto parts = year_last(text)) {
    const std::string date = reordered(*parts);
    if (date.empty()) return {base::text("scenario.date_order", text), kDateForms, ""};
    return {base::text("scenario.year_first", text, date), "", ""};
  }
  if (const std::string date = from_serial(text); !date.empty())
    return {base::text("scenario.date_serial", text, date), "", ""};
  return {base::text("scenario.not_a_date", text), kDateForms, ""};
}

}  // namespace wangge::scenario
