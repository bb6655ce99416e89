#include "base/text.hpp"
#include "model/geometry.hpp"
#include "scenario/spots.hpp"

namespace wangge::scenario {
namespace {

using model::Unit;
using model::UnitKind;

/// The middle of an area: of all cells where none is named.
model::Place middle(const model::District& district, model::SubdistrictId area) {
  double x = 0, y = 0, count = 0;
  for (std::size_t i = 0; i < district.cells.size(); ++i) {
    if (area.exists() && district.subdistrict_of(model::CellId(i)) != area) continue;
    x += district.cells[i].centre.x.count();
    y += district.cells[i].centre.y.count();
    ++count;
  }
  return {base::Metres(x / count), base::Metres(y / count)};
}

Unit make_unit(const UnitEntry& entry, UnitKind kind, model::SubdistrictId area,
               const Assembly& a) {
  Unit unit;
  unit.name = {entry.id.text, entry.zh, entry.en};
  unit.kind = kind;
  unit.area = area;
  unit.base = entry.base.point ? metres_of(*entry.base.point, a) : middle(a.world.district, area);
  unit.speed = entry.speed;
  unit.mode = entry.mode;
  unit.shift_end = entry.shift_end;
  if (entry.liaison) unit.liaison = entry.liaison->value;
  unit.complies = entry.complies.value;
  unit.return_decision = entry.return_decision;
  unit.fails_check = entry.fails_check;
  unit.suspends = entry.suspends;
  unit.hourly_cost = entry.cost.per_hour;
  return unit;
}

/// 西街道 and 街道城管科 are 西街道城管科.
std::string team_in_chinese(std::string_view whole, const std::string& area) {
  constexpr std::string_view kSubdistrict = "街道";
  if (area.ends_with(kSubdistrict) && whole.starts_with(kSubdistrict))
    whole.remove_prefix(kSubdistrict.size());
  return area + std::string(whole);
}

/// `chengguan@desheng`, 德胜街道城管监察队.
model::Name team_name(const model::Name& whole, const model::Name& area) {
  using base::Lang;
  return {whole.key + "@" + area.key, team_in_chinese(whole.in(Lang::Zh), area.in(Lang::Zh)),
          whole.in(Lang::En) + ", " + area.in(Lang::En)};
}

/// `id`: where its name stands; `place`: where it stands itself.
model::UnitId add(Unit unit, const Where& id, const Where& place, Assembly& a) {
  const model::UnitId added(a.world.organisation.units.size());
  a.units.add(unit.name.key, id, a.faults);
  a.unit_places.push_back(place);
  a.world.organisation.units.push_back(std::move(unit));
  return added;
}

void add_teams(const Unit& whole, const UnitEntry& entry, Assembly& a) {
  const auto& areas = a.world.district.subdistricts;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    Unit team = make_unit(entry, whole.kind, model::SubdistrictId(i), a);
    team.name = team_name(whole.name, areas[i].name);
    team.whole = whole.whole;
    add(std::move(team), entry.id.where, entry.where, a);
  }
}

model::SubdistrictId area_of(const StationEntry& entry, Assembly& a) {
  if (!entry.area.given()) return area_at(entry.at.place, a.world.district);
  const auto found = a.subdistricts.resolve(entry.area, a.faults);
  return found ? model::SubdistrictId(*found) : model::SubdistrictId::none();
}

/// A part of the unit with a place of its own.
void add_station(const Unit& whole, const StationEntry& entry, Names& names, Assembly& a) {
  Unit station = whole;
  station.name = team_name(whole.name, {entry.id.text, entry.zh, entry.en});
  station.base = metres_of(entry.at, a);
  station.area = area_of(entry, a);
  names.add(entry.id.text, entry.id.where, a.faults);
  add(std::move(station), entry.id.where, entry.where, a);
}

void add_stations(const Unit& whole, const UnitEntry& entry, Assembly& a) {
  Names names{"scenario.noun.station", {entry.where.path + ".stations"}};
  for (const StationEntry& station : entry.stations) add_station(whole, station, names, a);
  a.stations.emplace(whole.whole, std::move(names));
}

/// What says twice, or not at all, where the unit works.
void check_places(const UnitEntry& entry, const Assembly& a) {
  const bool has_stations = !entry.stations.empty();
  if (entry.area.given() && entry.each == Each::Subdistrict)
    a.fault(entry.area.where, base::text("scenario.area_and_each"));
  if (has_stations && entry.each == Each::Subdistrict)
    a.fault(entry.where, base::text("scenario.stations_and_each"));
  if (has_stations && entry.area.given())
    a.fault(entry.area.where, base::text("scenario.stations_and_area"));
  if (has_stations && entry.base.point)
    a.fault(entry.base.point->where, base::text("scenario.stations_and_base"));
}

/// A talk is what a unit that takes no orders needs, and what it may not comply after.
void check_liaison(const UnitEntry& entry, UnitKind kind, const Assembly& a) {
  if (entry.liaison && kind != UnitKind::Outside)
    a.fault(entry.liaison->where, base::text("scenario.liaison_not_outside"));
  if (entry.complies.value != base::Probability(1) && !entry.liaison)
    a.fault(entry.complies.where, base::text("scenario.complies_without_liaison"));
}

void add_with_teams(const UnitEntry& entry, UnitKind kind, Assembly& a) {
  model::SubdistrictId area;
  if (entry.area.given())
    if (const auto found = a.subdistricts.resolve(entry.area, a.faults))
      area = model::SubdistrictId(*found);
  check_places(entry, a);
  check_liaison(entry, kind, a);
  Unit unit = make_unit(entry, kind, area, a);
  unit.whole = model::UnitId(a.world.organisation.units.size());
  if (!entry.stations.empty()) unit.base = entry.stations.front().at.place;
  add(unit, entry.id.where, entry.where, a);
  if (!entry.stations.empty()) return add_stations(unit, entry, a);
  if (entry.each == Each::Subdistrict) add_teams(unit, entry, a);
}

UnitKind unit_kind(CrewKind kind) {
  switch (kind) {
    case CrewKind::Department:
      return UnitKind::Department;
    case CrewKind::Subdistrict:
      return UnitKind::Subdistrict;
    case CrewKind::Outside:
      return UnitKind::Outside;
  }
  return UnitKind::Department;
}

}  // namespace

model::UnitId desk_of(const Ref& ref, Assembly& a) {
  const auto unit = a.units.resolve(ref, a.faults);
  if (!unit) return {};
  if (a.world.organisation.units[*unit].kind != UnitKind::Desk)
    a.fault(ref.where, base::text("scenario.not_a_desk", ref.text));
  return model::UnitId(*unit);
}

std::optional<model::UnitId> station_of(model::UnitId whole, const Ref& ref, Assembly& a) {
  if (const auto names = a.stations.find(whole); names != a.stations.end()) {
    const auto number = names->second.resolve(ref, a.faults);
    return number ? std::optional(model::UnitId(whole.index() + 1 + *number)) : std::nullopt;
  }
  const auto area = a.subdistricts.resolve(ref, a.faults);
  if (!area) return std::nullopt;
  return a.world.organisation.team(whole, model::SubdistrictId(*area));
}

void assemble_units(Assembly& a) {
  const OrganisationEntry& entry = a.entry.organisation;
  for (const PostEntry& post : entry.posts) add_with_teams(post, UnitKind::Desk, a);
  if (entry.supervisors) add_with_teams(*entry.supervisors, UnitKind::Supervisors, a);
  for (const UnitEntry& unit : entry.units) add_with_teams(unit, unit_kind(unit.kind), a);
}

}  // namespace wangge::scenario
