#pragma once
#include <cstdint>
#include <vector>

#include "network/snap.hpp"

namespace wangge::network {

/// A directed piece of road between two vertices of an ArcGraph.
struct Arc {
  std::uint32_t from;
  std::uint32_t to;
  Millis time;
  bool operator==(const Arc&) const = default;
};

/// The roads of one mode in one epoch, bends and all: vertices are the nodes of the map, in its
/// order, and after them the anchors, each on its road.
struct ArcGraph {
  std::uint32_t first_anchor = 0;
  std::vector<model::Place> places;  ///< by vertex; an anchor without a road has none
  std::vector<Arc> arcs;

  [[nodiscard]] std::uint32_t vertex(AnchorId anchor) const {
    return first_anchor + static_cast<std::uint32_t>(anchor.index());
  }
};

/// Splits each segment at its anchors. From a segment's start to an anchor it takes time x along /
/// length, rounded; the parts add up to the whole segment, so splitting changes no time elsewhere.
[[nodiscard]] ArcGraph split_at_anchors(const RoadMap& map, const Component& component,
                                        const std::vector<SegmentTimes>& times, const Snaps& snaps);

}  // namespace wangge::network
