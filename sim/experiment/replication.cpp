#include "experiment/replication.hpp"

#include <optional>

#include "flow/platform.hpp"
#include "indicator/collector.hpp"
#include "kernel/simulation.hpp"

namespace wangge::experiment {

indicator::ReplicationResult replicate(const model::World& world,
                                       model::ConfigurationId configuration,
                                       std::uint32_t replication,
                                       const ReplicationOptions& options) {
  const model::ExperimentPlan& plan = world.experiment;
  const base::Instant horizon = plan.start + plan.length;

  indicator::Collector indicators(world, configuration);  // what is measured
  record::Listeners listeners;
  listeners.add(indicators);
  if (options.also != nullptr) listeners.add(*options.also);

  const auto own_roads = options.roads == nullptr ? network::make_road_travel(world) : nullptr;
  std::optional<flow::Platform> platform;  // outlives the simulation, however that ends
  kernel::Simulation simulation({plan.start, options.step});  // time
  const random::Source chance(plan.seed, replication);        // the same days for everybody
  platform.emplace(world, configuration, chance, listeners,
                   options.roads != nullptr ? options.roads : own_roads.get());

  platform->start();  // shifts, patrols, problems, calls
  simulation.run_until(horizon);
  listeners.horizon(horizon);
  return indicators.result(simulation.events());
}

}  // namespace wangge::experiment
