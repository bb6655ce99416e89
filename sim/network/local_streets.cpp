#include "network/local_streets.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "model/geometry.hpp"
#include "network/join_courses.hpp"
#include "network/road_line.hpp"
#include "network/segment_index.hpp"

namespace wangge::network {
namespace {

bool has_no_crossings(const RoadSegment& segment) {
  return segment.road == RoadClass::Motorway || segment.road == RoadClass::Trunk;
}

RoadLine line_of(const RoadMap& map, const RoadSegment& segment) {
  return {map.node(segment.from).place, map.node(segment.to).place};
}

std::vector<SegmentId> roads_to_meet(const RoadMap& map) {
  std::vector<SegmentId> roads;
  for (std::size_t s = 0; s < map.segments.size(); ++s)
    if (!has_no_crossings(map.segments[s])) roads.emplace_back(s);
  return roads;
}

/// Puts nodes on the segments of a map and, in the end, cuts them there.
class SegmentCuts {
 public:
  explicit SegmentCuts(RoadMap& map) : map_(map), cuts_(map.segments.size()) {
    for (const RoadNode& node : map.nodes) highest_ = std::max(highest_, node.number);
  }

  RoadNodeId add_node(const model::Place& place) {
    map_.nodes.push_back({place, ++highest_});
    return RoadNodeId(map_.nodes.size() - 1);
  }

  /// The node of the segment within reach of one of its places, else a new one there.
  RoadNodeId node_at(SegmentId segment, const model::Place& place) {
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

  void cut() {
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

  /// A segment like another one, between two other nodes.
  [[nodiscard]] RoadSegment between(RoadNodeId from, RoadNodeId to, RoadSegment like) const {
    like.from = from;
    like.to = to;
    like.length = straight_length(map_.node(from).place, map_.node(to).place);
    return like;
  }

 private:
  RoadMap& map_;
  std::int64_t highest_ = 0;
  std::vector<std::vector<std::pair<Share, RoadNodeId>>> cuts_;
};

/// A crossing of the lattice.
struct Corner {
  model::Place place;
  std::optional<SegmentId> road;  ///< that it has moved on to
  bool is_inside = false;         ///< of the outlines
  RoadNodeId node;                ///< once a street comes here
};

/// A place where a street may begin and end: a corner, or where it crosses a road.
struct Halt {
  Share along;
  model::Place place;
  std::optional<SegmentId> road;
  Corner* corner = nullptr;  ///< nullptr at a crossing
};

class Lattice {
 public:
  Lattice(RoadMap& map, const std::vector<model::Outline>& outlines, const LocalStreets& streets)
      : map_(map),
        outlines_(outlines),
        streets_(streets),
        index_(map, roads_to_meet(map)),
        cuts_(map) {}

  void lay() {
    for (const model::Outline& outline : outlines_) add_corners(outline);
    for (auto& [at, corner] : corners_) {
      const auto& [row, column] = at;
      lay_street(corner, corners_.find({row, column + 1}));
      lay_street(corner, corners_.find({row + 1, column}));
    }
    cuts_.cut();
    map_.segments.insert(map_.segments.end(), laid_.begin(), laid_.end());
  }

 private:
  using Corners = std::map<std::pair<int, int>, Corner>;  // by row and column, south to north

  /// The corners in and beside an outline.
  void add_corners(const model::Outline& outline) {
    const model::Frame box = model::frame(outline);
    const auto line = [&](base::Metres at) {
      return static_cast<int>(std::floor(at / streets_.spacing));
    };
    for (int row = line(box.low.y); row <= line(box.high.y) + 1; ++row)
      for (int column = line(box.low.x); column <= line(box.high.x) + 1; ++column) {
        const auto [at, is_new] = corners_.try_emplace({row, column});
        if (is_new) at->second = corner_at(row, column);
      }
  }

  [[nodiscard]] Corner corner_at(int row, int column) const {
    Corner corner;
    corner.place = {streets_.spacing * column, streets_.spacing * row};
    corner.is_inside = std::any_of(
        outlines_.begin(), outlines_.end(),
        [&](const model::Outline& outline) { return model::contains(outline, corner.place); });
    if (const auto near = index_.nearest(corner.place, streets_.spacing / 4)) {
      corner.place = near->point.place;
      corner.road = near->point.segment;
    }
    return corner;
  }

  void lay_street(Corner& from, Corners::iterator next) {
    if (next == corners_.end()) return;
    Corner& to = next->second;
    if (!from.is_inside && !to.is_inside) return;
    std::vector<Halt> halts{{Share(0), from.place, from.road, &from},
                            {Share(1), to.place, to.road, &to}};
    const std::vector<Share> barriers = find_crossings({from.place, to.place}, halts);
    for (std::size_t h = 0; h + 1 < halts.size(); ++h)
      if (may_run(halts[h], halts[h + 1], barriers)) add_piece(halts[h], halts[h + 1]);
  }

  /// Adds the crossings with roads to the halts of a street; where it would have to cross a road
  /// that has no crossings.
  std::vector<Share> find_crossings(const RoadLine& street, std::vector<Halt>& halts) const {
    std::vector<Share> barriers;
    for (std::size_t s = 0; s < map_.segments.size(); ++s) {
      const auto met = crossing(street, line_of(map_, map_.segments[s]));
      if (!met) continue;
      if (has_no_crossings(map_.segments[s])) {
        barriers.push_back(met->on_first);
      } else if (std::none_of(halts.begin(), halts.end(), [&](const Halt& halt) {
                   return distance_between(halt.place, met->place) <= kJoinReach;
                 })) {
        halts.push_back({met->on_first, met->place, SegmentId(s)});
      }
    }
    std::sort(halts.begin(), halts.end(),
              [](const Halt& a, const Halt& b) { return a.along < b.along; });
    return barriers;
  }

  [[nodiscard]] bool may_run(const Halt& from, const Halt& to,
                             const std::vector<Share>& barriers) const {
    const auto leaves = [](const Halt& halt) {
      return halt.corner != nullptr && !halt.corner->is_inside && !halt.road;
    };
    const bool is_barred = std::any_of(barriers.begin(), barriers.end(), [&](Share at) {
      return at >= from.along && at <= to.along;
    });
    const bool runs_along = index_.nearest(middle({from.place, to.place}), kJoinReach).has_value();
    return !leaves(from) && !leaves(to) && !is_barred && !runs_along;
  }

  RoadNodeId node_of(const Halt& halt) {
    if (halt.corner == nullptr) return cuts_.node_at(*halt.road, halt.place);
    RoadNodeId& node = halt.corner->node;
    if (!node.exists())
      node = halt.road ? cuts_.node_at(*halt.road, halt.place) : cuts_.add_node(halt.place);
    return node;
  }

  void add_piece(const Halt& from, const Halt& to) {
    const RoadNodeId a = node_of(from), b = node_of(to);
    RoadSegment street;
    street.road = streets_.road;
    if (a != b) laid_.push_back(cuts_.between(a, b, street));
  }

  RoadMap& map_;
  const std::vector<model::Outline>& outlines_;
  const LocalStreets& streets_;
  SegmentIndex index_;  // of the roads that have crossings
  SegmentCuts cuts_;
  Corners corners_;
  std::vector<RoadSegment> laid_;
};

}  // namespace

void add_local_streets(RoadMap& map, const std::vector<model::Outline>& outlines,
                       const LocalStreets& streets) {
  Lattice(map, outlines, streets).lay();
}

}  // namespace wangge::network
