#include "network/road_graph.hpp"

#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/dijkstra_shortest_paths_no_color_map.hpp>
#include <cmath>
#include <string_view>

namespace wangge::network {
namespace {

using Index = std::uint32_t;
struct Link {
  Millis time;
  Index chain;
};
using Graph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, Link,
                                                 boost::no_property, Index, Index>;

/// Never stays never, and nothing gets past it.
Millis later(Millis a, Millis b) {
  return static_cast<Millis>(std::min<std::uint64_t>(std::uint64_t{a} + b, kNever));
}

Graph graph_of(const Contracted& roads) {
  std::vector<std::pair<Index, Index>> ends;
  std::vector<Link> links;
  for (Index c = 0; c < roads.chains.size(); ++c) {
    ends.emplace_back(roads.chains[c].from, roads.chains[c].to);
    links.push_back({roads.chains[c].time, c});
  }
  return Graph(boost::edges_are_sorted, ends.begin(), ends.end(), links.begin(),
               static_cast<Index>(roads.vertices.size()));
}

Millis off_road_time(const std::optional<NearestRoad>& snap, base::MetresPerSecond speed) {
  if (!snap) return kNever;
  const double millis =
      std::floor(static_cast<double>(snap->off_road.count()) / speed.count() + 0.5);
  return millis >= kNever ? kNever : static_cast<Millis>(millis);
}

template <class Value>
std::string_view bytes_of(const std::vector<Value>& values) {
  return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(Value)};
}

}  // namespace

struct RoadGraph::Impl {
  Impl(ArcGraph arcs, std::vector<model::Place> anchor_places, const Snaps& snaps,
       base::MetresPerSecond speed)
      : roads(std::move(arcs)),
        contracted(contract(roads)),
        graph(graph_of(contracted)),
        places(std::move(anchor_places)) {
    for (const auto& snap : snaps) off_road.push_back(off_road_time(snap, speed));
    first_anchor = static_cast<Index>(contracted.vertices.size() - places.size());
  }

  /// The anchors are the last vertices, in their order.
  [[nodiscard]] Index vertex(AnchorId anchor) const {
    return first_anchor + static_cast<Index>(anchor.index());
  }

  /// From an anchor's road to each vertex; `before`, if wanted, gets the vertex before each.
  [[nodiscard]] std::vector<Millis> search(AnchorId from, std::vector<Index>* before) const {
    std::vector<Millis> times(contracted.vertices.size());
    std::vector<Index> ignored(before != nullptr ? 0 : times.size());
    const auto index = boost::get(boost::vertex_index, graph);
    auto& predecessors = before != nullptr ? *before : ignored;
    predecessors.resize(times.size());
    boost::dijkstra_shortest_paths_no_color_map(
        graph, vertex(from), boost::make_iterator_property_map(predecessors.begin(), index),
        boost::make_iterator_property_map(times.begin(), index), boost::get(&Link::time, graph),
        index, std::less<Millis>(), later, kNever, Millis{0}, boost::dijkstra_visitor<>());
    return times;
  }

  /// Adds the bends of the first chain between two vertices that takes so long.
  void follow(Index from, Index to, Millis takes, std::vector<Waypoint>& way) const {
    const auto [first, last] = boost::out_edges(from, graph);
    const auto link = std::find_if(first, last, [&](const auto& candidate) {
      return boost::target(candidate, graph) == to && graph[candidate].time == takes;
    });
    const Index chain = graph[*link].chain;
    const std::size_t end = chain + 1 < contracted.chains.size()
                                ? contracted.chains[chain + 1].first_arc
                                : contracted.arcs.size();
    for (std::size_t a = contracted.chains[chain].first_arc; a < end; ++a) {
      const Arc& arc = roads.arcs[contracted.arcs[a]];
      way.push_back({roads.places[arc.to], way.back().after_start + base::Duration(arc.time)});
    }
  }

  ArcGraph roads;
  Contracted contracted;
  Graph graph;
  std::vector<model::Place> places;
  std::vector<Millis> off_road;
  Index first_anchor = 0;
};

RoadGraph::RoadGraph(ArcGraph roads, std::vector<model::Place> anchors, const Snaps& snaps,
                     base::MetresPerSecond off_road)
    : impl_(std::make_unique<Impl>(std::move(roads), std::move(anchors), snaps, off_road)) {}
RoadGraph::~RoadGraph() = default;
RoadGraph::RoadGraph(RoadGraph&&) noexcept = default;
RoadGraph& RoadGraph::operator=(RoadGraph&&) noexcept = default;

std::size_t RoadGraph::anchors() const { return impl_->places.size(); }
std::size_t RoadGraph::vertices() const { return impl_->contracted.vertices.size(); }
std::size_t RoadGraph::chains() const { return impl_->contracted.chains.size(); }

const Contracted& RoadGraph::roads() const { return impl_->contracted; }
std::uint32_t RoadGraph::vertex(AnchorId anchor) const { return impl_->vertex(anchor); }
Millis RoadGraph::off_road(AnchorId anchor) const { return impl_->off_road[anchor.index()]; }

std::vector<model::Place> RoadGraph::places() const {
  std::vector<model::Place> places;
  for (const Index v : impl_->contracted.vertices) places.push_back(impl_->roads.places[v]);
  return places;
}

void RoadGraph::fill_row(AnchorId from, std::span<Millis> row) const {
  const std::vector<Millis> times = impl_->search(from, nullptr);
  const Millis start = impl_->off_road[from.index()];
  for (std::size_t a = 0; a < row.size(); ++a) {
    const Millis on_road = times[impl_->vertex(AnchorId(a))];
    row[a] = later(later(start, on_road), impl_->off_road[a]);
  }
  row[from.index()] = 0;
}

std::vector<Waypoint> RoadGraph::route(AnchorId from, AnchorId to) const {
  const Impl& in = *impl_;
  if (from == to) return {{in.places[from.index()], base::Duration(0)}};
  std::vector<Index> before;
  const std::vector<Millis> times = in.search(from, &before);
  if (later(in.off_road[from.index()], times[in.vertex(to)]) == kNever) return {};
  std::vector<Index> vertices{in.vertex(to)};
  while (vertices.back() != in.vertex(from)) vertices.push_back(before[vertices.back()]);
  std::reverse(vertices.begin(), vertices.end());

  std::vector<Waypoint> way{{in.places[from.index()], base::Duration(0)},
                            {in.roads.places[in.contracted.vertices[vertices[0]]],
                             base::Duration(in.off_road[from.index()])}};
  for (std::size_t i = 0; i + 1 < vertices.size(); ++i)
    in.follow(vertices[i], vertices[i + 1], times[vertices[i + 1]] - times[vertices[i]], way);
  way.push_back(
      {in.places[to.index()], way.back().after_start + base::Duration(in.off_road[to.index()])});
  return way;
}

base::Fingerprint RoadGraph::fingerprint() const {
  base::Fingerprint print;
  std::vector<Index> numbers;
  for (const Chain& chain : impl_->contracted.chains)
    numbers.insert(numbers.end(), {chain.from, chain.to, chain.time});
  print.add_field("travel rows 1")
      .add_field(bytes_of(numbers))
      .add_field(bytes_of(impl_->off_road));
  return print;
}

}  // namespace wangge::network
