#include "network/anchors.hpp"

namespace wangge::network {
namespace {

using model::Configuration;
using model::StaffingLine;

std::size_t stand_bys(const Configuration& configuration, std::size_t lines) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < lines; ++i)
    if (configuration.lines[i].stand_by) ++count;
  return count;
}

/// How many lines with a stand-by place come before this one.
std::size_t stand_bys_before(const model::Staffing& staffing, model::ConfigurationId configuration,
                             std::size_t line) {
  std::size_t count = stand_bys(staffing.configurations[configuration.index()], line);
  for (std::size_t c = 0; c < configuration.index(); ++c)
    count += stand_bys(staffing.configurations[c], staffing.configurations[c].lines.size());
  return count;
}

}  // namespace

std::vector<model::Place> anchors_of(const model::World& world) {
  std::vector<model::Place> places;
  for (const model::Cell& cell : world.district.cells) places.push_back(cell.centre);
  for (const model::Unit& unit : world.organisation.units) places.push_back(unit.base);
  for (const Configuration& configuration : world.staffing.configurations)
    for (const StaffingLine& line : configuration.lines)
      if (line.stand_by) places.push_back(*line.stand_by);
  for (const model::Hospital& hospital : world.emergencies.hospitals)
    places.push_back(hospital.place);
  return places;
}

Stop start_of(const model::World& world, model::ConfigurationId configuration, std::size_t line) {
  const auto& staffing = world.staffing;
  const StaffingLine& found = staffing.configurations[configuration.index()].lines[line];
  if (!found.stand_by) return base_of(world, found.unit);
  const std::size_t first = world.district.cells.size() + world.organisation.units.size();
  return {*found.stand_by, AnchorId(first + stand_bys_before(staffing, configuration, line))};
}

std::vector<Stop> hospitals_of(const model::World& world) {
  const auto& configurations = world.staffing.configurations;
  const std::size_t first = world.district.cells.size() + world.organisation.units.size();
  const std::size_t before =
      stand_bys_before(world.staffing, model::ConfigurationId(configurations.size() - 1),
                       configurations.back().lines.size());
  std::vector<Stop> stops;
  for (const model::Hospital& hospital : world.emergencies.hospitals)
    stops.push_back({hospital.place, AnchorId(first + before + stops.size())});
  return stops;
}

}  // namespace wangge::network
