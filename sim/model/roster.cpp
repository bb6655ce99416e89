#include "model/roster.hpp"

#include <algorithm>
#include <numeric>
#include <set>
#include <string>

#include "base/hash.hpp"

namespace wangge::model {
namespace {

using base::days;
using base::Instant;
using base::Span;

std::int64_t day_number(Instant t) { return t.count() / days(1).count(); }
Instant day_start(std::int64_t day) { return Instant(day * days(1).count()); }

bool suits(DayKind kind, std::int64_t day, const base::WorkCalendar& calendar) {
  if (kind == DayKind::Every) return true;
  return calendar.is_working_day(base::date_of(day_start(day))) == (kind == DayKind::Working);
}

bool on_dates(const StaffingLine& line, std::int64_t day) {
  return !line.only || (line.only->from <= day_start(day) && day_start(day) < line.only->to);
}

/// The first day whose shift can reach into the horizon, and the day after the last.
std::pair<std::int64_t, std::int64_t> days_of(Span horizon) {
  return {day_number(horizon.from) - 1, day_number(horizon.to) + 1};
}

/// People sent away from (unit, shift) on a day, by the configuration's negative lines.
int withdrawn(const Configuration& configuration, const StaffingLine& line, std::int64_t day) {
  int people = 0;
  for (const auto& other : configuration.lines)
    if (other.people < 0 && other.unit == line.unit && other.shift == line.shift &&
        on_dates(other, day))
      people -= other.people;
  return people;
}

/// How many of the unit's people on this shift are named after person `index` of line `at`.
int named_later(const Configuration& configuration, std::size_t at, int index, std::int64_t day) {
  const auto& line = configuration.lines[at];
  int later = line.people - 1 - index;
  for (std::size_t i = at + 1; i < configuration.lines.size(); ++i) {
    const auto& other = configuration.lines[i];
    const bool there = other.people > 0 && on_dates(other, day);
    if (there && other.unit == line.unit && other.shift == line.shift) later += other.people;
  }
  return later;
}

void append(std::vector<Span>& duty, Span shift, Span horizon) {
  shift = {std::max(shift.from, horizon.from), std::min(shift.to, horizon.to)};
  if (shift.from >= shift.to) return;
  if (!duty.empty() && duty.back().to >= shift.from)
    duty.back().to = std::max(duty.back().to, shift.to);
  else
    duty.push_back(shift);
}

std::vector<Span> complement(std::vector<Span> spans, Span horizon) {
  std::sort(spans.begin(), spans.end(), [](Span a, Span b) { return a.from < b.from; });
  std::vector<Span> gaps;
  Instant covered = horizon.from;
  for (const Span& s : spans) {
    if (s.from > covered) gaps.push_back({covered, s.from});
    covered = std::max(covered, s.to);
  }
  if (covered < horizon.to) gaps.push_back({covered, horizon.to});
  return gaps;
}

std::vector<Span> duty_of(const World& world, const Configuration& configuration, std::size_t at,
                          int index, Span horizon) {
  const auto& line = configuration.lines[at];
  const auto& shift = world.staffing.shifts[line.shift.index()];
  std::vector<Span> duty;
  const auto [first, last] = days_of(horizon);
  for (std::int64_t day = first; day < last; ++day) {
    const bool works =
        (day + index) % 7 < line.work_days && suits(shift.days, day, world.calendar) &&
        on_dates(line, day) &&
        named_later(configuration, at, index, day) >= withdrawn(configuration, line, day);
    if (works) append(duty, {day_start(day) + shift.from, day_start(day) + shift.to}, horizon);
  }
  return duty;
}

std::uint64_t identity_of(const StaffingLine& line, const Unit& unit, int index) {
  base::Fingerprint name;
  name.add_field(line.key).add_field(unit.name.key).add_field(std::to_string(index));
  return name.number();
}

std::vector<std::int64_t> cells_by_subdistrict(const District& district) {
  std::vector<std::int64_t> cells(district.subdistricts.size());
  for (std::size_t c = 0; c < district.cells.size(); ++c)
    ++cells[district.subdistrict_of(CellId(c)).index()];
  return cells;
}

/// The subdistrict of each person of a line of supervisors of the whole district.
std::vector<SubdistrictId> share_out(int people, const std::vector<std::int64_t>& cells) {
  const auto all = std::accumulate(cells.begin(), cells.end(), std::int64_t{0});
  std::vector<std::int64_t> short_of(cells.size());  // people times all cells
  std::vector<SubdistrictId> areas;
  for (int i = 0; i < people; ++i) {
    for (std::size_t a = 0; a < cells.size(); ++a) short_of[a] += cells[a];
    const auto most = std::max_element(short_of.begin(), short_of.end());
    *most -= all;
    areas.push_back(SubdistrictId(static_cast<std::size_t>(most - short_of.begin())));
  }
  return areas;
}

std::vector<SubdistrictId> areas_of(const World& world, const StaffingLine& line) {
  const auto& unit = world.organisation.unit(line.unit);
  if (unit.kind == UnitKind::Supervisors && !unit.area.exists())
    return share_out(line.people, cells_by_subdistrict(world.district));
  return std::vector<SubdistrictId>(static_cast<std::size_t>(std::max(line.people, 0)), unit.area);
}

}  // namespace

Roster::Roster(const World& world, ConfigurationId id, Span horizon) {
  const auto& configuration = world.staffing.configurations[id.index()];
  for (std::size_t at = 0; at < configuration.lines.size(); ++at) {
    const auto& line = configuration.lines[at];
    const auto& unit = world.organisation.unit(line.unit);
    const auto areas = areas_of(world, line);
    for (int i = 0; i < line.people; ++i)
      people_.push_back({line.unit, areas[static_cast<std::size_t>(i)], identity_of(line, unit, i),
                         at, line.eye, line.may_check, line.skills,
                         line.hourly_cost.value_or(unit.hourly_cost),
                         duty_of(world, configuration, at, i, horizon)});
  }
  std::vector<std::vector<Span>> on_duty(world.organisation.units.size());
  for (const auto& person : people_) {
    const UnitId whole = world.organisation.unit(person.unit).whole;
    for (const UnitId unit : std::set{person.unit, whole.exists() ? whole : person.unit}) {
      auto& spans = on_duty[unit.index()];
      spans.insert(spans.end(), person.duty.begin(), person.duty.end());
    }
  }
  for (auto& spans : on_duty) off_shift_.push_back(complement(std::move(spans), horizon));
}

}  // namespace wangge::model
