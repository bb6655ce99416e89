#include "flow/platform.hpp"

#include "flow/crowd_load.hpp"
#include "flow/demand.hpp"
#include "flow/reach.hpp"
#include "model/most_on_duty.hpp"

namespace wangge::flow {

namespace {

int people_at_most(model::UnitId whole, const model::Roster& roster, const model::World& world) {
  return model::most_on_duty(roster, [&](const model::RosteredPerson& person) {
    return world.organisation.unit(person.unit).whole == whole;
  });
}

std::vector<const model::Response*> responses_in(const model::Configuration& configuration,
                                                 const model::Organisation& organisation) {
  std::vector<const model::Response*> found;
  for (const model::Unit& unit : organisation.units)
    found.push_back(unit.response ? &*unit.response : nullptr);
  for (const auto& [service, response] : configuration.responses)
    found[service.index()] = &response;
  return found;
}

}  // namespace

Platform::Platform(const model::World& what, model::ConfigurationId configuration,
                   random::Source source, record::Listener& listening,
                   const network::RoadTravel* roads)
    : world(what),
      draws(source),
      listener(listening),
      roster(what, configuration,
             {what.experiment.start, what.experiment.start + what.experiment.length}),
      travel(what.travel, roads),
      patrol_tours(roads != nullptr ? roads->patrol_tours() : what.patrol_tours),
      journey(random::Distribution::lognormal(1, what.travel.spread.count())),
      surge(what),
      staff(what, configuration, roster, listening, surge),
      links(what),
      street(what.district, what.policy.duplicate_radius),
      field(*this),
      weather(what.demand, source),
      sources(what, weather),
      responses_(
          responses_in(what.staffing.configurations[configuration.index()], what.organisation)) {
  for (std::size_t u = 0; u < what.organisation.units.size(); ++u) {
    stations_.push_back(what.organisation.stations(model::UnitId(u)));
    most_on_duty_.push_back(
        what.organisation.units[u].response ? people_at_most(model::UnitId(u), roster, what) : 0);
  }
}

std::vector<const model::Need*> Platform::first_need_of(model::CallCentreId centre) const {
  for (const model::IncidentType& type : world.emergencies.types)
    if (type.centre == centre) return {&type.needs.front()};
  return {};
}

void Platform::start() {
  staff.start();
  field.start();
  start_demand(*this);
  start_crowd_load(*this);
  start_measuring_reach(*this);
}

}  // namespace wangge::flow
