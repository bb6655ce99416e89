#include "base/limit.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace wangge::base {
namespace {

constexpr Duration kCentury = days(36525);

bool counts_office_hours(Limit::Unit unit) {
  return unit == Limit::Unit::WorkHours || unit == Limit::Unit::WorkDays;
}

Duration one(Limit::Unit unit, const WorkCalendar& calendar) {
  switch (unit) {
    case Limit::Unit::UrgentHours:
    case Limit::Unit::WorkHours:
      return hours(1);
    case Limit::Unit::WorkDays:
      return calendar.day_length();
    case Limit::Unit::NaturalDays:
      return days(1);
  }
  return {};
}

}  // namespace

std::string Limit::str() const {
  constexpr std::array kUnits = {"uh", "wh", "wd", "ud"};
  return fmt::format("{} {}", amount, kUnits[static_cast<std::size_t>(unit)]);
}

Duration allowed_by(Limit limit, const WorkCalendar& calendar) {
  const double ms = limit.amount * static_cast<double>(one(limit.unit, calendar).count());
  const double most = static_cast<double>(kCentury.count());
  return Duration(std::llround(std::clamp(ms, 0.0, most)));
}

Duration counted_between(Limit::Unit unit, Instant from, Instant to, const WorkCalendar& calendar) {
  return counts_office_hours(unit) ? calendar.working_between(from, to) : to - from;
}

Instant add_counted(Limit::Unit unit, Instant from, Duration amount, const WorkCalendar& calendar) {
  return counts_office_hours(unit) ? calendar.add_working(from, amount) : from + amount;
}

Instant due(Instant start, Limit limit, const WorkCalendar& calendar) {
  return add_counted(limit.unit, start, allowed_by(limit, calendar), calendar);
}

}  // namespace wangge::base
