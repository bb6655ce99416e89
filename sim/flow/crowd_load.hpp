#pragma once
#include <vector>

#include "model/world.hpp"

namespace wangge::flow {

struct Platform;

/// The people of all crowds in each subdistrict.
[[nodiscard]] std::vector<base::People> people_by_subdistrict(const model::World& world,
                                                              base::Instant t);

/// From now on the handset sectors carry less while crowds are in them (NetworkPlan::crowd_half):
/// people use telephones of their own. Uploads under way feel it in the mode Flows; in the mode
/// Latency those that begin. Call once, inside the running simulation.
void start_crowd_load(Platform& p);

}  // namespace wangge::flow
