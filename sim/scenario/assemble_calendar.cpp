#include <algorithm>

#include "base/text.hpp"
#include "scenario/assembly.hpp"

namespace wangge::scenario {
namespace {

/// Undoes the built-in holidays: from Monday to Friday all days are worked again.
std::vector<base::SpecialDay> plain_weeks() {
  std::vector<base::SpecialDay> days;
  for (const base::SpecialDay& holiday : base::chinese_holidays())
    days.push_back({holiday.date, base::weekday(holiday.date) < base::Weekday::Saturday});
  return days;
}

void add_days(const std::vector<base::Instant>& dates, bool working,
              std::vector<base::SpecialDay>& days) {
  for (const base::Instant date : dates) days.push_back({base::date_of(date), working});
}

base::WorkingHours hours_of(const CalendarEntry& entry, Faults& faults) {
  base::WorkingHours hours;
  hours.parts.clear();
  for (const ClockRange& range : entry.working_hours) hours.parts.push_back({range.from, range.to});
  if (base::WorkCalendar::is_valid(hours)) return hours;
  faults.add(entry.where.mark, entry.where.path,
             {base::text("scenario.bad_working_hours"), "", ""});
  return {};
}

int year_of(base::Instant t) { return base::to_civil(t).year; }

int first_known_year() {
  return year_of(base::start_of_day(base::chinese_holidays().front().date));
}
int last_known_year() { return year_of(base::start_of_day(base::chinese_holidays().back().date)); }

bool has_holidays(int year, const CalendarEntry& entry) {
  const bool in_table = first_known_year() <= year && year <= last_known_year();
  const auto& own = entry.extra_holidays;
  return in_table || std::any_of(own.begin(), own.end(),
                                 [&](base::Instant date) { return year_of(date) == year; });
}

}  // namespace

void note_unknown_holidays(Assembly& a) {
  const CalendarEntry& entry = a.entry.calendar;
  const base::Span all = a.span();
  if (entry.holidays != HolidayTable::China || !a.is_span_known()) return;
  std::string years;
  for (int year = year_of(all.from); year <= year_of(all.to - base::milliseconds(1)); ++year)
    if (!has_holidays(year, entry)) years += (years.empty() ? "" : ", ") + std::to_string(year);
  if (!years.empty())
    a.faults.note(
        base::text("scenario.unknown_holidays", years, first_known_year(), last_known_year()));
}

base::WorkCalendar make_calendar(const CalendarEntry& entry, Faults& faults) {
  std::vector<base::SpecialDay> days;
  if (entry.holidays == HolidayTable::None) days = plain_weeks();
  add_days(entry.extra_holidays, false, days);
  add_days(entry.extra_working_days, true, days);
  return base::WorkCalendar(hours_of(entry, faults), days);
}

}  // namespace wangge::scenario
