#pragma once
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <deque>
#include <utility>
#include <vector>

#include "network/road_graph.hpp"
#include "network/road_network.hpp"
#include "network/segment_times.hpp"
#include "network/snap.hpp"

namespace wangge::network {

/// The other way to the same times: every bend a node, every anchor between the two ends of its
/// segment, and labels corrected until none changes (Bellman, Quarterly of Applied Mathematics
/// 16(1), 1958) in place of Dijkstra's one pass.
class UncontractedRoads {
 public:
  UncontractedRoads(const RoadNetwork& network, TravelMode mode, const Epoch& epoch)
      : network_(network), speed_(network.speeds().of(mode).off_road) {
    const RoadMap& map = network.map();
    times_ = segment_times(map, network.speeds(), mode, epoch);
    snaps_ = snap_around_closures(map, network.component(mode), times_, network.snaps(mode),
                                  network.anchors(), base::Metres(300));
    links_.resize(map.nodes.size());
    for (const SegmentId s : network.component(mode).segments) {
      const RoadSegment& segment = map.segment(s);
      const auto from = segment.from.index(), to = segment.to.index();
      const auto [forward, backward] = times_[s.index()];
      if (forward != kNever) links_[from].emplace_back(to, forward);
      if (backward != kNever) links_[to].emplace_back(from, backward);
    }
  }

  [[nodiscard]] std::vector<std::uint64_t> row(std::size_t from) const {
    std::vector<std::uint64_t> row(snaps_.size(), kNever);
    if (snaps_[from]) {
      const auto labels = labels_from(*snaps_[from]);
      for (std::size_t to = 0; to < row.size(); ++to)
        if (snaps_[to]) row[to] = std::min<std::uint64_t>(row[to], time(from, to, labels));
    }
    row[from] = 0;
    return row;
  }

 private:
  static constexpr std::uint64_t kFar = std::uint64_t{1} << 60;
  using Labels = std::vector<std::uint64_t>;

  /// Of a segment's whole time, what lies before this point.
  [[nodiscard]] std::uint64_t before(const NearestRoad& at, Millis whole) const {
    const auto length = network_.map().segment(at.point.segment).length.count();
    const auto scaled = static_cast<std::int64_t>(whole) * at.point.along.count();
    return static_cast<std::uint64_t>((2 * scaled + length) / (2 * length));
  }
  [[nodiscard]] std::uint64_t walk(const NearestRoad& at) const {
    const double millis = static_cast<double>(at.off_road.count()) / speed_.count();
    return static_cast<std::uint64_t>(std::llround(millis));
  }
  [[nodiscard]] Labels labels_from(const NearestRoad& at) const {
    Labels labels(links_.size(), kFar);
    std::deque<std::size_t> open;
    const auto reach = [&](std::size_t node, std::uint64_t time) {
      if (time >= labels[node]) return;
      labels[node] = time;
      const bool soon = !open.empty() && time < labels[open.front()];
      soon ? open.push_front(node) : open.push_back(node);
    };
    const RoadSegment& segment = network_.map().segment(at.point.segment);
    const auto [forward, backward] = times_[at.point.segment.index()];
    if (forward != kNever) reach(segment.to.index(), forward - before(at, forward));
    if (backward != kNever) reach(segment.from.index(), before(at, backward));
    while (!open.empty()) {
      const std::size_t node = open.front();
      open.pop_front();
      for (const auto& [next, time] : links_[node]) reach(next, labels[node] + time);
    }
    return labels;
  }
  [[nodiscard]] std::uint64_t time(std::size_t from, std::size_t to, const Labels& labels) const {
    const NearestRoad &a = *snaps_[from], &b = *snaps_[to];
    const RoadSegment& segment = network_.map().segment(b.point.segment);
    const auto [forward, backward] = times_[b.point.segment.index()];
    std::uint64_t best = kFar;
    if (forward != kNever) best = std::min(best, labels[segment.from.index()] + before(b, forward));
    if (backward != kNever)
      best = std::min(best, labels[segment.to.index()] + backward - before(b, backward));
    if (a.point.segment == b.point.segment) {
      if (forward != kNever && a.point.along <= b.point.along)
        best = std::min(best, before(b, forward) - before(a, forward));
      if (backward != kNever && a.point.along >= b.point.along)
        best = std::min(best, before(a, backward) - before(b, backward));
    }
    return best >= kFar ? kFar : best + walk(a) + walk(b);
  }

  const RoadNetwork& network_;
  base::MetresPerSecond speed_;
  Snaps snaps_;
  std::vector<SegmentTimes> times_;
  std::vector<std::vector<std::pair<std::size_t, Millis>>> links_;
};

}  // namespace wangge::network
