#include "flow/platform.hpp"

#include "flow/crowd_load.hpp"
#include "flow/demand.hpp"
#include "flow/reach.hpp"

namespace wangge::flow {

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
      sources(what, weather) {
  for (std::size_t u = 0; u < what.organisation.units.size(); ++u)
    stations_.push_back(what.organisation.stations(model::UnitId(u)));
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
