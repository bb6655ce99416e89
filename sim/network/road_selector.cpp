#include "network/road_selector.hpp"

#include <algorithm>
#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/dijkstra_shortest_paths_no_color_map.hpp>
#include <cmath>

#include "base/fault.hpp"
#include "base/text.hpp"
#include "model/geometry.hpp"
#include "network/boost_geometry.hpp"
namespace wangge::network {
namespace {

Point point(const model::Place& place) { return {place.x.count(), place.y.count()}; }

/// Tells which segments touch an outline.
class Area {
 public:
  explicit Area(const model::Outline& outline)
      : frame_(model::frame(outline)), polygon_(polygon_of(outline)) {}
  [[nodiscard]] bool touches(const RoadMap& map, const RoadSegment& segment) const {
    const model::Place &a = map.node(segment.from).place, &b = map.node(segment.to).place;
    const bool apart = std::max(a.x, b.x) < frame_.low.x || std::min(a.x, b.x) > frame_.high.x ||
                       std::max(a.y, b.y) < frame_.low.y || std::min(a.y, b.y) > frame_.high.y;
    const bg::model::linestring<Point> line{point(a), point(b)};
    return !apart && bg::intersects(line, polygon_);
  }

 private:
  model::Frame frame_;
  Polygon polygon_;
};

std::vector<SegmentId> segments_where(const RoadMap& map, const auto& wanted) {
  std::vector<SegmentId> segments;
  for (std::size_t s = 0; s < map.segments.size(); ++s)
    if (wanted(map.segments[s])) segments.emplace_back(s);
  return segments;
}

/// Empty if the map has the name.
std::string unknown_name(const RoadMap& map, const std::string& name) {
  if (std::find(map.names.begin(), map.names.end(), name) != map.names.end()) return "";
  const auto meant = base::did_you_mean(name, map.names);
  return meant ? base::text("roads.unknown_name_like", name, *meant)
               : base::text("roads.unknown_name", name);
}

SelectedRoads select(const RoadMap& map, const RoadsInside& asked) {
  const Area area(asked.outline);
  auto inside = segments_where(map, [&](const auto& s) { return area.touches(map, s); });
  const bool none = inside.empty();
  return {std::move(inside), none ? base::text("roads.none_inside") : ""};
}

SelectedRoads select(const RoadMap& map, const NamedRoad& asked) {
  if (auto wrong = unknown_name(map, asked.name); !wrong.empty()) return {{}, std::move(wrong)};
  auto named =
      segments_where(map, [&](const auto& segment) { return map.name_of(segment) == asked.name; });
  if (!asked.within) return {std::move(named), ""};
  const Area area(*asked.within);
  std::erase_if(named, [&](SegmentId s) { return !area.touches(map, map.segment(s)); });
  const bool none = named.empty();
  return {std::move(named), none ? base::text("roads.name_not_inside", asked.name) : ""};
}

/// A node that may be the end of a stretch, and what choosing it costs, in millimetres of way.
struct EndNode {
  std::uint32_t node;
  std::int64_t cost;
};

constexpr double kEndReach = 100;  // metres: both carriageways of the widest avenue
constexpr double kEndCost = 3e3;   // millimetres a metre: going nearer to the place always pays

/// The nodes of the roads in question that an end may mean.
std::vector<EndNode> nodes_at(const RoadMap& map, const std::vector<SegmentId>& segments,
                              const RoadEnd& end) {
  std::vector<EndNode> nodes;
  const auto consider = [&](RoadNodeId id) {
    const auto index = static_cast<std::uint32_t>(id.index());
    if (const auto* number = std::get_if<std::int64_t>(&end)) {
      if (map.node(id).number == *number) nodes.push_back({index, 0});
      return;
    }
    const auto& place = std::get<model::Place>(end);
    const double east = (map.node(id).place.x - place.x).count();
    const double north = (map.node(id).place.y - place.y).count();
    const double off = std::sqrt(east * east + north * north);
    if (off <= kEndReach) nodes.push_back({index, static_cast<std::int64_t>(off * kEndCost)});
  };
  for (const SegmentId s : segments) {
    consider(map.segment(s).from);
    consider(map.segment(s).to);
  }
  return nodes;
}

/// A piece of way; `segment` is none() between an end and its nodes.
struct Step {
  std::int64_t cost;
  SegmentId segment;
};
using LinkGraph = boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, Step>;

/// The roads with one more vertex before the start's nodes and one after the goal's.
LinkGraph graph_of(const RoadMap& map, const std::vector<SegmentId>& segments,
                   const std::vector<EndNode>& start, const std::vector<EndNode>& goal) {
  std::vector<std::pair<std::size_t, std::size_t>> ends;
  std::vector<Step> steps;
  const auto add = [&](std::size_t from, std::size_t to, Step step) {
    ends.emplace_back(from, to);
    steps.push_back(step);
  };
  for (const SegmentId s : segments) {
    const RoadSegment& segment = map.segment(s);
    const Step step{segment.length.count(), s};
    add(segment.from.index(), segment.to.index(), step);
    if (!segment.one_way) add(segment.to.index(), segment.from.index(), step);
  }
  const std::size_t nodes = map.nodes.size();
  for (const auto& [node, cost] : start) add(nodes, node, {cost, {}});
  for (const auto& [node, cost] : goal) add(node, nodes + 1, {cost, {}});
  return LinkGraph(boost::edges_are_unsorted_multi_pass, ends.begin(), ends.end(), steps.begin(),
                   nodes + 2);
}

/// The segments of the shortest way; none if there is no way.
std::vector<SegmentId> shortest_way(const RoadMap& map, const std::vector<SegmentId>& segments,
                                    const std::vector<EndNode>& start,
                                    const std::vector<EndNode>& goal) {
  const LinkGraph graph = graph_of(map, segments, start, goal);
  const std::size_t from = map.nodes.size(), to = from + 1;
  std::vector<std::size_t> before(to + 1);
  std::vector<std::int64_t> cost(to + 1);
  const auto index = boost::get(boost::vertex_index, graph);
  boost::dijkstra_shortest_paths_no_color_map(
      graph, from,
      boost::weight_map(boost::get(&Step::cost, graph))
          .predecessor_map(boost::make_iterator_property_map(before.begin(), index))
          .distance_map(boost::make_iterator_property_map(cost.begin(), index)));
  std::vector<SegmentId> way;
  for (std::size_t at = to; before[at] != at; at = before[at]) {
    const auto [first, last] = boost::out_edges(before[at], graph);
    const auto step = std::find_if(first, last, [&](const auto& candidate) {
      return boost::target(candidate, graph) == at &&
             cost[before[at]] + graph[candidate].cost == cost[at];
    });
    if (graph[*step].segment.exists()) way.push_back(graph[*step].segment);
  }
  return way;
}

SelectedRoads select(const RoadMap& map, const RoadBetween& asked) {
  if (!asked.name.empty())
    if (auto wrong = unknown_name(map, asked.name); !wrong.empty()) return {{}, std::move(wrong)};
  const auto segments = segments_where(map, [&](const auto& segment) {
    return asked.name.empty() || map.name_of(segment) == asked.name;
  });
  const auto start = nodes_at(map, segments, asked.from);
  const auto goal = nodes_at(map, segments, asked.to);
  if (start.empty() || goal.empty())
    return {{}, base::text(start.empty() ? "roads.no_start" : "roads.no_end")};
  auto way = shortest_way(map, segments, start, goal);
  const auto back = shortest_way(map, segments, goal, start);
  way.insert(way.end(), back.begin(), back.end());
  std::sort(way.begin(), way.end());
  way.erase(std::unique(way.begin(), way.end()), way.end());
  const bool none = way.empty();
  return {std::move(way), none ? base::text("roads.no_way_between") : ""};
}

}  // namespace

SelectedRoads select_roads(const RoadMap& map, const RoadSelector& selector) {
  return std::visit([&](const auto& asked) { return select(map, asked); }, selector);
}

}  // namespace wangge::network
