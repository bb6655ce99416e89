#include <algorithm>
#include <map>
#include <set>

#include "base/civil.hpp"
#include "base/text.hpp"
#include "scenario/assembly.hpp"

namespace wangge::scenario {
namespace {

using model::Configuration;
using model::StaffingLine;
using model::UnitId;
using model::UnitKind;

bool has_teams(UnitId id, const model::Organisation& organisation) {
  for (std::size_t i = 0; i < organisation.units.size(); ++i)
    if (organisation.units[i].whole == id && UnitId(i) != id) return true;
  return false;
}

bool has_cases(const model::Demand& demand) {
  const auto reports = [](const model::DeskStream& s) { return s.becomes_report.count() > 0; };
  return !demand.problems.empty() || !demand.trace.empty() ||
         std::any_of(demand.desk_work.begin(), demand.desk_work.end(), reports);
}

/// The units that work comes to; each with its teams counts through them.
std::set<std::size_t> used_units(const model::World& world) {
  std::set<std::size_t> used;
  for (const auto& activity : world.organisation.activities)
    if (activity) used.insert(activity->desk.index());
  for (const model::DeskStream& stream : world.demand.desk_work) {
    used.insert(stream.desk.index());
    if (stream.next.exists()) used.insert(stream.next.index());
  }
  for (const model::TraceRow& row : world.demand.trace)
    if (row.handler.exists()) used.insert(row.handler.index());
  if (!has_cases(world.demand)) return used;
  for (const model::Category& category : world.categories) used.insert(category.owner.index());
  for (std::size_t i = 0; i < world.organisation.units.size(); ++i) {
    const UnitKind kind = world.organisation.units[i].kind;
    if (kind == UnitKind::Supervisors || kind == UnitKind::Subdistrict) used.insert(i);
  }
  return used;
}

/// People of one unit on one shift: at each date on which their number changes, how many from then
/// on.
std::map<base::Instant, int> people_over_time(const Configuration& configuration, UnitId unit,
                                              model::ShiftId shift, base::Span all) {
  std::map<base::Instant, int> changes;
  for (const StaffingLine& line : configuration.lines) {
    if (line.unit != unit || line.shift != shift) continue;
    const base::Span when = line.only.value_or(all);
    changes[std::max(when.from, all.from)] += line.people;
    changes[std::max(std::min(when.to, all.to), all.from)] -= line.people;
  }
  int people = 0;
  for (auto& [date, change] : changes) change = people += change;
  return changes;
}

int most_people(const std::map<base::Instant, int>& people) {
  int most = 0;
  for (const auto& [date, count] : people) most = std::max(most, count);
  return most;
}

void check_withdrawals(const Assembly& a, std::size_t number) {
  const Configuration& configuration = a.world.staffing.configurations[number];
  for (std::size_t i = 0; i < configuration.lines.size(); ++i) {
    const StaffingLine& line = configuration.lines[i];
    if (line.people >= 0) continue;
    const auto people = people_over_time(configuration, line.unit, line.shift, a.span());
    const auto short_of = std::min_element(people.begin(), people.end(),
                                           [](auto& x, auto& y) { return x.second < y.second; });
    if (short_of->second < 0)
      a.fault(a.line_places[number][i],
              base::text("scenario.withdraws_too_many", configuration.name.key, line.key,
                         -line.people, -line.people + short_of->second,
                         base::format_date(base::date_of(short_of->first))));
  }
}

bool has_people(const Configuration& configuration, std::size_t unit, const Assembly& a) {
  for (std::size_t shift = 0; shift < a.world.staffing.shifts.size(); ++shift)
    if (most_people(
            people_over_time(configuration, UnitId(unit), model::ShiftId(shift), a.span())) > 0)
      return true;
  return false;
}

void check_staffed(const Assembly& a, const Configuration& configuration) {
  for (const std::size_t used : used_units(a.world))
    for (std::size_t i = 0; i < a.world.organisation.units.size(); ++i) {
      const UnitId id(i);
      const bool same = a.world.organisation.units[i].whole == UnitId(used) || i == used;
      if (!same || has_teams(id, a.world.organisation) || has_people(configuration, i, a)) continue;
      a.fault(a.unit_places[i],
              base::text("scenario.nobody_there", a.world.organisation.units[i].name.key,
                         configuration.name.key));
    }
}

bool falls_on(model::DayKind days, base::Date date, const base::WorkCalendar& calendar) {
  if (days == model::DayKind::Every) return true;
  return calendar.is_working_day(date) == (days == model::DayKind::Working);
}

/// A shift that begins on none of the line's dates.
void check_begins(const Assembly& a, std::size_t number) {
  const Configuration& configuration = a.world.staffing.configurations[number];
  for (std::size_t i = 0; i < configuration.lines.size(); ++i) {
    const StaffingLine& line = configuration.lines[i];
    const model::Shift& shift = a.world.staffing.shifts[line.shift.index()];
    const base::Span all = a.span(), only = line.only.value_or(all);
    const base::Date last = base::date_of(std::min(only.to, all.to) - base::milliseconds(1));
    bool begins = false;
    for (base::Date day = base::date_of(std::max(only.from, all.from)); day <= last; ++day)
      begins = begins || falls_on(shift.days, day, a.world.calendar);
    if (!begins)
      a.fault(a.line_places[number][i],
              base::text("scenario.shift_never_begins", shift.name.key, line.key));
  }
}

void check_shifts_used(const Assembly& a) {
  std::set<std::size_t> used{0};
  for (const Configuration& configuration : a.world.staffing.configurations)
    for (const StaffingLine& line : configuration.lines) used.insert(line.shift.index());
  for (std::size_t i = 0; i < a.world.staffing.shifts.size(); ++i)
    if (!used.contains(i))
      a.fault(a.shift_places[i],
              base::text("scenario.shift_unused", a.world.staffing.shifts[i].name.key));
}

}  // namespace

void check_whole(const Assembly& a) {
  check_shifts_used(a);
  for (std::size_t i = 0; i < a.world.staffing.configurations.size(); ++i) {
    check_withdrawals(a, i);
    check_staffed(a, a.world.staffing.configurations[i]);
    check_begins(a, i);
  }
  const model::Demand& demand = a.world.demand;
  if (demand.problems.empty() && demand.desk_work.empty() && demand.trace.empty())
    a.fault(a.entry.demand.where, base::text("scenario.no_demand"));
}

}  // namespace wangge::scenario
