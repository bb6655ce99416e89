#include "network/snap.hpp"

#include <algorithm>

namespace wangge::network {
namespace {

/// The times of the component's segments alone.
std::vector<SegmentTimes> within(const Component& component,
                                 const std::vector<SegmentTimes>& times) {
  std::vector<SegmentTimes> inside(times.size());
  for (const SegmentId s : component.segments) inside[s.index()] = times[s.index()];
  return inside;
}

}  // namespace

Snaps snap(const SegmentIndex& index, const std::vector<model::Place>& places, base::Metres limit) {
  Snaps snaps;
  snaps.reserve(places.size());
  for (const model::Place& place : places) snaps.push_back(index.nearest(place, limit));
  return snaps;
}

Snaps snap_around_closures(const RoadMap& map, const Component& component,
                           const std::vector<SegmentTimes>& times, const Snaps& before,
                           const std::vector<model::Place>& places, base::Metres limit) {
  const auto is_shut = [&](const std::optional<NearestRoad>& at) {
    return at && !times[at->point.segment.index()].is_open();
  };
  Snaps snaps = before;
  if (std::none_of(before.begin(), before.end(), is_shut)) return snaps;
  const Component open = largest_component(map, within(component, times));
  const SegmentIndex index(map, open.segments);
  for (std::size_t a = 0; a < places.size(); ++a)
    if (is_shut(before[a])) snaps[a] = index.nearest(places[a], limit);
  return snaps;
}

std::vector<AnchorId> without_road(const Snaps& snaps) {
  std::vector<AnchorId> lost;
  for (std::size_t a = 0; a < snaps.size(); ++a)
    if (!snaps[a]) lost.emplace_back(a);
  return lost;
}

}  // namespace wangge::network
