#pragma once
#include <string>
#include <vector>

#include "network/segment_times.hpp"

namespace wangge::network {

/// The part of the roads in which one mode gets from everywhere to everywhere.
struct Component {
  std::vector<SegmentId> segments;  ///< in ascending order; open in at least one direction
  /// What is open to the mode but outside: dead ends of one-way roads, islands, other pieces.
  std::size_t cut_off_segments = 0;
  Millimetres cut_off_length{0};
  std::size_t cut_off_pieces = 0;  ///< strong components among them, single nodes not counted
  SegmentId example;               ///< the first segment that is cut off; none() if none is

  /// One line for people.
  [[nodiscard]] std::string line() const;
};

/// The strong component with the most nodes, the first of equals in the order of the map (Tarjan,
/// SIAM J. Comput. 1(2), 1972, of Boost.Graph). Empty if the mode may go nowhere.
[[nodiscard]] Component largest_component(const RoadMap& map,
                                          const std::vector<SegmentTimes>& times);

}  // namespace wangge::network
