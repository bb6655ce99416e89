#pragma once
#include <cstdint>
#include <memory>
#include <vector>

#include "network/dissection.hpp"
#include "network/road_graph.hpp"

namespace wangge::network {

/// The times of a graph between all its anchors, exact to the millisecond, where a table of all
/// pairs would be too large: of a city's 30,000 cells it has 3.6 GB, these a tenth. Each anchor
/// keeps the times to and from the vertices that divide the regions it lies in (dissection.hpp);
///   time(a, b) = min over those h that divide a region of both: time(a, h) + time(h, b)
/// (2-hop labels: Cohen, Halperin, Kaplan and Zwick, SIAM J. Comput. 32(5), 2003; by separators:
/// Gavoille et al., J. Algorithms 53, 2004). Some hundreds of sums for an answer. Ways of more
/// than 24 days count as none. Read by any number of threads.
class HubLabels {
 public:
  /// On at most two threads.
  HubLabels(const RoadGraph& graph, unsigned threads);

  [[nodiscard]] std::size_t anchors() const { return off_road_.size(); }
  /// As RoadGraph::fill_row has it.
  [[nodiscard]] Millis time(AnchorId from, AnchorId to) const;
  /// Of all labels, in memory.
  [[nodiscard]] base::Bytes size() const;

 private:
  [[nodiscard]] std::uint32_t hubs_of_both(AnchorId a, AnchorId b) const;

  std::vector<Region> regions_;
  std::vector<std::uint32_t> region_;  ///< by anchor: that which it divides
  std::vector<std::size_t> begin_;     ///< by anchor: of its label
  std::vector<Millis> to_hubs_;
  std::vector<Millis> from_hubs_;
  std::vector<Millis> off_road_;
};

}  // namespace wangge::network
