#include "network/segment_times.hpp"

#include <algorithm>
#include <cmath>

namespace wangge::network {
namespace {

/// kNever at no speed, and on a road so long that nobody gets to its end.
Millis time_on(const RoadSegment& segment, double metres_per_second) {
  if (!(metres_per_second > 0)) return kNever;
  const double millis =
      std::floor(static_cast<double>(segment.length.count()) / metres_per_second + 0.5);
  return millis >= kNever ? kNever : static_cast<Millis>(std::max(1.0, millis));
}

SegmentTimes times_on(const RoadSegment& segment, const ModeSpeeds& speeds, TravelMode mode,
                      const Traffic& traffic, double lane) {
  if (!segment.admits.has(mode)) return {};
  const double felt = speeds.feels_traffic.count();
  const double slowed = 1 - felt + felt * traffic.factor[index_of(segment.road)].count();
  const double speed = speeds.at(segment.road).count() * slowed * lane;
  const bool contraflow = mode == TravelMode::Bicycle && segment.bicycles_both_ways;
  const bool both_ways = !segment.one_way || contraflow;
  const double against = both_ways ? 1 : speeds.against_one_way.count();
  return {time_on(segment, speed), time_on(segment, speed * against)};
}

}  // namespace

std::vector<SegmentTimes> segment_times(const RoadMap& map, const SpeedTable& speeds,
                                        TravelMode mode, const Epoch& epoch) {
  const ModeSpeeds& own = speeds.of(mode);
  std::vector<double> lane(map.segments.size(), 1);
  for (const SegmentId s : epoch.lanes.segments)
    lane[s.index()] = (own.uses_olympic_lanes ? epoch.lanes.within : epoch.lanes.beside).count();
  if (mode == TravelMode::Foot) std::fill(lane.begin(), lane.end(), 1);
  std::vector<SegmentTimes> times(map.segments.size());
  for (std::size_t s = 0; s < times.size(); ++s)
    times[s] = times_on(map.segments[s], own, mode, epoch.traffic, lane[s]);
  for (const Closure& closure : epoch.closures) {
    if (!closure.closed_to.has(mode)) continue;
    for (const SegmentId s : closure.segments) times[s.index()] = {};
  }
  return times;
}

}  // namespace wangge::network
