#include "flow/incident_source.hpp"

#include "model/problem_id.hpp"

namespace wangge::flow {

using random::Purpose;

std::size_t first_incident_stream(const model::Demand& demand) {
  return demand.problems.size() + demand.desk_work.size() + 1;  // the trace comes before
}

IncidentSource::IncidentSource(const model::World& world, std::size_t stream)
    : SiteSource(world, world.emergencies.streams[stream].cell_weights,
                 world.emergencies.streams[stream].rhythm),
      world_(world),
      plan_(world.emergencies.streams[stream]),
      number_(first_incident_stream(world.demand) + stream),
      types_(plan_.type_weights) {}

Incident IncidentSource::make(std::uint64_t number, base::Instant arose,
                              const random::Source& draws) const {
  const auto id = model::problem_id(number_, number);
  const auto what = draws.four(Purpose::IncidentType, id.count(), 0);
  const Site where = site(id, arose, draws);
  Incident incident;
  incident.id = id;
  incident.arose = arose;
  incident.type = model::IncidentTypeId(types_.pick(what[0]));
  incident.cell = where.cell;
  incident.place = where.place;
  incident.dialled = pick(plan_.dialled, incident.type, what[1]);
  incident.false_alarm = what[2] < world_.emergencies.type(incident.type).false_alarm.count();
  return incident;
}

model::CallCentreId IncidentSource::pick(const std::vector<double>& weights,
                                         model::IncidentTypeId type, double u) const {
  if (weights.empty()) return world_.emergencies.type(type).centre;
  return model::CallCentreId(
      random::pick_once(weights.size(), u, [&](std::size_t i) { return weights[i]; }));
}

model::CallCentreId IncidentSource::dialled_again(model::IncidentTypeId type, double u) const {
  return pick(plan_.repeat_dialled.empty() ? plan_.dialled : plan_.repeat_dialled, type, u);
}

}  // namespace wangge::flow
