#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "base/hash.hpp"
#include "base/time.hpp"
#include "network/contract.hpp"

namespace wangge::network {

/// A point of a way, and when one is there.
struct Waypoint {
  model::Place place;
  base::Duration after_start;
  bool operator==(const Waypoint&) const = default;
};

/// The roads of one mode in one epoch, ready for searching: crossings and anchors (Boost.Graph,
/// compressed sparse rows), times in whole milliseconds. From an anchor to its road and from the
/// road to the other anchor the way is walked: distance / speed off the road, rounded. Read by any
/// number of threads at once.
class RoadGraph {
 public:
  /// `anchors` and where they enter the roads; `off_road` above zero.
  RoadGraph(ArcGraph roads, std::vector<model::Place> anchors, const Snaps& snaps,
            base::MetresPerSecond off_road);
  ~RoadGraph();
  RoadGraph(RoadGraph&&) noexcept;
  RoadGraph& operator=(RoadGraph&&) noexcept;

  [[nodiscard]] std::size_t anchors() const;
  [[nodiscard]] std::size_t vertices() const;
  [[nodiscard]] std::size_t chains() const;

  /// The time from one anchor to each, kNever where there is no way; 0 to itself. Dijkstra, Numer.
  /// Math. 1, 1959. `row` has as many places as there are anchors.
  void fill_row(AnchorId from, std::span<Millis> row) const;

  /// The fastest way, from the one place to the other, bend by bend; of equally fast ones always
  /// the same. Empty if there is none.
  [[nodiscard]] std::vector<Waypoint> route(AnchorId from, AnchorId to) const;

  /// What is searched, for those who prepare more than rows: see HubLabels. Anchors are the last
  /// vertices, in their order.
  [[nodiscard]] const Contracted& roads() const;
  [[nodiscard]] std::uint32_t vertex(AnchorId anchor) const;
  [[nodiscard]] std::vector<model::Place> places() const;  ///< of the vertices
  /// The time between an anchor and its road; kNever if it has none.
  [[nodiscard]] Millis off_road(AnchorId anchor) const;

  /// Of everything that a row depends on: the same digits, the same rows.
  [[nodiscard]] base::Fingerprint fingerprint() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace wangge::network
