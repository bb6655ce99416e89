#pragma once
#include "model/geometry.hpp"
#include "network/road_words.hpp"

namespace wangge::network {

/// The part of a map about one district: segments with an end in the frame or no more than `margin`
/// outside it, in their order, and their nodes. A city is simulated district by district, for a
/// table of all its cells would not fit; the margin keeps ways that leave the district for a while.
[[nodiscard]] RoadMap clip_roads(const RoadMap& map, const model::Frame& frame,
                                 base::Metres margin);

}  // namespace wangge::network
