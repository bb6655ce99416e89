#include "network/osm_tags.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

namespace wangge::network {
namespace {

using namespace std::string_view_literals;

std::string_view value(const TagLookup& tag, const char* key) {
  const char* found = tag(key);
  return found == nullptr ? std::string_view() : std::string_view(found);
}

template <std::size_t n>
bool is_one_of(std::string_view word, const std::array<std::string_view, n>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// The class of a `highway`, a link's as that of the road it leads to.
std::optional<RoadClass> class_of(std::string_view highway) {
  constexpr std::string_view kLink = "_link";
  if (highway.ends_with(kLink)) highway.remove_suffix(kLink.size());
  constexpr std::array kHomeStreets{"unclassified"sv, "road"sv};
  constexpr std::array kPaths{"path"sv, "steps"sv, "corridor"sv, "bridleway"sv};
  if (is_one_of(highway, kHomeStreets)) return RoadClass::Residential;
  if (is_one_of(highway, kPaths)) return RoadClass::Footway;
  if (highway == "track" || highway == "busway") return RoadClass::Service;
  return road_class(highway);
}

/// What one tag of the access hierarchy does to the modes it speaks of.
ModeSet apply(ModeSet before, std::string_view said, ModeSet of) {
  constexpr std::array kGranted{"yes"sv, "designated"sv, "permissive"sv, "official"sv};
  constexpr std::array kPrivate{"private"sv, "military"sv, "permit"sv};
  const ModeSet siren = ModeSet::of(TravelMode::Siren);
  if (is_one_of(said, kGranted)) return before.with(of);
  if (is_one_of(said, kPrivate)) return before.without(of.without(siren));
  if (said == "no" || said == "use_sidepath") return before.without(of);
  return before;
}

ModeSet admitted(const TagLookup& tag) {
  const ModeSet foot = ModeSet::of(TravelMode::Foot);
  const ModeSet bicycle = ModeSet::of(TravelMode::Bicycle);
  const ModeSet siren = ModeSet::of(TravelMode::Siren);
  const ModeSet motor = ModeSet::of(TravelMode::ServiceVehicle).with(siren);
  const std::array<std::pair<const char*, ModeSet>, 7> hierarchy{{{"access", ModeSet::all()},
                                                                  {"vehicle", motor.with(bicycle)},
                                                                  {"motor_vehicle", motor},
                                                                  {"motorcar", motor},
                                                                  {"bicycle", bicycle},
                                                                  {"foot", foot},
                                                                  {"emergency", siren}}};
  ModeSet modes = ModeSet::all();
  for (const auto& [key, of] : hierarchy) modes = apply(modes, value(tag, key), of);
  return modes;
}

Direction direction(const TagLookup& tag, RoadClass road) {
  const std::string_view said = value(tag, "oneway");
  if (is_one_of(said, std::array{"yes"sv, "true"sv, "1"sv})) return Direction::Forward;
  if (is_one_of(said, std::array{"-1"sv, "reverse"sv})) return Direction::Backward;
  if (!said.empty()) return Direction::BothWays;  // no; or reversible: each way at some hour
  const std::string_view junction = value(tag, "junction");
  const bool round = junction == "roundabout" || junction == "circular";
  return round || road == RoadClass::Motorway ? Direction::Forward : Direction::BothWays;
}

std::string name(const TagLookup& tag) {
  for (const char* key : {"name", "name:zh", "ref"})
    if (const auto found = value(tag, key); !found.empty()) return std::string(found);
  return {};
}

}  // namespace

std::variant<RoadTraits, DropReason> read_tags(const TagLookup& tag) {
  const std::string_view highway = value(tag, "highway");
  if (highway.empty()) return DropReason::NoHighway;
  const auto road = class_of(highway);
  if (!road) return DropReason::NotForTravel;
  if (value(tag, "area") == "yes") return DropReason::Area;
  const ModeSet admits = admitted(tag);
  if (admits.empty()) return DropReason::NoAccess;
  const bool contraflow =
      value(tag, "oneway:bicycle") == "no" || value(tag, "cycleway").starts_with("opposite");
  return RoadTraits{*road, direction(tag, *road), contraflow, admits, name(tag)};
}

}  // namespace wangge::network
