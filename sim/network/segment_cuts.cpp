#include "network/segment_cuts.hpp"

#include <algorithm>

namespace wangge::network {

RoadLine line_of(const RoadMap& map, const RoadSegment& segment) {
  return {map.node(segment.from).place, map.node(segment.to).place};
}

SegmentCuts::SegmentCuts(RoadMap& map) : map_(map), cuts_(map.segments.size()) {
  for (const RoadNode& node : map.nodes) highest_ = std::max(highest_, node.number);
}

RoadNodeId SegmentCuts::add_node(const model::Place& place) {
  map_.nodes.push_back({place, ++highest_});
  return RoadNodeId(map_.nodes.size() - 1);
}

RoadNodeId SegmentCuts::node_at(SegmentId segment, const model::Place& place) {
  const auto is_here = [&](RoadNodeId node) {
    return distance_between(map_.node(node).place, place) <= kJoinReach;
  };
  const RoadSegment& whole = map_.segment(segment);
  for (const RoadNodeId end : {whole.from, whole.to})
    if (is_here(end)) return end;
  auto& cuts = cuts_[segment.index()];
  for (const auto& [along, node] : cuts)
    if (is_here(node)) return node;
  const RoadNodeId node = add_node(place);
  cuts.emplace_back(nearest_on(line_of(map_, whole), place).along, node);
  return node;
}

void SegmentCuts::cut() {
  std::vector<RoadSegment> pieces;
  for (std::size_t s = 0; s < cuts_.size(); ++s) {
    std::sort(cuts_[s].begin(), cuts_[s].end());
    RoadSegment rest = map_.segments[s];
    for (const auto& [along, node] : cuts_[s]) {
      pieces.push_back(between(rest.from, node, rest));
      rest.from = node;
    }
    pieces.push_back(cuts_[s].empty() ? rest : between(rest.from, rest.to, rest));
  }
  map_.segments = std::move(pieces);
}

RoadSegment SegmentCuts::between(RoadNodeId from, RoadNodeId to, RoadSegment like) const {
  like.from = from;
  like.to = to;
  like.length = straight_length(map_.node(from).place, map_.node(to).place);
  return like;
}

}  // namespace wangge::network
