#include "base/holidays.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace wangge::base {
namespace {

struct DayRun {
  int year;
  int month;
  int day;
  int length;
  bool working;
};

constexpr DayRun off(int year, int month, int day, int length) {
  return {year, month, day, length, false};
}
constexpr DayRun make_up(int year, int month, int day, int length) {
  return {year, month, day, length, true};
}

// Compared day by day, 2006-01-01 to 2008-12-31, with the npm package chinese-days 1.5.7: no
// difference.
constexpr std::array kRuns = {
    off(2006, 1, 1, 3),                                                         // New Year
    make_up(2006, 1, 28, 1),  off(2006, 1, 29, 7),    make_up(2006, 2, 5, 1),   // Spring Festival
    make_up(2006, 4, 29, 2),  off(2006, 5, 1, 7),                               // Labour Day
    make_up(2006, 9, 30, 1),  off(2006, 10, 1, 7),    make_up(2006, 10, 8, 1),  // National Day
    make_up(2006, 12, 30, 2), off(2007, 1, 1, 3),                               // New Year
    make_up(2007, 2, 17, 1),  off(2007, 2, 18, 7),    make_up(2007, 2, 25, 1),  // Spring Festival
    make_up(2007, 4, 28, 2),  off(2007, 5, 1, 7),                               // Labour Day
    make_up(2007, 9, 29, 2),  off(2007, 10, 1, 7),                              // National Day
    make_up(2007, 12, 29, 1), off(2007, 12, 30, 3),                             // New Year
    make_up(2008, 2, 2, 2),   off(2008, 2, 6, 7),                               // Spring Festival
    off(2008, 4, 4, 3),                                                         // Qingming
    off(2008, 5, 1, 3),       make_up(2008, 5, 4, 1),                           // Labour Day
    off(2008, 6, 7, 3),                             // Dragon Boat Festival
    off(2008, 9, 13, 3),                            // Mid-Autumn Festival
    make_up(2008, 9, 27, 2),  off(2008, 9, 29, 7),  // National Day
};

std::vector<SpecialDay> listed_days() {
  std::vector<SpecialDay> days;
  for (const DayRun& run : kRuns) {
    const Date first = to_date(run.year, run.month, run.day);
    for (int i = 0; i < run.length; ++i) days.push_back({first + i, run.working});
  }
  return days;
}

constexpr Date kFirstDay{10957};  // 2000-01-01
constexpr Date kEndDay{32872};    // 2060-01-01

Duration length_of(const WorkingHours& hours) {
  Duration sum{};
  for (const auto& part : hours.parts) sum += part.to - part.from;
  return sum;
}

}  // namespace

std::span<const SpecialDay> chinese_holidays() {
  static const std::vector<SpecialDay> kDays = listed_days();
  return kDays;
}

WorkCalendar::WorkCalendar() : WorkCalendar(WorkingHours{}) {}

WorkCalendar::WorkCalendar(WorkingHours hours, std::span<const SpecialDay> extra)
    : hours_(std::move(hours)), day_length_(length_of(hours_)) {
  assert(is_valid(hours_));
  tabulate_days(extra);
}

bool WorkCalendar::is_valid(const WorkingHours& hours) {
  Duration last{};
  for (const auto& part : hours.parts) {
    if (part.from < last || part.to < part.from || part.to > days(1)) return false;
    last = part.to;
  }
  return length_of(hours) > Duration{};
}

Date WorkCalendar::first_day() { return kFirstDay; }

Date WorkCalendar::end_day() { return kEndDay; }

void WorkCalendar::tabulate_days(std::span<const SpecialDay> extra) {
  std::vector<bool> working;
  for (Date date = kFirstDay; date < kEndDay; ++date) {
    working.push_back(weekday(date) < Weekday::Saturday);
  }
  for (const auto& days : {chinese_holidays(), extra}) {
    for (const SpecialDay& day : days) {
      if (day.date < kFirstDay || day.date >= kEndDay) continue;
      working[static_cast<std::size_t>(day.date - kFirstDay)] = day.working;
    }
  }
  working_days_before_.push_back(0);
  for (std::size_t day = 0; day < working.size(); ++day) {
    if (working[day]) working_days_.push_back(static_cast<std::int32_t>(day));
    working_days_before_.push_back(static_cast<std::int32_t>(working_days_.size()));
  }
}

bool WorkCalendar::is_working_day(Date date) const {
  if (date < kFirstDay || date >= kEndDay) return false;
  const auto day = static_cast<std::size_t>(date - kFirstDay);
  return working_days_before_[day + 1] > working_days_before_[day];
}

bool WorkCalendar::is_working_time(Instant t) const {
  const Duration time = time_of_day(t);
  return is_working_day(date_of(t)) &&
         std::any_of(hours_.parts.begin(), hours_.parts.end(),
                     [time](const auto& part) { return part.from <= time && time < part.to; });
}

Duration WorkCalendar::worked_within_day(Duration since_midnight) const {
  Duration worked{};
  for (const auto& part : hours_.parts) {
    worked += std::clamp(since_midnight, part.from, part.to) - part.from;
  }
  return worked;
}

/// The inverse on a working day: the first time of day by which so much, in (0, day_length_], was
/// worked.
Duration WorkCalendar::time_of_day_after(Duration worked) const {
  for (const auto& part : hours_.parts) {
    if (worked <= part.to - part.from) return part.from + worked;
    worked -= part.to - part.from;
  }
  return hours_.parts.back().to;
}

Duration WorkCalendar::worked_until(Instant t) const {
  const Date date = std::clamp(date_of(t), kFirstDay, kEndDay);
  const auto day = static_cast<std::size_t>(date - kFirstDay);
  const Duration whole = day_length_ * working_days_before_[day];
  return is_working_day(date_of(t)) ? whole + worked_within_day(time_of_day(t)) : whole;
}

Instant WorkCalendar::add_working(Instant from, Duration amount) const {
  if (amount <= Duration{}) return from;
  const Duration worked = worked_until(from);
  const Duration all = day_length_ * static_cast<std::int64_t>(working_days_.size());
  if (amount > all - worked) return std::max(from, start_of_day(kEndDay));
  const Duration target = worked + amount;
  const std::int64_t full_days = (target.count() - 1) / day_length_.count();
  const Date date = kFirstDay + working_days_[static_cast<std::size_t>(full_days)];
  return start_of_day(date) + time_of_day_after(target - day_length_ * full_days);
}

}  // namespace wangge::base
