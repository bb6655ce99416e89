#include "network/local_streets.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "model/geometry.hpp"
#include "network/road_course.hpp"
#include "network/segment_cuts.hpp"
#include "network/segment_index.hpp"

namespace wangge::network {
namespace {

bool has_no_crossings(const RoadSegment& segment) {
  return segment.road == RoadClass::Motorway || segment.road == RoadClass::Trunk;
}

/// The edges of the lakes.
std::vector<RoadLine> shores(const std::vector<model::Outline>& water) {
  std::vector<RoadLine> lines;
  for (const model::Outline& lake : water)
    for (std::size_t c = 0; c < lake.size(); ++c)
      lines.push_back({lake[c], lake[(c + 1) % lake.size()]});
  return lines;
}

bool is_in_any(const std::vector<model::Outline>& outlines, const model::Place& place) {
  return std::any_of(outlines.begin(), outlines.end(), [&](const model::Outline& outline) {
    return model::contains(outline, place);
  });
}

std::vector<SegmentId> roads_to_meet(const RoadMap& map) {
  std::vector<SegmentId> roads;
  for (std::size_t s = 0; s < map.segments.size(); ++s)
    if (!has_no_crossings(map.segments[s])) roads.emplace_back(s);
  return roads;
}

/// A crossing of the lattice.
struct Corner {
  model::Place place;
  std::optional<SegmentId> road;  ///< that it has moved on to
  bool is_inside = false;         ///< of the outlines, and on land
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
        shores_(shores(streets.water)),
        index_(map, roads_to_meet(map)),
        cuts_(map) {}

  void lay() {
    for (const model::Outline& outline : outlines_)
      if (!outline.empty()) add_corners(outline);
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
    corner.is_inside =
        is_in_any(outlines_, corner.place) && !is_in_any(streets_.water, corner.place);
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

  /// Adds the crossings with roads to the halts of a street. Gives where it would have to cross a
  /// shore, or a road that has no crossings.
  std::vector<Share> find_crossings(const RoadLine& street, std::vector<Halt>& halts) const {
    std::vector<Share> barriers;
    for (const RoadLine& shore : shores_)
      if (const auto met = crossing(street, shore)) barriers.push_back(met->on_first);
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
    return !leaves(from) && !leaves(to) && !is_barred && !runs_along_a_road(from, to);
  }

  [[nodiscard]] bool runs_along_a_road(const Halt& from, const Halt& to) const {
    return !leads_to_a_road(from, to) && !leads_to_a_road(to, from) &&
           index_.nearest(middle({from.place, to.place}), kJoinReach).has_value();
  }

  /// From a corner that is close to a road but has not moved on to it.
  [[nodiscard]] bool leads_to_a_road(const Halt& corner, const Halt& road) const {
    return !corner.road && road.road && index_.nearest(corner.place, 2 * kJoinReach).has_value();
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
  std::vector<RoadLine> shores_;
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
