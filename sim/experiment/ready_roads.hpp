#pragma once
#include <memory>

#include "experiment/campaign.hpp"
#include "network/road_travel.hpp"

namespace wangge::experiment {

/// The travel times, before anything is forked: all processes share them. Nothing where the world
/// has no roads.
std::unique_ptr<const network::RoadTravel> ready_roads(const model::World& world,
                                                       const CampaignPlan& plan);

}  // namespace wangge::experiment
