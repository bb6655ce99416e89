#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "base/civil.hpp"
#include "base/joined.hpp"
#include "base/text.hpp"
#include "model/teams.hpp"
#include "scenario/assembly.hpp"

namespace wangge::scenario {
namespace {

using model::Configuration;
using model::StaffingLine;
using model::UnitId;
using model::UnitKind;

/// Desks that emergencies come to. (Their services: check_emergencies.cpp.)
void add_call_desks(const model::Emergencies& emergencies, std::set<std::size_t>& used) {
  const std::vector<bool> called = used_centres(emergencies);
  for (std::size_t i = 0; i < called.size(); ++i)
    if (called[i])
      used.insert(
          {emergencies.centres[i].call_desk.index(), emergencies.centres[i].dispatch_desk.index()});
  if (emergencies.command.exists()) used.insert(emergencies.command.index());
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
  add_call_desks(world.emergencies, used);
  if (!has_cases(world.demand)) return used;
  for (const model::Category& category : world.categories) {
    used.insert(category.owner.index());
    for (const model::FurtherOwner& also : category.also)
      if (also.competent.count() > 0) used.insert(also.unit.index());
  }
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

/// Whether people are missing at each of these dates but the last, when all have gone: whatever
/// part of them is simulated.
bool is_always_short(const std::map<base::Instant, int>& people) {
  return std::all_of(people.begin(), std::prev(people.end()),
                     [](const auto& at) { return at.second < 0; });
}

void check_withdrawals(const Assembly& a, std::size_t number) {
  const Configuration& configuration = a.world.staffing.configurations[number];
  for (std::size_t i = 0; i < configuration.lines.size(); ++i) {
    const StaffingLine& line = configuration.lines[i];
    if (line.people >= 0 || a.unclear.contains(line.unit)) continue;
    const auto people = people_over_time(configuration, line.unit, line.shift, a.span());
    const auto short_of = std::min_element(people.begin(), people.end(),
                                           [](auto& x, auto& y) { return x.second < y.second; });
    if (is_always_short(people))
      a.fault(a.line_places[number][i], base::text("scenario.withdraws_from_nobody", line.key,
                                                   -line.people, -line.people + short_of->second));
    else if (short_of->second < 0 && a.is_span_known())
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

/// The configurations in which nobody of the unit is ever on duty.
std::string empty_in(std::size_t unit, const Assembly& a) {
  std::vector<std::string_view> names;
  for (const Configuration& configuration : a.world.staffing.configurations)
    if (!has_people(configuration, unit, a)) names.emplace_back(configuration.name.key);
  return base::joined(names);
}

/// Whether more are withdrawn than there are, where nobody is left: check_withdrawals says so.
bool is_withdrawn_from(std::size_t unit, const Assembly& a) {
  const auto withdraws = [&](const StaffingLine& line) {
    return line.unit == UnitId(unit) && line.people < 0;
  };
  const auto& all = a.world.staffing.configurations;
  return std::any_of(all.begin(), all.end(), [&](const Configuration& configuration) {
    return !has_people(configuration, unit, a) &&
           std::ranges::any_of(configuration.lines, withdraws);
  });
}

/// Of several stations in one area the first has the cases.
bool gets_no_cases(UnitId unit, const model::Organisation& organisation) {
  const auto& [whole, area] =
      std::pair(organisation.unit(unit).whole, organisation.unit(unit).area);
  return whole != unit && organisation.team(whole, area) != unit;
}

void check_staffed(const Assembly& a) {
  const model::Organisation& organisation = a.world.organisation;
  const std::set<std::size_t> used = used_units(a.world);
  for (std::size_t i = 0; i < organisation.units.size(); ++i) {
    if (has_teams(UnitId(i), organisation) || a.unclear.contains(UnitId(i))) continue;
    if (!used.contains(i) && !used.contains(organisation.units[i].whole.index())) continue;
    if (gets_no_cases(UnitId(i), organisation)) continue;
    const std::string names = empty_in(i, a);
    if (!names.empty() && !is_withdrawn_from(i, a))
      a.fault(a.unit_places[i],
              base::text("scenario.nobody_there", organisation.units[i].name.key, names));
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
  std::set<std::size_t> used = a.idle_shifts;
  used.insert(0);
  for (const Configuration& configuration : a.world.staffing.configurations)
    for (const StaffingLine& line : configuration.lines) used.insert(line.shift.index());
  for (std::size_t i = 0; i < a.world.staffing.shifts.size(); ++i)
    if (!used.contains(i))
      a.fault(a.shift_places[i],
              base::text("scenario.shift_unused", a.world.staffing.shifts[i].name.key));
}

template <class Streams>
double per_day(const Streams& streams) {
  double sum = 0;
  for (const auto& stream : streams) sum += stream.rhythm.per_day.count();
  return sum;
}

/// Each number may be right; their product is what a machine has to bear.
void note_amount(const Assembly& a) {
  constexpr double kVeryMany = 1e8;
  if (!a.is_span_known()) return;
  const model::World& world = a.world;
  const double rate = per_day(world.demand.problems) + per_day(world.demand.desk_work) +
                      per_day(world.emergencies.streams);
  const double all = rate * base::in_hours(a.span().length()) / 24;
  if (all > kVeryMany) a.faults.note(base::text("scenario.very_many", std::llround(all / 1e6)));
}

void check_demand(const Assembly& a) {
  const model::Demand& demand = a.world.demand;
  const bool trace = a.entry.demand.trace.has_value();
  const bool incidents = a.world.emergencies.any();
  if (demand.problems.empty() && demand.desk_work.empty() && !trace && !incidents)
    a.fault(a.entry.demand.where, base::text("scenario.no_demand"));
  note_amount(a);
}

}  // namespace

bool has_cases(const model::Demand& demand) {
  const auto reports = [](const model::DeskStream& s) { return s.becomes_report.count() > 0; };
  return !demand.problems.empty() || !demand.trace.empty() ||
         std::any_of(demand.desk_work.begin(), demand.desk_work.end(), reports);
}

bool are_lines_known(const Assembly& a) {
  return !a.lines_left_out && !a.units.is_incomplete(a.faults) &&
         !a.shifts.is_incomplete(a.faults) && !a.faults.is_broken("staffing.lines") &&
         !a.faults.is_broken("configurations") && !a.faults.is_broken("sweep");
}

bool is_staffing_known(const Assembly& a) {
  return are_lines_known(a) && a.unclear.empty() && a.is_span_known();
}

void check_whole(const Assembly& a) {
  check_demand(a);
  if (!are_lines_known(a)) return;
  check_shifts_used(a);
  check_staffed(a);
  for (std::size_t i = 0; i < a.world.staffing.configurations.size(); ++i) {
    check_withdrawals(a, i);
    if (a.is_span_known()) check_begins(a, i);
  }
}

}  // namespace wangge::scenario
