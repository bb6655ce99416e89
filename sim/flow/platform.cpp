#include "flow/platform.hpp"

#include "flow/demand.hpp"

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
      staff(what, configuration, roster, listening),
      links(what.network, what.district.subdistricts.size()),
      street(what.district.cells.size()),
      field(*this) {
  for (const auto& s : what.demand.problems)
    problem_sources.emplace_back(what, problem_sources.size(), s.category_weights, s.cell_weights,
                                 s.rhythm);
  for (const auto& s : what.demand.desk_work)
    problem_sources.emplace_back(what, problem_sources.size(), s.category_weights, s.cell_weights,
                                 s.rhythm);
}

void Platform::start() {
  staff.start();
  field.start();
  start_demand(*this);
}

}  // namespace wangge::flow
