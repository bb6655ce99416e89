#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "network/road_words.hpp"

namespace wangge::network {

/// Every segment that touches the area. A perimeter is drawn beside the streets that stay open.
struct RoadsInside {
  model::Outline outline;
};

/// Every segment of this name; with an outline those that touch it.
struct NamedRoad {
  std::string name;
  std::optional<model::Outline> within;
};

/// Where a stretch ends: a node by the number its source gives it, or the nodes about a place.
using RoadEnd = std::variant<std::int64_t, model::Place>;

/// The road from one end to the other by the shortest way, there and back: of a road with two
/// carriageways, both. With a name only pieces of that name, which keeps it off the side streets.
struct RoadBetween {
  RoadEnd from;
  RoadEnd to;
  std::string name;  ///< may be empty
};

/// How closures and Olympic lanes say which roads they are about.
using RoadSelector = std::variant<RoadsInside, NamedRoad, RoadBetween>;

struct SelectedRoads {
  std::vector<SegmentId> segments;  ///< ascending
  std::string wrong;  ///< for the fault of the file that asked: why there are none; else empty
};

[[nodiscard]] SelectedRoads select_roads(const RoadMap& map, const RoadSelector& selector);

}  // namespace wangge::network
