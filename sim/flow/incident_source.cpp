#include "flow/incident_source.hpp"

#include <utility>

#include "model/problem_id.hpp"
#include "model/streams.hpp"

namespace wangge::flow {

using random::Purpose;

namespace {

const model::IncidentStream& usual(const model::World& world, const model::Burst& burst) {
  return world.emergencies.streams[burst.usual - model::first_incident_stream(world.demand)];
}

}  // namespace

IncidentSource::IncidentSource(const model::World& world, const model::IncidentStream& plan,
                               std::size_t number, const std::vector<double>& cell_weights,
                               model::Rhythm rhythm)
    : SiteSource(world, cell_weights, std::move(rhythm)),
      world_(world),
      plan_(plan),
      number_(number),
      types_(plan.type_weights) {}

IncidentSource::IncidentSource(const model::World& world, std::size_t stream,
                               const Weather& weather)
    : IncidentSource(world, world.emergencies.streams[stream],
                     model::first_incident_stream(world.demand) + stream,
                     world.emergencies.streams[stream].cell_weights,
                     weather.felt(model::first_incident_stream(world.demand) + stream,
                                  world.emergencies.streams[stream].rhythm)) {}

IncidentSource::IncidentSource(const model::World& world, const model::Burst& burst)
    : IncidentSource(world, usual(world, burst), burst.number, burst.cell_weights, {}) {}

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
