#pragma once
#include <cstdint>
#include <limits>
#include <vector>

#include "network/road_words.hpp"

namespace wangge::network {

/// Milliseconds as the tables hold them: 49 days at most, which is never.
using Millis = std::uint32_t;
inline constexpr Millis kNever = std::numeric_limits<Millis>::max();

/// How long one segment takes from end to end; kNever where one may not go.
struct SegmentTimes {
  Millis forward = kNever;
  Millis backward = kNever;
  [[nodiscard]] bool is_open() const { return forward != kNever || backward != kNever; }
  bool operator==(const SegmentTimes&) const = default;
};

/// The time on each segment of the map for one mode in one epoch, in the order of the segments:
///   length / (speed of class x traffic as far as felt x lane x against one-way),
/// rounded to the nearest millisecond, at least 1.
[[nodiscard]] std::vector<SegmentTimes> segment_times(const RoadMap& map, const SpeedTable& speeds,
                                                      TravelMode mode, const Epoch& epoch);

}  // namespace wangge::network
