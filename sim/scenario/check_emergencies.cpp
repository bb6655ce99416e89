#include <algorithm>
#include <map>
#include <set>

#include "base/joined.hpp"
#include "base/text.hpp"
#include "model/most_on_duty.hpp"
#include "scenario/assembly.hpp"
#include "scenario/spots.hpp"

namespace wangge::scenario {
namespace {

using model::Need;
using model::UnitId;

/// The most crews of each service that are ever on duty at once, by whole unit.
using MostOnDuty = std::map<UnitId, int>;

MostOnDuty most_of_services(const model::Roster& roster, const model::Organisation& organisation) {
  MostOnDuty most;
  for (std::size_t i = 0; i < organisation.units.size(); ++i)
    if (organisation.units[i].response)
      most[UnitId(i)] = model::most_on_duty(roster, [&](const model::RosteredPerson& person) {
        return organisation.unit(person.unit).whole == UnitId(i);
      });
  return most;
}

std::vector<MostOnDuty> most_of_configurations(const Assembly& a) {
  std::vector<MostOnDuty> all;
  for (std::size_t i = 0; i < a.world.staffing.configurations.size(); ++i)
    all.push_back(most_of_services(model::Roster(a.world, model::ConfigurationId(i), a.span()),
                                   a.world.organisation));
  return all;
}

int most_in(const MostOnDuty& most, UnitId service) {
  const auto found = most.find(service);
  return found == most.end() ? 0 : found->second;
}

/// The configurations, by name, in which the most that a service has on duty is such a number.
template <class IsSo>
std::string configurations_where(const std::vector<MostOnDuty>& most, UnitId service, IsSo is_so,
                                 const Assembly& a) {
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < most.size(); ++i)
    if (is_so(most_in(most[i], service)))
      names.emplace_back(a.world.staffing.configurations[i].name.key);
  return base::joined(names);
}

/// Crews that an incident can never have all together.
void note_too_many(const Need& need, const model::IncidentType& type,
                   const std::vector<MostOnDuty>& most, Assembly& a) {
  const auto few = [&](int people) { return people > 0 && people < need.units; };
  const std::string names = configurations_where(most, need.service, few, a);
  if (!names.empty())
    a.faults.note(base::text("scenario.never_enough", names, type.name.key, need.units,
                             a.world.organisation.unit(need.service).name.key));
}

void check_staffed(Assembly& a) {
  const std::vector<MostOnDuty> most = most_of_configurations(a);
  std::set<UnitId> told;
  for (const model::IncidentType& type : a.world.emergencies.types)
    for (const Need& need : type.needs) {
      if (!need.service.exists()) continue;
      note_too_many(need, type, most, a);
      const auto none = [](int people) { return people == 0; };
      const std::string names = configurations_where(most, need.service, none, a);
      if (!names.empty() && told.insert(need.service).second)
        a.fault(a.unit_places[need.service.index()],
                base::text("scenario.service_without_people",
                           a.world.organisation.unit(need.service).name.key, names, type.name.key));
    }
}

void note_idle_services(Assembly& a) {
  std::set<UnitId> needed;
  for (const model::IncidentType& type : a.world.emergencies.types)
    for (const Need& need : type.needs) needed.insert(need.service);
  const auto& units = a.world.organisation.units;
  for (std::size_t i = 0; i < units.size(); ++i)
    if (units[i].response && !needed.contains(UnitId(i)))
      a.faults.note(base::text("scenario.service_idle", units[i].name.key));
}

void note_idle_centres(Assembly& a) {
  const model::Emergencies& emergencies = a.world.emergencies;
  const std::vector<bool> used = used_centres(emergencies);
  for (std::size_t i = 0; i < used.size(); ++i)
    if (!used[i])
      a.faults.note(base::text("scenario.centre_idle", emergencies.centres[i].name.key));
}

void note_idle_types(Assembly& a) {
  const model::Emergencies& emergencies = a.world.emergencies;
  for (std::size_t i = 0; i < emergencies.types.size(); ++i) {
    const auto has = [&](const model::IncidentStream& stream) {
      return i < stream.type_weights.size() && stream.type_weights[i] > 0;
    };
    if (std::ranges::none_of(emergencies.streams, has))
      a.faults.note(base::text("scenario.type_idle", emergencies.types[i].name.key));
  }
}

void note_places(Assembly& a) {
  for (const model::Unit& unit : a.world.organisation.units) {
    const bool station =
        a.stations.contains(unit.whole) && unit.name.key.find('@') != std::string::npos;
    if (station && lies_outside(unit.base, a.world.district))
      a.faults.note(base::text("scenario.station_outside", unit.name.key));
  }
}

/// Whether routine cases may come to the unit.
bool has_routine(UnitId unit, const model::World& world) {
  if (!has_cases(world.demand)) return false;
  const bool street_office = world.organisation.unit(unit).kind == model::UnitKind::Subdistrict;
  const auto goes_there = [&](const model::Category& category) {
    return category.owner == unit ||
           std::ranges::any_of(category.also, [&](const auto& also) { return also.unit == unit; });
  };
  return street_office || std::ranges::any_of(world.categories, goes_there);
}

/// A case goes to the station of its own subdistrict.
void check_routine(const Assembly& a) {
  const auto& areas = a.world.district.subdistricts;
  for (const auto& [service, names] : a.stations) {
    if (!has_routine(service, a.world)) continue;
    for (std::size_t i = 0; i < areas.size(); ++i)
      if (a.world.organisation.team(service, model::SubdistrictId(i)) == service)
        a.fault(a.unit_places[service.index()],
                base::text("scenario.no_station_for_cases",
                           a.world.organisation.unit(service).name.key, areas[i].name.key));
  }
}

}  // namespace

std::vector<bool> used_centres(const model::Emergencies& emergencies) {
  std::vector<bool> used(emergencies.centres.size());
  for (const model::IncidentType& type : emergencies.types)
    if (type.centre.exists()) used[type.centre.index()] = true;
  for (const model::IncidentStream& stream : emergencies.streams)
    for (const auto* weights : {&stream.dialled, &stream.repeat_dialled})
      for (std::size_t i = 0; i < weights->size(); ++i)
        if ((*weights)[i] > 0) used[i] = true;
  return used;
}

void check_emergencies(Assembly& a) {
  if (a.units.is_incomplete(a.faults)) return;
  check_routine(a);
  note_places(a);
  if (a.faults.is_damaged("emergencies")) return;
  note_idle_services(a);
  note_idle_centres(a);
  note_idle_types(a);
  if (!a.world.emergencies.types.empty() && is_staffing_known(a)) check_staffed(a);
}

}  // namespace wangge::scenario
