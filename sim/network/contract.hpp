#pragma once
#include <cstdint>
#include <vector>

#include "network/arc_graph.hpp"

namespace wangge::network {

/// One or more arcs in a row with nothing to decide between them.
struct Chain {
  std::uint32_t from;  ///< index into Contracted::vertices
  std::uint32_t to;
  Millis time;              ///< the sum of its arcs
  std::uint32_t first_arc;  ///< into Contracted::arcs; up to the next chain's first
  bool operator==(const Chain&) const = default;
};

/// A graph in which the bends of the roads are no vertices: crossings and anchors alone are left.
/// Times between those are what they were.
struct Contracted {
  std::vector<std::uint32_t> vertices;  ///< of the ArcGraph, ascending
  std::vector<Chain> chains;            ///< ordered by `from`
  std::vector<std::uint32_t> arcs;      ///< of the ArcGraph, chain after chain, in travel order
};

/// Drops every vertex, except anchors, that has at most two neighbours and at most one arc to and
/// from each; what joins the rest are chains. Dead ends without an anchor fall away with it: no
/// shortest way turns round.
[[nodiscard]] Contracted contract(const ArcGraph& graph);

}  // namespace wangge::network
