#include "network/road_network.hpp"

#include <utility>

namespace wangge::network {

RoadNetwork::RoadNetwork(RoadMap map, SpeedTable speeds, std::vector<model::Place> anchors,
                         base::Metres snap_limit)
    : map_(std::move(map)), speeds_(speeds), anchors_(std::move(anchors)), snap_limit_(snap_limit) {
  for (std::size_t m = 0; m < kTravelModes; ++m) {
    const auto times = segment_times(map_, speeds_, static_cast<TravelMode>(m), Epoch{});
    modes_[m].component = largest_component(map_, times);
    const SegmentIndex index(map_, modes_[m].component.segments);
    modes_[m].snaps = snap(index, anchors_, snap_limit_);
  }
}

const Component& RoadNetwork::component(TravelMode mode) const {
  return modes_[index_of(mode)].component;
}

const Snaps& RoadNetwork::snaps(TravelMode mode) const { return modes_[index_of(mode)].snaps; }

std::vector<AnchorId> RoadNetwork::without_road(TravelMode mode) const {
  return network::without_road(snaps(mode));
}

RoadGraph RoadNetwork::graph(TravelMode mode, const Epoch& epoch) const {
  const auto times = segment_times(map_, speeds_, mode, epoch);
  const Snaps around =
      snap_around_closures(map_, component(mode), times, snaps(mode), anchors_, snap_limit_);
  return RoadGraph(split_at_anchors(map_, component(mode), times, around), anchors_, around,
                   speeds_.of(mode).off_road);
}

}  // namespace wangge::network
