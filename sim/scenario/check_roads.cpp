#include <algorithm>

#include "base/text.hpp"
#include "network/anchors.hpp"
#include "network/road_travel.hpp"
#include "scenario/assembly.hpp"

namespace wangge::scenario {
namespace {

using network::AnchorId;

constexpr network::Millimetres kFar{300'000};  // such a place may have been put wrong

std::string word(model::TravelMode mode) {
  return base::text("mode." + std::string(model::name_of(mode)));
}

/// The key of the cell, unit or staffing line whose place it is (network/anchors.hpp).
std::string name_of(AnchorId anchor, const model::World& world) {
  std::vector<std::string> keys;
  for (const auto& cell : world.district.cells) keys.push_back(cell.name.key);
  for (const auto& unit : world.organisation.units) keys.push_back(unit.name.key);
  for (const auto& configuration : world.staffing.configurations)
    for (const auto& line : configuration.lines)
      if (line.stand_by) keys.push_back(line.key);
  return keys[anchor.index()];
}

/// How far each place is from the roads; those that have none are at 0.
std::vector<network::Millimetres> ways_off_road(const network::Snaps& snaps) {
  std::vector<network::Millimetres> ways;
  for (const auto& snap : snaps) ways.push_back(snap ? snap->off_road : network::Millimetres(0));
  return ways;
}

void note_far_places(const network::RoadNetwork& roads, model::TravelMode mode, Assembly& a) {
  const auto ways = ways_off_road(roads.snaps(mode));
  const auto far = std::count_if(ways.begin(), ways.end(), [](auto way) { return way > kFar; });
  if (far == 0) return;
  const auto farthest = std::max_element(ways.begin(), ways.end());
  const AnchorId anchor(static_cast<std::size_t>(farthest - ways.begin()));
  a.faults.note(base::text("roads.far_places", word(mode), far, kFar.count() / 1000,
                           name_of(anchor, a.world), farthest->count() / 1000));
}

void check_mode(const network::RoadNetwork& roads, model::TravelMode mode, Assembly& a) {
  a.faults.note(base::text("roads.mode", word(mode), roads.component(mode).line()));
  note_far_places(roads, mode, a);
  for (const AnchorId anchor : roads.without_road(mode))
    a.fault(a.entry.roads.where, base::text("scenario.no_road_near", name_of(anchor, a.world),
                                            word(mode), a.world.roads.snap_limit.count()));
}

}  // namespace

void check_roads(Assembly& a) {
  const model::RoadPlan& plan = a.world.roads;
  const network::RoadNetwork roads(plan.map, plan.speeds, network::anchors_of(a.world),
                                   plan.snap_limit);
  const model::ModeSet used = network::modes_in(a.world);
  for (std::size_t m = 0; m < model::kTravelModes; ++m)
    if (const auto mode = static_cast<model::TravelMode>(m); used.has(mode))
      check_mode(roads, mode, a);
}

}  // namespace wangge::scenario
