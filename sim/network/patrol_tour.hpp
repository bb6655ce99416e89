#pragma once
#include <vector>

#include "model/district.hpp"
#include "network/travel.hpp"

namespace wangge::network {

/// A short closed walk through the centres of these cells: the minimum-spanning-tree tour of
/// Boost.Graph, at most twice the shortest (metric travelling salesman). Starts at the first cell.
[[nodiscard]] std::vector<model::CellId> patrol_tour(const model::District& district,
                                                     const std::vector<model::CellId>& cells,
                                                     const Travel& travel);

/// One tour a subdistrict, over all its cells: World::patrol_tours.
[[nodiscard]] std::vector<std::vector<model::CellId>> lay_patrol_tours(
    const model::District& district, const Travel& travel);

}  // namespace wangge::network
