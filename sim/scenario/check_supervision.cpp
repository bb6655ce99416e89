#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "base/joined.hpp"
#include "base/text.hpp"
#include "model/most_on_duty.hpp"
#include "scenario/assembly.hpp"

namespace wangge::scenario {
namespace {

using model::Roster;
using model::RosteredPerson;
using model::SubdistrictId;
using model::UnitId;
using model::UnitKind;

bool is_supervisor(const RosteredPerson& person, const Assembly& a) {
  return a.world.organisation.unit(person.unit).kind == UnitKind::Supervisors;
}

bool needs_checkers(const model::World& world) {
  const model::Organisation& organisation = world.organisation;
  const bool verifies = organisation.verification && world.policy.verify_public_reports;
  return has_cases(world.demand) && (organisation.check || verifies);
}

/// Supervisors of some subdistricts do not go to the others.
void check_everywhere(const Assembly& a) {
  if (!needs_checkers(a.world)) return;
  const auto& subdistricts = a.world.district.subdistricts;
  for (std::size_t s = 0; s < subdistricts.size(); ++s)
    if (!a.world.organisation.in_area(UnitKind::Supervisors, SubdistrictId(s)).exists())
      a.fault(a.entry.organisation.supervisors->where,
              base::text("scenario.nobody_checks_in", subdistricts[s].name.key));
}

/// Somebody must see what nobody reports, and somebody must go where something is to be verified.
void check_present(const Assembly& a) {
  const auto& units = a.world.organisation.units;
  const auto patrols = [](const model::Unit& u) { return u.kind == UnitKind::Supervisors; };
  if (std::any_of(units.begin(), units.end(), patrols)) return check_everywhere(a);
  const OrganisationEntry& entry = a.entry.organisation;
  if (has_cases(a.world.demand) && (entry.verification || entry.check))
    a.fault(entry.where, base::text("scenario.nobody_checks"));
  const auto calls = [](const model::Category& c) {
    return c.visibility.noticed_by_public.count() > 0;
  };
  if (std::any_of(a.world.categories.begin(), a.world.categories.end(), calls)) return;
  for (const ProblemEntry& stream : a.entry.demand.streams)
    if (!stream.reported_by) a.fault(stream.where, base::text("scenario.nobody_finds"));
}

bool may_somebody_not(const Assembly& a) {
  for (const model::Configuration& configuration : a.world.staffing.configurations)
    for (const model::StaffingLine& line : configuration.lines)
      if (!line.may_check) return true;
  return false;
}

/// The units of supervisors that have people on duty, none of whom may verify and check.
std::set<UnitId> without_checkers(const Roster& roster, const Assembly& a) {
  std::set<UnitId> there, checking;
  for (const RosteredPerson& person : roster.people()) {
    if (person.duty.empty() || !is_supervisor(person, a)) continue;
    there.insert(person.unit);
    if (person.may_check) checking.insert(person.unit);
  }
  std::erase_if(there, [&](UnitId unit) { return checking.contains(unit); });
  return there;
}

/// The keys of configurations by what is wrong in them.
template <class Thing>
using FoundIn = std::map<Thing, std::vector<std::string_view>>;

template <class Thing>
void note_in(FoundIn<Thing>& found, Thing thing, const model::Configuration& configuration) {
  found[thing].emplace_back(configuration.name.key);
}

void check_may_check(const std::vector<Roster>& rosters, const Assembly& a) {
  FoundIn<UnitId> found;
  for (std::size_t i = 0; i < rosters.size(); ++i)
    for (const UnitId unit : without_checkers(rosters[i], a))
      note_in(found, unit, a.world.staffing.configurations[i]);
  for (const auto& [unit, names] : found)
    a.fault(a.unit_places[unit.index()],
            base::text("scenario.nobody_may_check", a.world.organisation.unit(unit).name.key,
                       base::joined(names)));
}

/// The most supervisors who are on duty at once in an area.
std::size_t most_in(SubdistrictId area, const Roster& roster, const Assembly& a) {
  return static_cast<std::size_t>(model::most_on_duty(roster, [&](const RosteredPerson& person) {
    return person.area == area && is_supervisor(person, a);
  }));
}

/// As the beats are laid in flow/field_force.cpp: by their length, so people may be too few.
std::size_t beats_in(SubdistrictId area, const model::World& world) {
  const auto each = static_cast<std::size_t>(world.policy.patrol.cells_per_beat);
  std::size_t cells = 0;
  for (std::size_t i = 0; i < world.district.cells.size(); ++i)
    if (world.district.subdistrict_of(model::CellId(i)) == area) ++cells;
  return (cells + each - 1) / each;
}

void note_beats(const std::vector<Roster>& rosters, Assembly& a) {
  for (std::size_t s = 0; s < a.world.district.subdistricts.size(); ++s) {
    const SubdistrictId area(s);
    if (!a.world.organisation.in_area(UnitKind::Supervisors, area).exists()) continue;
    const std::size_t beats = beats_in(area, a.world);
    FoundIn<std::size_t> few;
    for (std::size_t i = 0; i < rosters.size(); ++i)
      if (const std::size_t most = most_in(area, rosters[i], a); most < beats)
        note_in(few, most, a.world.staffing.configurations[i]);
    for (const auto& [most, names] : few)
      a.faults.note(base::text("scenario.beats_without_people", base::joined(names),
                               a.world.district.subdistricts[s].name.key, beats, most));
  }
}

std::vector<Roster> rosters_of_configurations(const Assembly& a) {
  std::vector<Roster> rosters;
  for (std::size_t i = 0; i < a.world.staffing.configurations.size(); ++i)
    rosters.emplace_back(a.world, model::ConfigurationId(i), a.span());
  return rosters;
}

}  // namespace

void check_supervision(Assembly& a) {
  if (a.units.is_incomplete(a.faults)) return;
  check_present(a);
  const bool checkers = needs_checkers(a.world) && may_somebody_not(a);
  const bool beats = a.world.policy.patrol.cells_per_beat > 0;
  if (!is_staffing_known(a) || (!checkers && !beats)) return;
  const std::vector<Roster> rosters = rosters_of_configurations(a);
  if (checkers) check_may_check(rosters, a);
  if (beats) note_beats(rosters, a);
}

}  // namespace wangge::scenario
