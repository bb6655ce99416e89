#include <algorithm>

#include "base/text.hpp"
#include "scenario/rhythm.hpp"
#include "scenario/spots.hpp"

namespace wangge::scenario {
namespace {

using model::UnitId;

model::CallCentre make_centre(const CentreEntry& entry, Assembly& a) {
  model::CallCentre centre;
  centre.name = {entry.id.text, entry.zh, entry.en};
  centre.call_desk = desk_of(entry.call_desk, a);
  centre.dispatch_desk =
      entry.dispatch_desk.given() ? desk_of(entry.dispatch_desk, a) : centre.call_desk;
  centre.interview = entry.interview;
  centre.dispatch = entry.dispatch;
  centre.transfer = entry.transfer;
  centre.answer_target = entry.answer_target;
  return centre;
}

/// The units that have a response.
std::vector<std::string_view> services(const Assembly& a) {
  std::vector<std::string_view> names;
  for (const model::Unit& unit : a.world.organisation.units)
    if (unit.response) names.emplace_back(unit.name.key);
  return names;
}

Wrong no_service(const std::string& word, const std::vector<std::string_view>& known) {
  Wrong wrong = nobody_called("scenario.noun.service", word, known);
  if (known.empty()) wrong.what += base::text("scenario.no_services");
  return wrong;
}

/// What is wrong with a unit that is named for a service and is none.
Wrong not_a_service(UnitId id, const std::vector<std::string_view>& known, const Assembly& a) {
  const model::Unit& unit = a.world.organisation.unit(id);
  const model::Unit& whole = a.world.organisation.unit(unit.whole);
  if (whole.response)
    return {base::text("scenario.service_is_a_station", unit.name.key), "", whole.name.key};
  return {base::text("scenario.not_a_service", unit.name.key), listed(known), ""};
}

/// The whole unit that is referred to; none() and a fault if it does not answer emergencies.
UnitId service_of(const Ref& ref, Assembly& a) {
  if (!ref.given() || a.units.is_incomplete(a.faults)) return {};
  const std::vector<std::string_view> known = services(a);
  const auto unit = a.units.find(ref.text);
  if (unit && a.world.organisation.units[*unit].response) return UnitId(*unit);
  a.faults.add(ref.where,
               unit ? not_a_service(UnitId(*unit), known, a) : no_service(ref.text, known));
  return {};
}

model::Need make_need(const NeedEntry& entry, Assembly& a) {
  model::Need need;
  need.service = service_of(entry.service, a);
  need.units = entry.units;
  need.share = entry.share;
  need.asked = entry.asked;
  need.work = entry.work;
  need.to_hospital = entry.to_hospital;
  need.hand_over = entry.hand_over.value_or(random::Distribution());
  if (entry.to_hospital.count() <= 0) return need;
  if (!entry.hand_over) a.fault(entry.where, base::text("scenario.hand_over_missing"));
  const bool none = a.entry.emergencies.hospitals.empty();
  if (none && !a.faults.is_broken("emergencies.hospitals"))
    a.fault(entry.where, base::text("scenario.no_hospitals"));
  return need;
}

model::IncidentType make_type(const IncidentTypeEntry& entry, Assembly& a) {
  model::IncidentType type;
  type.name = {entry.id.text, entry.zh, entry.en};
  type.priority = entry.priority;
  if (const auto centre = a.centres.resolve(entry.centre, a.faults))
    type.centre = model::CallCentreId(*centre);
  for (const NeedEntry& need : entry.needs) type.needs.push_back(make_need(need, a));
  type.false_alarm = entry.false_alarm;
  type.false_alarm_work = entry.false_alarm_work;
  type.command_post = entry.command_post;
  type.target = entry.target;
  const bool unreadable = a.faults.is_damaged(entry.where.path + ".needs");
  if (entry.needs.empty() && !unreadable)
    a.fault(entry.where, base::text("scenario.type_without_needs"));
  if (entry.command_post && !a.entry.emergencies.command.given())
    a.fault(entry.where, base::text("scenario.post_without_command"));
  return type;
}

/// One a thing of `names`; empty where none is written.
std::vector<double> weights_of(const Weights& written, const Names& names, std::size_t count,
                               Assembly& a) {
  if (written.empty()) return {};
  std::vector<double> weights(count);
  for (const Weight& weight : written)
    if (const auto thing = names.resolve(weight.ref, a.faults)) weights[*thing] += weight.value;
  return weights;
}

bool says_nothing(const Weights& written) {
  return !written.empty() &&
         std::ranges::all_of(written, [](const Weight& weight) { return weight.value <= 0; });
}

void check_stream(const model::IncidentStream& stream, const IncidentStreamEntry& entry,
                  const Assembly& a) {
  const auto fault = [&](const char* what) { a.fault(entry.where, base::text(what)); };
  if (stream.type_weights.empty() && !a.incident_types.is_incomplete(a.faults))
    fault("scenario.stream_no_types");
  if (says_nothing(entry.types)) fault("scenario.stream_zero_types");
  if (all_zero(stream.cell_weights) && !a.faults.is_damaged("district"))
    fault("scenario.stream_zero_cells");
  if (says_nothing(entry.dialled) || says_nothing(entry.repeat_dialled))
    fault("scenario.stream_zero_dialled");
}

model::IncidentStream make_stream(const IncidentStreamEntry& entry, const HourShapes& shapes,
                                  Assembly& a) {
  const std::size_t types = a.world.emergencies.types.size();
  const std::size_t centres = a.world.emergencies.centres.size();
  model::IncidentStream stream;
  stream.name = {entry.id.text, entry.zh, entry.en};
  stream.rhythm = make_rhythm(entry, shapes, a);
  stream.type_weights = weights_of(entry.types, a.incident_types, types, a);
  if (entry.types.empty()) stream.type_weights.assign(types, 1);
  stream.cell_weights = cell_weights(entry.cells, a);
  stream.dialled = weights_of(entry.dialled, a.centres, centres, a);
  stream.repeat_calls = entry.repeat_calls;
  stream.repeat_delay = entry.repeat_delay;
  stream.repeat_dialled = weights_of(entry.repeat_dialled, a.centres, centres, a);
  stream.recognised = entry.recognised;
  check_stream(stream, entry, a);
  return stream;
}

void add_hospitals(Assembly& a) {
  Names names{"scenario.noun.hospital", {"emergencies.hospitals"}};
  for (const HospitalEntry& entry : a.entry.emergencies.hospitals) {
    names.add(entry.id.text, entry.id.where, a.faults);
    a.world.emergencies.hospitals.push_back(
        {{entry.id.text, entry.zh, entry.en}, metres_of(entry.at, a)});
  }
}

/// Who commands, and when the district is in surge.
void add_command(Assembly& a) {
  const EmergenciesEntry& entry = a.entry.emergencies;
  model::Emergencies& emergencies = a.world.emergencies;
  if (entry.command.given()) emergencies.command = desk_of(entry.command, a);
  if (!entry.surge) return;
  emergencies.surge = *entry.surge;
  if (entry.surge->activation && !entry.command.given())
    a.fault(entry.surge->where, base::text("scenario.activation_without_command"));
  if (entry.streams.empty() && !a.faults.is_broken("emergencies.streams"))
    a.fault(entry.surge->where, base::text("scenario.surge_without_streams"));
}

}  // namespace

void assemble_emergencies(Assembly& a) {
  const EmergenciesEntry& entry = a.entry.emergencies;
  model::Emergencies& emergencies = a.world.emergencies;
  for (const CentreEntry& centre : entry.centres) {
    a.centres.add(centre.id.text, centre.id.where, a.faults);
    emergencies.centres.push_back(make_centre(centre, a));
  }
  add_hospitals(a);
  for (const IncidentTypeEntry& type : entry.types) {
    a.incident_types.add(type.id.text, type.id.where, a.faults);
    emergencies.types.push_back(make_type(type, a));
  }
  const HourShapes shapes(a);
  for (const IncidentStreamEntry& stream : entry.streams) {
    a.streams.add(stream.id.text, stream.id.where, a.faults);
    emergencies.streams.push_back(make_stream(stream, shapes, a));
  }
  add_command(a);
}

}  // namespace wangge::scenario
