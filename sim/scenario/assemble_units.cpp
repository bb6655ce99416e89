#include "base/text.hpp"
#include "model/geometry.hpp"
#include "scenario/assembly.hpp"

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
  unit.base = entry.base.point ? *entry.base.point : middle(a.world.district, area);
  unit.speed = entry.speed;
  unit.mode = entry.mode;
  unit.shift_end = entry.shift_end;
  unit.liaison = entry.liaison;
  unit.return_decision = entry.return_decision;
  unit.fails_check = entry.fails_check;
  unit.suspends = entry.suspends;
  unit.hourly_cost = entry.cost.per_hour;
  return unit;
}

/// `chengguan@desheng`, 德胜街道城管监察队.
model::Name team_name(const model::Name& whole, const model::Name& area) {
  using base::Lang;
  return {whole.key + "@" + area.key, area.in(Lang::Zh) + whole.in(Lang::Zh),
          whole.in(Lang::En) + ", " + area.in(Lang::En)};
}

model::UnitId add(Unit unit, const UnitEntry& entry, Assembly& a) {
  const model::UnitId id(a.world.organisation.units.size());
  a.units.add(unit.name.key, entry.id.where, a.faults);
  a.unit_places.push_back(entry.where);
  a.world.organisation.units.push_back(std::move(unit));
  return id;
}

void add_teams(const Unit& whole, model::UnitId whole_id, const UnitEntry& entry, Assembly& a) {
  const auto& areas = a.world.district.subdistricts;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    Unit team = make_unit(entry, whole.kind, model::SubdistrictId(i), a);
    team.name = team_name(whole.name, areas[i].name);
    team.whole = whole_id;
    add(std::move(team), entry, a);
  }
}

void add_with_teams(const UnitEntry& entry, UnitKind kind, Assembly& a) {
  model::SubdistrictId area;
  if (entry.area.given()) {
    const auto found = a.subdistricts.resolve(entry.area, a.faults);
    if (found) area = model::SubdistrictId(*found);
    if (entry.each == Each::Subdistrict)
      a.fault(entry.area.where, base::text("scenario.area_and_each"));
  }
  if (entry.liaison && kind != UnitKind::Outside)
    a.fault(entry.where, base::text("scenario.liaison_not_outside"));
  Unit unit = make_unit(entry, kind, area, a);
  unit.whole = model::UnitId(a.world.organisation.units.size());
  const model::UnitId id = add(unit, entry, a);
  if (entry.each == Each::Subdistrict) add_teams(unit, id, entry, a);
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

std::optional<model::DeskActivity> make_activity(const ActivityEntry& entry, Assembly& a) {
  const auto desk = a.units.resolve(entry.post, a.faults);
  if (!desk) return std::nullopt;
  if (a.world.organisation.units[*desk].kind != UnitKind::Desk)
    a.fault(entry.post.where, base::text("scenario.not_a_desk", entry.post.text));
  return model::DeskActivity{model::UnitId(*desk), entry.work, entry.limit};
}

}  // namespace

void assemble_units(Assembly& a) {
  const OrganisationEntry& entry = a.entry.organisation;
  for (const PostEntry& post : entry.posts) add_with_teams(post, UnitKind::Desk, a);
  if (entry.supervisors) add_with_teams(*entry.supervisors, UnitKind::Supervisors, a);
  for (const UnitEntry& unit : entry.units) add_with_teams(unit, unit_kind(unit.kind), a);
}

void assemble_activities(Assembly& a) {
  const OrganisationEntry& entry = a.entry.organisation;
  const auto all = entry.activities.all();
  for (std::size_t i = 0; i < all.size(); ++i)
    if (all[i]->has_value()) a.world.organisation.activities[i] = make_activity(**all[i], a);
  a.world.organisation.verification = entry.verification;
  a.world.organisation.check = entry.check;
}

}  // namespace wangge::scenario
