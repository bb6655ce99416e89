#include <algorithm>
#include <functional>
#include <numeric>

#include "base/civil.hpp"
#include "base/text.hpp"
#include "scenario/assembly.hpp"
#include "scenario/response_change.hpp"
#include "scenario/share_out.hpp"
#include "scenario/spots.hpp"

namespace wangge::scenario {
namespace {

using model::SubdistrictId;
using model::UnitId;

void add_shifts(Assembly& a) {
  a.shifts.add("always", {}, a.faults);
  a.shift_places.emplace_back();
  a.world.staffing.shifts.push_back(
      {{"always", "全天", "always"}, base::Duration(0), base::days(1), model::DayKind::Every});
  for (const ShiftEntry& entry : a.entry.staffing.shifts) {
    model::Shift shift{{entry.id.text, entry.zh, entry.en},
                       entry.from.since_midnight,
                       entry.to.since_midnight,
                       entry.days};
    if (shift.to < shift.from) shift.to += base::days(1);
    if (shift.from >= base::days(1))
      a.fault(entry.where, base::text("scenario.shift_begins_late"));
    else if (shift.to == shift.from || shift.to - shift.from > base::days(1))
      a.fault(entry.where, base::text("scenario.shift_length"));
    a.shifts.add(entry.id.text, entry.id.where, a.faults);
    a.shift_places.push_back(entry.where);
    a.world.staffing.shifts.push_back(std::move(shift));
  }
}

/// The units that a line is about: the members of a group; the teams of a whole; else the unit.
std::vector<UnitId> teams_of(const Ref& name, Assembly& a) {
  std::vector<UnitId> teams;
  if (const auto group = a.entry.groups.find(name.text); group != a.entry.groups.end()) {
    for (const std::string& member : group->second)
      if (const auto unit = a.units.find(member)) teams.emplace_back(*unit);
    return teams;
  }
  const auto unit = a.units.resolve(name, a.faults);
  if (!unit) return {};
  const UnitId whole(*unit);
  const model::Organisation& organisation = a.world.organisation;
  for (std::size_t i = 0; i < organisation.units.size(); ++i)
    if (organisation.units[i].whole == whole && UnitId(i) != whole) teams.emplace_back(i);
  return teams.empty() ? std::vector<UnitId>{whole} : teams;
}

bool is_station(UnitId unit, const Assembly& a) {
  const UnitId whole = a.world.organisation.unit(unit).whole;
  return whole != unit && a.stations.contains(whole);
}

/// Two stations may serve one area, so what is known of areas says nothing about them.
void check_share(const LineEntry& entry, UnitId team, const Assembly& a) {
  const bool evenly = entry.share_by == ShareBy::Equal || entry.share_by == ShareBy::Residents;
  if (is_station(team, a) && !evenly)
    a.fault(entry.where, base::text("scenario.share_of_stations"));
}

double size_of(UnitId team, ShareBy by, const Assembly& a) {
  const model::District& district = a.world.district;
  const SubdistrictId area = a.world.organisation.unit(team).area;
  if (is_station(team, a)) return 1;
  if (by == ShareBy::Cases) return a.trace_rows[team.index()];
  if (by == ShareBy::Equal || !area.exists()) return 1;
  if (by == ShareBy::Residents) return district.subdistricts[area.index()].residents;
  double size = 0;
  for (std::size_t i = 0; i < district.cells.size(); ++i) {
    if (district.subdistrict_of(model::CellId(i)) != area) continue;
    size += by == ShareBy::Area ? district.cells[i].area.count() : district.cells[i].weight;
  }
  return size;
}

/// How many of the line's people each team gets.
std::vector<int> shared_out(const LineEntry& entry, const std::vector<UnitId>& teams,
                            const Assembly& a) {
  if (teams.size() == 1) return {entry.people.total};
  check_share(entry, teams.front(), a);
  std::vector<double> sizes;
  for (const UnitId team : teams) sizes.push_back(size_of(team, entry.share_by, a));
  if (std::accumulate(sizes.begin(), sizes.end(), 0.0) <= 0) sizes.assign(sizes.size(), 1);
  const auto needed = static_cast<double>(entry.at_least) * static_cast<double>(teams.size());
  const bool enough = entry.at_least == 0 || entry.people.total >= needed;
  if (!enough)
    a.fault(entry.people.where,
            base::text("scenario.too_few_to_share", teams.size(), entry.at_least));
  return share_out(entry.people.total, sizes, enough ? entry.at_least : 0);
}

/// Tells the team that a key of `people: {...}` names: by its station, else by its area; empty
/// after a fault.
std::function<bool(UnitId)> who_is_meant(const Ref& key, UnitId first, Assembly& a) {
  if (is_station(first, a)) {
    const auto station = station_of(a.world.organisation.unit(first).whole, key, a);
    return station ? [id = *station](UnitId team) { return team == id; }
                   : std::function<bool(UnitId)>();
  }
  const auto area = a.subdistricts.resolve(key, a.faults);
  if (!area) return {};
  return [&a, id = SubdistrictId(*area)](UnitId team) {
    return a.world.organisation.unit(team).area == id;
  };
}

std::vector<int> people_by_area(const LineEntry& entry, const std::vector<UnitId>& teams,
                                Assembly& a) {
  std::vector<int> people(teams.size());
  for (const TeamPeople& part : entry.people.by_area) {
    const auto is_meant = who_is_meant(part.area, teams.front(), a);
    if (!is_meant) a.lines_left_out = true;
    if (!is_meant) continue;
    const auto team = std::find_if(teams.begin(), teams.end(), is_meant);
    if (team == teams.end()) {
      a.fault(part.area.where, base::text("scenario.no_team_there", entry.unit.text));
      a.lines_left_out = true;
    } else {
      people[static_cast<std::size_t>(team - teams.begin())] += part.people;
    }
  }
  return people;
}

std::string last_minute(base::Instant end) {
  return base::format_minute(end - base::milliseconds(1));
}

/// Whether it is on duty at any time; if not, the planner is told why.
bool touches_the_time(const LineEntry& entry, Assembly& a) {
  const base::Span all = a.span();
  if (entry.from && entry.to && entry.to->instant <= *entry.from) {
    a.fault(entry.where, base::text("scenario.ends_before", base::format_minute(*entry.from),
                                    last_minute(entry.to->instant)));
    a.lines_left_out = true;
    return false;
  }
  const bool early = entry.to && entry.to->instant <= all.from;
  const bool late = entry.from && *entry.from >= all.to;
  if (early || late)
    a.faults.note(base::text("scenario.line_outside_dates", entry.id.text,
                             base::format_minute(all.from), last_minute(all.to)));
  return !early && !late;
}

std::optional<base::Span> dates_of(const LineEntry& entry, const Assembly& a) {
  if (!entry.from && !entry.to) return std::nullopt;
  const base::Span all = a.span();
  return base::Span{entry.from.value_or(all.from), entry.to ? entry.to->instant : all.to};
}

/// Whether something that says how many are there and when could not be read.
bool is_unclear(const LineEntry& entry, const Assembly& a) {
  const auto broken = [&](const char* key) { return a.faults.is_broken(entry.where.path + key); };
  return a.faults.is_damaged(entry.where.path + ".people") || broken(".from") || broken(".to") ||
         broken(".work_days");
}

/// What tells the part of one team from those of the others: of `unit@area`, the area.
std::string part_key(UnitId team, const Assembly& a) {
  const std::string& key = a.world.organisation.unit(team).name.key;
  return key.substr(key.find('@') + 1);  // npos + 1 is 0
}

/// Desks stand still, and supervisors walk their beats.
void check_stand_by(const LineEntry& entry, UnitId team, const Assembly& a) {
  const auto kind = a.world.organisation.unit(team).kind;
  if (entry.stand_by && (kind == model::UnitKind::Desk || kind == model::UnitKind::Supervisors))
    a.fault(entry.where, base::text("scenario.stand_by_of_no_crew"));
}

void add_line(const LineEntry& entry, model::Configuration& configuration, Assembly& a) {
  const std::vector<UnitId> teams = teams_of(entry.unit, a);
  const auto shift = a.shifts.resolve(entry.shift, a.faults);
  if (teams.empty() || !shift) {
    a.lines_left_out = true;
    return;
  }
  if (is_unclear(entry, a)) a.unclear.insert(teams.begin(), teams.end());
  if (!touches_the_time(entry, a)) {
    a.idle_shifts.insert(*shift);
    return;
  }
  const std::vector<int> people =
      entry.people.by_area.empty() ? shared_out(entry, teams, a) : people_by_area(entry, teams, a);
  model::StaffingLine line;
  line.shift = model::ShiftId(*shift);
  line.work_days = entry.work_days;
  line.only = dates_of(entry, a);
  line.eye = entry.eye;
  if (entry.cost) line.hourly_cost = entry.cost->per_hour;
  line.may_check = entry.may_check;
  if (entry.stand_by) line.stand_by = metres_of(*entry.stand_by, a);
  check_stand_by(entry, teams.front(), a);
  for (const Ref& skill : entry.skills.names)
    if (const auto known = a.world.skills.find(skill.text)) line.skills.add(*known);
  for (std::size_t i = 0; i < teams.size(); ++i) {
    line.unit = teams[i];
    line.people = people[i];
    line.key = teams.size() > 1 ? entry.id.text + '@' + part_key(teams[i], a) : entry.id.text;
    if (line.people == 0) continue;
    configuration.lines.push_back(line);
    a.line_places.back().push_back(entry.where);
  }
}

void add_configuration(model::Name name, const std::vector<LineEntry>& lines, Assembly& a) {
  model::Configuration configuration{std::move(name), {}};
  a.line_places.emplace_back();
  for (const LineEntry& entry : lines) add_line(entry, configuration, a);
  a.world.staffing.configurations.push_back(std::move(configuration));
}

}  // namespace

void assemble_staffing(Assembly& a) {
  add_shifts(a);
  add_configuration({"baseline", "现行方案", "baseline"}, a.entry.lines[0], a);
  Names names{"scenario.noun.configuration", {"configurations", "sweep"}};
  names.add("baseline", {}, a.faults);
  for (std::size_t i = 0; i < a.entry.configurations.size(); ++i) {
    const ConfigurationEntry& entry = a.entry.configurations[i];
    names.add(entry.id.text, entry.id.where, a.faults);
    add_configuration({entry.id.text, entry.zh, entry.en}, a.entry.lines[i + 1], a);
    a.world.staffing.configurations.back().responses = responses_of(entry, a);
  }
}

}  // namespace wangge::scenario
