#include "network/component.hpp"

#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/strong_components.hpp>

#include "base/text.hpp"

namespace wangge::network {
namespace {

using Index = std::uint32_t;
using Graph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property,
                                                 boost::no_property, boost::no_property, Index>;

Graph graph_of(const RoadMap& map, const std::vector<SegmentTimes>& times) {
  std::vector<std::pair<Index, Index>> arcs;
  for (std::size_t s = 0; s < times.size(); ++s) {
    const auto from = static_cast<Index>(map.segments[s].from.index());
    const auto to = static_cast<Index>(map.segments[s].to.index());
    if (times[s].forward != kNever) arcs.emplace_back(from, to);
    if (times[s].backward != kNever) arcs.emplace_back(to, from);
  }
  return Graph(boost::edges_are_unsorted_multi_pass, arcs.begin(), arcs.end(),
               static_cast<Index>(map.nodes.size()));
}

struct Pieces {
  std::vector<Index> of_node;
  std::vector<std::size_t> sizes;
};

Pieces pieces_of(const RoadMap& map, const std::vector<SegmentTimes>& times) {
  const Graph graph = graph_of(map, times);
  Pieces pieces;
  pieces.of_node.resize(map.nodes.size());
  const auto index = boost::get(boost::vertex_index, graph);
  const Index count = boost::strong_components(
      graph, boost::make_iterator_property_map(pieces.of_node.begin(), index));
  pieces.sizes.resize(count);
  for (const Index piece : pieces.of_node) ++pieces.sizes[piece];
  return pieces;
}

/// The piece of the first node whose piece is as large as any.
Index largest(const Pieces& pieces) {
  const std::size_t most = *std::max_element(pieces.sizes.begin(), pieces.sizes.end());
  for (const Index piece : pieces.of_node)
    if (pieces.sizes[piece] == most) return piece;
  return 0;
}

}  // namespace

std::string Component::line() const {
  return base::text("roads.cut_off", segments.size(), cut_off_segments,
                    static_cast<double>(cut_off_length.count()) / 1e6, cut_off_pieces);
}

Component largest_component(const RoadMap& map, const std::vector<SegmentTimes>& times) {
  Component component;
  if (map.nodes.empty()) return component;
  const Pieces pieces = pieces_of(map, times);
  const Index kept = largest(pieces);
  for (std::size_t s = 0; s < times.size(); ++s) {
    if (!times[s].is_open()) continue;
    const RoadSegment& segment = map.segments[s];
    const bool inside =
        pieces.of_node[segment.from.index()] == kept && pieces.of_node[segment.to.index()] == kept;
    if (inside) {
      component.segments.emplace_back(s);
      continue;
    }
    if (component.cut_off_segments++ == 0) component.example = SegmentId(s);
    component.cut_off_length += segment.length;
  }
  for (std::size_t p = 0; p < pieces.sizes.size(); ++p)
    if (p != kept && pieces.sizes[p] > 1) ++component.cut_off_pieces;
  return component;
}

}  // namespace wangge::network
