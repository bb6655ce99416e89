#pragma once
#include <optional>
#include <vector>

#include "network/component.hpp"
#include "network/segment_index.hpp"

namespace wangge::network {

/// A place from and to which travel is asked for: a cell, a base, a post, a hospital. Its index is
/// its place in the list that the tables were made for.
using AnchorId = base::Id<struct AnchorTag>;

/// Where each anchor enters the roads; empty for one that does not.
using Snaps = std::vector<std::optional<NearestRoad>>;

/// The nearest road of a mode's component to each place; empty where none is within `limit`.
[[nodiscard]] Snaps snap(const SegmentIndex& index, const std::vector<model::Place>& places,
                         base::Metres limit);

/// The same while some roads are closed. Who stands at a road that is open stays there, even when
/// closures cut that road off from the others: such a place is isolated, and the tables say so.
/// Who stands at a closed road leaves on foot for the nearest open one that is still part of the
/// network, within `limit`. `component` is the mode's without closures, `times` those with them.
[[nodiscard]] Snaps snap_around_closures(const RoadMap& map, const Component& component,
                                         const std::vector<SegmentTimes>& times,
                                         const Snaps& before,
                                         const std::vector<model::Place>& places,
                                         base::Metres limit);

/// The anchors that do not reach the roads.
[[nodiscard]] std::vector<AnchorId> without_road(const Snaps& snaps);

}  // namespace wangge::network
