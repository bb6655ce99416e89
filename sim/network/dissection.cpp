#include "network/dissection.hpp"

#include <algorithm>
#include <array>

namespace wangge::network {
namespace {

using Index = std::uint32_t;
using Vertices = std::vector<Index>;

constexpr std::size_t kSmall = 12;                         // vertices: cut no further
constexpr std::array<double, 3> kShares{0.5, 0.42, 0.58};  // of the vertices below the cut

/// Adjacency either way.
class Adjacency {
 public:
  Adjacency(std::size_t vertices, const std::vector<std::pair<Index, Index>>& links)
      : begin_(vertices + 1) {
    for (const auto& [a, b] : links) ++begin_[a + 1], ++begin_[b + 1];
    for (std::size_t v = 1; v < begin_.size(); ++v) begin_[v] += begin_[v - 1];
    of_.resize(begin_.back());
    Vertices next = begin_;
    for (const auto& [a, b] : links) of_[next[a]++] = b, of_[next[b]++] = a;
  }
  template <class Test>
  [[nodiscard]] bool any(Index vertex, const Test& test) const {
    return std::any_of(of_.begin() + begin_[vertex], of_.begin() + begin_[vertex + 1], test);
  }

 private:
  Vertices begin_;
  Vertices of_;
};

/// A region cut in two.
struct Halves {
  Vertices dividing;
  Vertices below;
  Vertices above;
};

class Dissector {
 public:
  Dissector(const std::vector<model::Place>& places,
            const std::vector<std::pair<Index, Index>>& links)
      : places_(places), neighbours_(places.size(), links), side_(places.size(), Side::Outside) {}

  Dissection run() {
    Vertices all(places_.size());
    for (Index v = 0; v < all.size(); ++v) all[v] = v;
    out_.region_of.resize(all.size());
    divide(std::move(all), 0, 0, 0);
    return std::move(out_);
  }

 private:
  enum class Side : std::uint8_t { Outside, Below, Above };

  void divide(Vertices vertices, Index parent, Index level, Index first) {
    const auto self = static_cast<Index>(out_.regions.size());
    Halves halves;
    if (vertices.size() <= kSmall)
      halves.dividing = std::move(vertices);
    else
      halves = cut(vertices);
    vertices = {};  // not kept while the parts are divided
    const auto count = static_cast<Index>(halves.dividing.size());
    out_.regions.push_back(
        {parent, level, static_cast<Index>(out_.order.size()), first, first + count});
    for (const Index v : halves.dividing) {
      out_.order.push_back(v);
      out_.region_of[v] = self;
    }
    for (Vertices* part : {&halves.below, &halves.above})
      if (!part->empty()) divide(std::move(*part), self, level + 1, first + count);
  }

  /// Of some lines the one with the fewest dividing vertices, the first of equals.
  Halves cut(Vertices& vertices) {
    Halves best;
    bool found = false;
    for (const bool by_x : {true, false})
      for (const double share : kShares) {
        Halves halves = cut(vertices, by_x, share);
        if (found && halves.dividing.size() >= best.dividing.size()) continue;
        best = std::move(halves);
        found = true;
      }
    return best;
  }

  Halves cut(Vertices& vertices, bool by_x, double share) {
    const auto middle = vertices.begin() +
                        static_cast<std::ptrdiff_t>(share * static_cast<double>(vertices.size()));
    std::nth_element(vertices.begin(), middle, vertices.end(),
                     [&](Index a, Index b) { return key(a, by_x) < key(b, by_x); });
    const Vertices below(vertices.begin(), middle), above(middle, vertices.end());
    for (const Index v : below) side_[v] = Side::Below;
    for (const Index v : above) side_[v] = Side::Above;
    const Vertices edge_below = edge(below, Side::Above), edge_above = edge(above, Side::Below);
    const bool take_below = edge_below.size() <= edge_above.size();
    Halves halves{take_below ? edge_below : edge_above, below, above};
    for (const Index v : halves.dividing) side_[v] = Side::Outside;
    std::erase_if(take_below ? halves.below : halves.above,
                  [&](Index v) { return side_[v] == Side::Outside; });
    for (const Index v : vertices) side_[v] = Side::Outside;
    return halves;
  }

  /// Those with a neighbour on the other side.
  [[nodiscard]] Vertices edge(const Vertices& vertices, Side other) const {
    Vertices found;
    for (const Index v : vertices)
      if (neighbours_.any(v, [&](Index n) { return side_[n] == other; })) found.push_back(v);
    return found;
  }

  /// In the order of the places; no two vertices are alike.
  [[nodiscard]] std::pair<double, Index> key(Index v, bool by_x) const {
    return {(by_x ? places_[v].x : places_[v].y).count(), v};
  }

  const std::vector<model::Place>& places_;
  Adjacency neighbours_;
  std::vector<Side> side_;
  Dissection out_;
};

}  // namespace

Dissection dissect(const std::vector<model::Place>& places,
                   const std::vector<std::pair<std::uint32_t, std::uint32_t>>& links) {
  return Dissector(places, links).run();
}

}  // namespace wangge::network
