#include "flow/platform.hpp"

#include "flow/demand.hpp"

namespace wangge::flow {

Platform::Platform(const model::World& what, model::ConfigurationId configuration,
                   random::Source source, record::Listener& listening)
    : world(what),
      draws(source),
      listener(listening),
      roster(what, configuration,
             {what.experiment.start, what.experiment.start + what.experiment.length}),
      travel(what.travel),
      staff(what, roster, listening),
      links(what.network, what.district.subdistricts.size()),
      street(what.district.cells.size()),
      field(*this) {}

void Platform::start() {
  staff.start();
  field.start();
  start_demand(*this);
}

}  // namespace wangge::flow
