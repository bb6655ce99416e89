#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.hpp"
#include "base/quantity.hpp"
#include "model/district.hpp"
#include "model/travel_mode.hpp"

namespace wangge::model {

/// What a road is for, after OpenStreetMap's `highway`; links count as the road they lead to.
enum class RoadClass : std::uint8_t {
  Motorway,      ///< 高速公路
  Trunk,         ///< 快速路
  Primary,       ///< 主干路
  Secondary,     ///< 次干路
  Tertiary,      ///< 支路
  Residential,   ///< 居住区道路 (and OpenStreetMap's unclassified)
  LivingStreet,  ///< 胡同: walking and driving share it
  Service,       ///< yards, car parks, drives
  Pedestrian,    ///< 步行街
  Footway,       ///< paths, pavements, steps
  Cycleway,      ///< 自行车道
};
inline constexpr std::size_t kRoadClasses = 11;
[[nodiscard]] constexpr std::size_t index_of(RoadClass road) {
  return static_cast<std::size_t>(road);
}

using RoadNodeId = base::Id<struct RoadNodeTag>;
using SegmentId = base::Id<struct SegmentTag>;
using RoadNameId = base::Id<struct RoadNameTag>;
using Millimetres = base::Quantity<struct MillimetresTag, std::int64_t>;

/// A crossing, an end, or a bend of a road.
struct RoadNode {
  Place place;
  std::int64_t number = 0;  ///< what the source calls it (OpenStreetMap's node id)
};

/// A straight piece of road between two nodes. Traffic runs both ways unless `one_way`.
struct RoadSegment {
  RoadNodeId from;
  RoadNodeId to;
  Millimetres length;  ///< at least 1
  RoadNameId name;     ///< none() where the road has none
  RoadClass road = RoadClass::Residential;
  bool one_way = false;             ///< from `from` to `to` only
  bool bicycles_both_ways = false;  ///< a one-way road that bicycles may use against it
  ModeSet admits = ModeSet::all();  ///< whom signs let in; the speed table may say no besides
};

/// The roads of a district as they are drawn, before anybody moves on them. Frozen once built.
struct RoadMap {
  std::vector<RoadNode> nodes;
  std::vector<RoadSegment> segments;
  std::vector<std::string> names;  ///< in the order in which they first occur

  [[nodiscard]] const RoadNode& node(RoadNodeId id) const { return nodes[id.index()]; }
  [[nodiscard]] const RoadSegment& segment(SegmentId id) const { return segments[id.index()]; }
  [[nodiscard]] std::string_view name_of(const RoadSegment& segment) const {
    return segment.name.exists() ? std::string_view(names[segment.name.index()])
                                 : std::string_view();
  }
};

/// Length of the straight line, rounded to the nearest millimetre, at least 1.
[[nodiscard]] Millimetres straight_length(const Place& a, const Place& b);

/// How scenario files spell a class, e.g. `primary`, `living_street`.
[[nodiscard]] std::string_view name_of(RoadClass road);
/// The class that is spelt so.
[[nodiscard]] std::optional<RoadClass> road_class(std::string_view name);

}  // namespace wangge::model
