#pragma once
#include <cstdint>

#include "indicator/replication_result.hpp"
#include "model/world.hpp"
#include "network/road_travel.hpp"
#include "record/listener.hpp"

namespace wangge::experiment {

/// How a replication is run. None of it changes the result.
struct ReplicationOptions {
  record::Listener* also = nullptr;  ///< hears everything that the indicators are computed from
  bool step = false;                 ///< one engine round an event (kernel/simulation.hpp)
  /// Of this world, if it has roads; where it is missing the replication works it out for itself.
  const network::RoadTravel* roads = nullptr;
};

/// Simulates one replication of one staffing configuration from the start of the plan to its
/// horizon. The result depends on the world, the configuration, the plan's seed and the number of
/// the replication alone. Once per process: a campaign forks one for each (workers.hpp).
indicator::ReplicationResult replicate(const model::World& world,
                                       model::ConfigurationId configuration,
                                       std::uint32_t replication,
                                       const ReplicationOptions& options = {});

}  // namespace wangge::experiment
