#include <algorithm>

#include "base/text.hpp"
#include "network/road_travel.hpp"
#include "scenario/assembly.hpp"

namespace wangge::scenario {
namespace {

using network::AnchorId;

constexpr network::Millimetres kFar{300'000};  // such a place may have been put wrong

std::string word(model::TravelMode mode) {
  return base::text("mode." + std::string(model::name_of(mode)));
}

/// A place that people travel from or to (network/anchors.hpp).
struct Anchored {
  std::string key;  ///< of the cell, unit, staffing line or hospital
  /// Who comes there. Nobody starts from a desk or a supervisor's base.
  model::ModeSet modes = model::ModeSet::all();
};

Anchored base_of(const model::Unit& unit, const std::string& key) {
  using Kind = model::UnitKind;
  const bool used = unit.kind != Kind::Desk && unit.kind != Kind::Supervisors;
  return {key, used ? model::ModeSet::of(unit.mode) : model::ModeSet()};
}

/// How those move who take people to hospital.
model::ModeSet hospital_modes(const model::World& world) {
  model::ModeSet modes;
  for (const model::IncidentType& type : world.emergencies.types)
    for (const model::Need& need : type.needs)
      if (need.to_hospital.count() > 0)
        modes = modes.with(model::ModeSet::of(world.organisation.unit(need.service).mode));
  return modes;
}

/// Hospitals come after the anchors of the world.
void add_hospitals(const model::World& world, std::vector<Anchored>& places) {
  for (const model::Hospital& hospital : world.emergencies.hospitals)
    places.push_back({hospital.name.key, hospital_modes(world)});
}

/// In the order of the anchors.
std::vector<Anchored> places_of(const model::World& world) {
  std::vector<Anchored> places;
  for (const auto& cell : world.district.cells) places.push_back({cell.name.key});
  for (const auto& unit : world.organisation.units) places.push_back(base_of(unit, unit.name.key));
  for (const auto& configuration : world.staffing.configurations)
    for (const auto& line : configuration.lines)
      if (line.stand_by) places.push_back(base_of(world.organisation.unit(line.unit), line.key));
  return places;
}

bool concerns(const Anchored& place, model::TravelMode mode) { return place.modes.has(mode); }

/// How far each place that concerns the mode is from its roads; others are at 0.
std::vector<network::Millimetres> ways_off_road(const network::Snaps& snaps,
                                                const std::vector<Anchored>& places,
                                                model::TravelMode mode) {
  std::vector<network::Millimetres> ways(snaps.size(), network::Millimetres(0));
  for (std::size_t i = 0; i < snaps.size(); ++i)
    if (snaps[i] && concerns(places[i], mode)) ways[i] = snaps[i]->off_road;
  return ways;
}

void note_far_places(const network::RoadNetwork& roads, const std::vector<Anchored>& places,
                     model::TravelMode mode, Assembly& a) {
  const auto ways = ways_off_road(roads.snaps(mode), places, mode);
  const auto far = std::count_if(ways.begin(), ways.end(), [](auto way) { return way > kFar; });
  if (far == 0) return;
  const auto farthest = std::max_element(ways.begin(), ways.end());
  a.faults.note(base::text("roads.far_places", word(mode), far, kFar.count() / 1000,
                           places[static_cast<std::size_t>(farthest - ways.begin())].key,
                           farthest->count() / 1000));
}

/// One fault a mode, with how many places nobody would ever get to and the first of them.
void check_mode(const network::RoadNetwork& roads, const std::vector<Anchored>& places,
                model::TravelMode mode, Assembly& a) {
  a.faults.note(base::text("roads.mode", word(mode), roads.component(mode).line()));
  note_far_places(roads, places, mode, a);
  std::vector<AnchorId> without = roads.without_road(mode);
  std::erase_if(without, [&](AnchorId at) { return !concerns(places[at.index()], mode); });
  if (without.empty()) return;
  a.fault(a.entry.roads.where,
          base::text("scenario.no_road_near", places[without.front().index()].key, word(mode),
                     a.world.roads.snap_limit.count(), without.size()));
}

}  // namespace

void check_roads(Assembly& a) {
  a.roads = network::network_of(a.world);
  std::vector<Anchored> places = places_of(a.world);
  add_hospitals(a.world, places);
  const model::ModeSet used = network::modes_in(a.world);
  for (std::size_t m = 0; m < model::kTravelModes; ++m)
    if (const auto mode = static_cast<model::TravelMode>(m); used.has(mode))
      check_mode(*a.roads, places, mode, a);
}

}  // namespace wangge::scenario
