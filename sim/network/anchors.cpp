#include "network/anchors.hpp"

namespace wangge::network {

std::vector<model::Place> anchors_of(const model::World& world) {
  std::vector<model::Place> places;
  for (const model::Cell& cell : world.district.cells) places.push_back(cell.centre);
  for (const model::Unit& unit : world.organisation.units) places.push_back(unit.base);
  return places;
}

}  // namespace wangge::network
