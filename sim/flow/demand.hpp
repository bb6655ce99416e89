#pragma once

namespace wangge::flow {

struct Platform;

/// Starts every stream of the scenario: problems in the cells, work of the desks, the rows of a
/// trace. Call once, inside the running simulation.
void start_demand(Platform& p);

}  // namespace wangge::flow
