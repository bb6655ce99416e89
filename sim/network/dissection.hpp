#pragma once
#include <cstdint>
#include <utility>
#include <vector>

#include "model/district.hpp"

namespace wangge::network {

/// A part of a network, and those of its vertices by which it falls into two parts that have no
/// link between them.
struct Region {
  std::uint32_t parent;   ///< index of the region of which it is a part; the first is its own
  std::uint32_t level;    ///< how many parts it is deep; 0 is the whole
  std::uint32_t members;  ///< where its dividing vertices begin in Dissection::order
  std::uint32_t first;    ///< how many dividing vertices the regions around it have, together
  std::uint32_t end;      ///< the same with its own
};

/// A network cut in two again and again (nested dissection: George, SIAM J. Numer. Anal. 10(2),
/// 1973): every vertex divides one region. A way between two vertices passes a vertex that divides
/// one of the regions that both lie in, if it is not inside the smallest of them.
struct Dissection {
  std::vector<Region> regions;           ///< each before its parts, all parts of one in a row
  std::vector<std::uint32_t> order;      ///< the vertices, region by region
  std::vector<std::uint32_t> region_of;  ///< by vertex
};

/// Cuts with straight lines through the places of the vertices, across either axis, wherever few
/// vertices divide; regions of a few vertices are divided by all of them.
[[nodiscard]] Dissection dissect(const std::vector<model::Place>& places,
                                 const std::vector<std::pair<std::uint32_t, std::uint32_t>>& links);

}  // namespace wangge::network
