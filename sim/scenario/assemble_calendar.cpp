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

}  // namespace

base::WorkCalendar make_calendar(const CalendarEntry& entry, Faults& faults) {
  std::vector<base::SpecialDay> days;
  if (entry.holidays == HolidayTable::None) days = plain_weeks();
  add_days(entry.extra_holidays, false, days);
  add_days(entry.extra_working_days, true, days);
  return base::WorkCalendar(hours_of(entry, faults), days);
}

}  // namespace wangge::scenario
