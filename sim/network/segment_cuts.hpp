#pragma once
#include <cstdint>
#include <utility>
#include <vector>

#include "network/road_course.hpp"
#include "network/road_line.hpp"

namespace wangge::network {

[[nodiscard]] RoadLine line_of(const RoadMap& map, const RoadSegment& segment);

/// Puts nodes on the segments of a map and, in the end, cuts them there. New nodes are numbered on
/// from the highest number of the map.
class SegmentCuts {
 public:
  /// The map must outlive it.
  explicit SegmentCuts(RoadMap& map);

  RoadNodeId add_node(const model::Place& place);
  /// The node of the segment within kJoinReach of one of its places, else a new one there.
  RoadNodeId node_at(SegmentId segment, const model::Place& place);
  /// Cuts the segments, in their order; until then they are as they were. Call it once.
  void cut();

  /// A segment like another one, between two other nodes.
  [[nodiscard]] RoadSegment between(RoadNodeId from, RoadNodeId to, RoadSegment like) const;

 private:
  using Cut = std::pair<Share, RoadNodeId>;  // how far along a segment

  RoadMap& map_;
  std::int64_t highest_ = 0;            // number of a node
  std::vector<std::vector<Cut>> cuts_;  // of each segment
};

}  // namespace wangge::network
