#include "network/clip_roads.hpp"

namespace wangge::network {
namespace {

/// Copies segments with the nodes and names they use, numbering both anew.
class Clipping {
 public:
  explicit Clipping(const RoadMap& whole)
      : whole_(whole), nodes_(whole.nodes.size()), names_(whole.names.size()) {}

  void keep(RoadSegment segment) {
    segment.from = renumbered(segment.from, nodes_, whole_.nodes, part_.nodes);
    segment.to = renumbered(segment.to, nodes_, whole_.nodes, part_.nodes);
    if (segment.name.exists())
      segment.name = renumbered(segment.name, names_, whole_.names, part_.names);
    part_.segments.push_back(segment);
  }
  RoadMap take() { return std::move(part_); }

 private:
  template <class Id, class Thing>
  static Id renumbered(Id id, std::vector<Id>& numbers, const std::vector<Thing>& from,
                       std::vector<Thing>& to) {
    Id& number = numbers[id.index()];
    if (!number.exists()) {
      number = Id(to.size());
      to.push_back(from[id.index()]);
    }
    return number;
  }

  const RoadMap& whole_;
  RoadMap part_;
  std::vector<RoadNodeId> nodes_;
  std::vector<RoadNameId> names_;
};

}  // namespace

RoadMap clip_roads(const RoadMap& map, const model::Frame& frame, base::Metres margin) {
  const auto inside = [&](RoadNodeId id) {
    const model::Place& at = map.node(id).place;
    return at.x >= frame.low.x - margin && at.x <= frame.high.x + margin &&
           at.y >= frame.low.y - margin && at.y <= frame.high.y + margin;
  };
  Clipping clipping(map);
  for (const RoadSegment& segment : map.segments)
    if (inside(segment.from) || inside(segment.to)) clipping.keep(segment);
  return clipping.take();
}

}  // namespace wangge::network
