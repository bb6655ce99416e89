#pragma once
#include <functional>
#include <vector>

#include "model/district.hpp"
#include "network/travel.hpp"

namespace wangge::network {

/// How far one cell is from another, in any unit, the same both ways.
using Separation = std::function<double(model::CellId, model::CellId)>;

/// Between the cells' centres, by the metric.
[[nodiscard]] Separation by_metric(const model::District& district, const Travel& travel);

/// A short closed walk through these cells: the minimum-spanning-tree tour of Boost.Graph, at most
/// twice the shortest (metric travelling salesman). Starts at the first cell.
[[nodiscard]] std::vector<model::CellId> patrol_tour(const std::vector<model::CellId>& cells,
                                                     const Separation& separation);

/// One tour a subdistrict, over all its cells: World::patrol_tours.
[[nodiscard]] std::vector<std::vector<model::CellId>> lay_patrol_tours(
    const model::District& district, const Separation& separation);

}  // namespace wangge::network
