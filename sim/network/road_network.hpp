#pragma once
#include <array>
#include <memory>
#include <string>
#include <vector>

#include "network/road_graph.hpp"

namespace wangge::network {

/// The roads of a district with the places between which people travel on them; the door for
/// other layers. Give it the map, the speeds and all anchors once; ask it for the graph of a mode
/// in an epoch, and TravelCache for its table.
class RoadNetwork {
 public:
  /// `snap_limit`: how far from a road an anchor may stand. Throws nothing of its own: a place
  /// without a road is one without_road() names.
  RoadNetwork(RoadMap map, SpeedTable speeds, std::vector<model::Place> anchors,
              base::Metres snap_limit);

  [[nodiscard]] const RoadMap& map() const { return map_; }
  [[nodiscard]] const std::vector<model::Place>& anchors() const { return anchors_; }
  [[nodiscard]] const SpeedTable& speeds() const { return speeds_; }

  /// The roads that the mode uses in free traffic, and what was cut off.
  [[nodiscard]] const Component& component(TravelMode mode) const;
  /// Where each anchor enters them.
  [[nodiscard]] const Snaps& snaps(TravelMode mode) const;
  /// The anchors that have no road of the mode within the limit: nothing reaches them.
  [[nodiscard]] std::vector<AnchorId> without_road(TravelMode mode) const;

  [[nodiscard]] RoadGraph graph(TravelMode mode, const Epoch& epoch) const;

 private:
  struct OfMode {
    Component component;
    Snaps snaps;
  };
  RoadMap map_;
  SpeedTable speeds_;
  std::vector<model::Place> anchors_;
  base::Metres snap_limit_;
  std::array<OfMode, kTravelModes> modes_;
};

}  // namespace wangge::network
