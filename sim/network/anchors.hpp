#pragma once
#include <vector>

#include "model/world.hpp"
#include "network/whereabouts.hpp"

namespace wangge::network {

/// The places between which a world travels: the centre of each cell, the base of each unit, the
/// stand-by place of each staffing line that has one, each hospital, each in the order of the
/// world.
[[nodiscard]] std::vector<model::Place> anchors_of(const model::World& world);

/// A place in a cell.
[[nodiscard]] inline Stop in_cell(model::CellId cell, const model::Place& place) {
  return {place, AnchorId(cell.index())};
}
[[nodiscard]] inline Stop centre_of(const model::World& world, model::CellId cell) {
  return in_cell(cell, world.district.cell(cell).centre);
}
[[nodiscard]] inline Stop base_of(const model::World& world, model::UnitId unit) {
  return {world.organisation.unit(unit).base, AnchorId(world.district.cells.size() + unit.index())};
}
/// Where the crews of a staffing line start from.
[[nodiscard]] Stop start_of(const model::World& world, model::ConfigurationId configuration,
                            std::size_t line);

/// The hospitals of World::emergencies. There is at least one staffing configuration.
[[nodiscard]] std::vector<Stop> hospitals_of(const model::World& world);

}  // namespace wangge::network
