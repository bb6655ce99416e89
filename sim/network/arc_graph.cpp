#include "network/arc_graph.hpp"

#include <algorithm>
#include <tuple>

namespace wangge::network {
namespace {

/// A vertex on a segment.
struct Mark {
  std::uint32_t vertex;
  Millimetres along;
};

struct AnchorOnRoad {
  SegmentId segment;
  Millimetres along;
  std::uint32_t vertex;
};

/// In the order of the segments, and along each.
std::vector<AnchorOnRoad> in_order(const ArcGraph& graph, const Snaps& snaps) {
  std::vector<AnchorOnRoad> anchors;
  for (std::size_t a = 0; a < snaps.size(); ++a) {
    if (!snaps[a]) continue;
    const RoadPoint& at = snaps[a]->point;
    anchors.push_back({at.segment, at.along, graph.vertex(AnchorId(a))});
  }
  std::sort(anchors.begin(), anchors.end(), [](const AnchorOnRoad& a, const AnchorOnRoad& b) {
    return std::tie(a.segment, a.along, a.vertex) < std::tie(b.segment, b.along, b.vertex);
  });
  return anchors;
}

/// The part of a segment's time that lies before `along`.
Millis part(Millis whole, Millimetres along, Millimetres length) {
  const auto scaled = static_cast<std::uint64_t>(whole) * static_cast<std::uint64_t>(along.count());
  const auto all = static_cast<std::uint64_t>(length.count());
  return static_cast<Millis>((scaled + all / 2) / all);
}

void add_arcs(ArcGraph& graph, const std::vector<Mark>& stops, const SegmentTimes& times,
              Millimetres length) {
  for (std::size_t i = 0; i + 1 < stops.size(); ++i) {
    const Mark &a = stops[i], &b = stops[i + 1];
    const auto between = [&](Millis whole) {
      return part(whole, b.along, length) - part(whole, a.along, length);
    };
    if (times.forward != kNever) graph.arcs.push_back({a.vertex, b.vertex, between(times.forward)});
    if (times.backward != kNever)
      graph.arcs.push_back({b.vertex, a.vertex, between(times.backward)});
  }
}

ArcGraph vertices_of(const RoadMap& map, const Snaps& snaps) {
  ArcGraph graph;
  graph.first_anchor = static_cast<std::uint32_t>(map.nodes.size());
  graph.places.reserve(map.nodes.size() + snaps.size());
  for (const RoadNode& node : map.nodes) graph.places.push_back(node.place);
  for (const auto& at : snaps) graph.places.push_back(at ? at->point.place : model::Place{});
  return graph;
}

}  // namespace

ArcGraph split_at_anchors(const RoadMap& map, const Component& component,
                          const std::vector<SegmentTimes>& times, const Snaps& snaps) {
  ArcGraph graph = vertices_of(map, snaps);
  const std::vector<AnchorOnRoad> anchors = in_order(graph, snaps);
  auto next = anchors.begin();
  std::vector<Mark> stops;
  for (const SegmentId s : component.segments) {
    const RoadSegment& segment = map.segment(s);
    stops.assign({{static_cast<std::uint32_t>(segment.from.index()), Millimetres(0)}});
    while (next != anchors.end() && next->segment < s) ++next;
    for (; next != anchors.end() && next->segment == s; ++next)
      stops.push_back({next->vertex, next->along});
    stops.push_back({static_cast<std::uint32_t>(segment.to.index()), segment.length});
    add_arcs(graph, stops, times[s.index()], segment.length);
  }
  return graph;
}

}  // namespace wangge::network
