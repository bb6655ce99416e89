#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <variant>

#include "network/road_words.hpp"

namespace wangge::network {

/// The value of a way's tag; null where the way has no such tag.
using TagLookup = std::function<const char*(const char* key)>;

enum class Direction : std::uint8_t { BothWays, Forward, Backward };

/// What the tags of a way say about it as a road.
struct RoadTraits {
  RoadClass road = RoadClass::Residential;
  Direction direction = Direction::BothWays;
  bool bicycles_both_ways = false;
  ModeSet admits = ModeSet::all();
  std::string name;  ///< of the way, else its number (`ref`), else empty
};

/// Why (a part of) a way was left out.
enum class DropReason : std::uint8_t {
  NoHighway,     ///< a way that is no road at all: a building, a river
  NotForTravel,  ///< a `highway` nobody can travel on: planned, being built, a platform
  Area,          ///< drawn as the outline of a square
  NoAccess,      ///< nobody is let in, on foot or with a siren
  MissingNode,   ///< a piece that ends in a node the file does not have, as where it was cut out
  Degenerate,    ///< no two different nodes
  FarAway,       ///< a piece more than 100 km from the district's origin
};
inline constexpr std::size_t kDropReasons = 7;

/// Reads `highway`, `oneway` (yes, -1, no; implied by motorways and roundabouts), `junction`,
/// `access` with `vehicle`, `motor_vehicle`, `bicycle`, `foot`, `emergency`, and names. A private
/// road lets sirens in. Key by key after the wiki of OpenStreetMap, "Key:access".
[[nodiscard]] std::variant<RoadTraits, DropReason> read_tags(const TagLookup& tag);

}  // namespace wangge::network
