#pragma once
#include <cstdint>
#include <vector>

#include "network/road_graph.hpp"

namespace wangge::network {

/// A link between two vertices both ways.
struct BothWays {
  Millis there;  ///< from the later vertex to the earlier one
  Millis back;
};

/// A network whose vertices have been taken out one after the other, the last of the order first;
/// what was a way through one of them became a link between its neighbours. So every fastest way
/// climbs to earlier vertices and then comes down again (customizable contraction hierarchies:
/// Dibbelt, Strasser and Wagner, ACM JEA 21, 2016). Vertices are numbered by the order.
class Elimination {
 public:
  /// `number`: of each vertex in the order.
  Elimination(const std::vector<Chain>& chains, const std::vector<std::uint32_t>& number);

  /// The links of a vertex to earlier ones: where they begin, up to where the next vertex's do.
  [[nodiscard]] std::size_t begin(std::uint32_t vertex) const { return begin_[vertex]; }
  [[nodiscard]] std::size_t end(std::uint32_t vertex) const { return begin_[vertex + 1]; }
  [[nodiscard]] std::uint32_t target(std::size_t link) const { return targets_[link]; }
  [[nodiscard]] const BothWays& times(std::size_t link) const { return times_[link]; }

  /// No way; two of them still fit a Millis.
  static constexpr Millis kNoWay = kNever / 2;

 private:
  void lay_links(std::vector<std::vector<std::uint32_t>> earlier);
  void take_out(std::uint32_t vertex);

  std::vector<std::size_t> begin_;
  std::vector<std::uint32_t> targets_;  ///< ascending for each vertex
  std::vector<BothWays> times_;
};

}  // namespace wangge::network
