#pragma once
#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/road_map.hpp"
#include "network/projection.hpp"
#include "scenario/settings_entry.hpp"

/// `roads:` as the planner writes it: what people move on with `travel: {metric: roads}`.
namespace wangge::scenario {

/// A speed that differs from the usual one.
struct RoadSpeedEntry : Placed {
  model::TravelMode mode = model::TravelMode::Foot;
  std::vector<model::RoadClass> classes;  ///< empty: all that the mode may use
  base::MetresPerSecond speed;
};

/// What one mode may do, where that differs from the usual.
struct RoadModeEntry : Placed {
  model::TravelMode mode = model::TravelMode::Foot;
  std::optional<double> against_one_way;
  std::optional<double> feels_traffic;
  std::optional<bool> olympic_lanes;
  std::optional<base::MetresPerSecond> off_road;
};

/// Hours with more traffic, or less.
struct TrafficEntry : Placed {
  ClockRange hours;
  std::vector<model::RoadClass> classes;  ///< empty: all
  double factor = 1;
};

/// Which roads a closure or a lane is about.
struct RoadsAbout : Placed {
  std::string road;
  std::vector<model::Place> inside;
  std::vector<model::Place> between;
};

/// Roads that are shut for a time.
struct ClosureEntry : RoadsAbout {
  Id id;
  base::Instant from;
  Until to;
  std::vector<model::TravelMode> closed_to;
};

/// Roads with an Olympic lane for a time.
struct LaneEntry : RoadsAbout {
  Id id;
  base::Instant from;
  Until to;
};

/// Small streets that the table of roads does not draw.
struct LocalStreetsEntry {
  base::Metres spacing;
  model::RoadClass road = model::RoadClass::LivingStreet;
};

struct RoadsEntry : Placed {
  FileRef file;
  std::optional<LocalStreetsEntry> local_streets;
  base::Metres snap_limit;
  std::vector<RoadSpeedEntry> speeds;
  std::vector<RoadModeEntry> modes;
  std::vector<TrafficEntry> traffic;
  std::vector<ClosureEntry> closures;
  std::vector<LaneEntry> olympic_lanes;
  double olympic_lane_speed = 1;
  double beside_olympic_lane = 1;
  model::RoadMap map;                 ///< of the file
  std::vector<model::Outline> water;  ///< of a table of roads
  std::vector<std::string> report;    ///< what was taken from it and what was left out
};

/// `[116.36, 39.9]`: longitude, latitude.
template <>
struct Language<network::GeoPoint> {
  static void read(const Node& node, const Spec& spec, const Reader& reader,
                   network::GeoPoint& out);
  static Node schema(const Spec& spec);
};

template <>
std::span<const Choice<model::TravelMode>> choices_of();
template <>
std::span<const Choice<model::RoadClass>> choices_of();
template <>
const Record<RoadSpeedEntry>& record_of();
template <>
const Record<RoadModeEntry>& record_of();
template <>
const Record<TrafficEntry>& record_of();
template <>
const Record<ClosureEntry>& record_of();
template <>
const Record<LaneEntry>& record_of();
template <>
const Record<LocalStreetsEntry>& record_of();
template <>
const Record<RoadsEntry>& record_of();

/// Reads the map that the entry names, about the district's origin.
void read_roads(RoadsEntry& entry, const std::optional<network::GeoPoint>& origin,
                const Reader& reader);

}  // namespace wangge::scenario
