#include "experiment/ready_roads.hpp"

#include "base/log.hpp"

namespace wangge::experiment {

std::unique_ptr<const network::RoadTravel> ready_roads(const model::World& world,
                                                       const CampaignPlan& plan) {
  auto roads = network::make_road_travel(world, network::TravelCache(plan.travel_cache),
                                         static_cast<unsigned>(plan.jobs), plan.roads);
  if (roads)
    for (const std::string& warning : roads->times().warnings()) base::log_warning(warning);
  return roads;
}

}  // namespace wangge::experiment
