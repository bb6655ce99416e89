#include "network/contract.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace wangge::network {
namespace {

constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

/// Arcs by the vertex that they leave.
class Leaving {
 public:
  explicit Leaving(const ArcGraph& graph) : begin_(graph.places.size() + 1) {
    for (const Arc& arc : graph.arcs) ++begin_[arc.from + 1];
    for (std::size_t v = 1; v < begin_.size(); ++v) begin_[v] += begin_[v - 1];
    arcs_.resize(graph.arcs.size());
    std::vector<std::uint32_t> next = begin_;
    for (std::uint32_t a = 0; a < graph.arcs.size(); ++a) arcs_[next[graph.arcs[a].from]++] = a;
  }
  [[nodiscard]] auto begin(std::uint32_t vertex) const { return arcs_.begin() + begin_[vertex]; }
  [[nodiscard]] auto end(std::uint32_t vertex) const { return arcs_.begin() + begin_[vertex + 1]; }

 private:
  std::vector<std::uint32_t> begin_;
  std::vector<std::uint32_t> arcs_;
};

/// The neighbours of a vertex while they are at most two.
class Neighbours {
 public:
  /// False if it is a third one, or the second arc the same way.
  bool add(std::uint32_t neighbour, bool leaves) {
    std::size_t at = 0;
    while (at < 2 && vertex_[at] != kNone && vertex_[at] != neighbour) ++at;
    if (at == 2) return false;
    vertex_[at] = neighbour;
    bool& taken = leaves ? leaves_[at] : arrives_[at];
    return !std::exchange(taken, true);
  }

 private:
  std::uint32_t vertex_[2]{kNone, kNone};
  bool leaves_[2]{}, arrives_[2]{};
};

/// By vertex: whether there is something to decide at it. Anchors always stay.
std::vector<bool> kept_vertices(const ArcGraph& graph) {
  std::vector<Neighbours> neighbours(graph.places.size());
  std::vector<bool> kept(graph.places.size());
  for (const Arc& arc : graph.arcs) {
    if (!neighbours[arc.from].add(arc.to, true)) kept[arc.from] = true;
    if (!neighbours[arc.to].add(arc.from, false)) kept[arc.to] = true;
  }
  std::fill(kept.begin() + graph.first_anchor, kept.end(), true);
  return kept;
}

class Contraction {
 public:
  explicit Contraction(const ArcGraph& graph)
      : graph_(graph), leaving_(graph), kept_(kept_vertices(graph)), number_(kept_.size(), kNone) {}

  Contracted run() {
    for (std::uint32_t v = 0; v < kept_.size(); ++v) {
      if (!kept_[v]) continue;
      number_[v] = static_cast<std::uint32_t>(out_.vertices.size());
      out_.vertices.push_back(v);
    }
    for (const std::uint32_t v : out_.vertices)
      for (auto arc = leaving_.begin(v); arc != leaving_.end(v); ++arc) follow(*arc);
    return std::move(out_);
  }

 private:
  /// Goes on from an arc to the next kept vertex; forgets a chain that ends before one.
  void follow(std::uint32_t arc) {
    const auto first = static_cast<std::uint32_t>(out_.arcs.size());
    const std::uint32_t start = graph_.arcs[arc].from;
    std::uint64_t time = 0;
    for (std::uint32_t on = arc; on != kNone; on = onward(on)) {
      out_.arcs.push_back(on);
      time += graph_.arcs[on].time;
      const std::uint32_t at = graph_.arcs[on].to;
      if (!kept_[at]) continue;
      const auto sum = static_cast<Millis>(std::min<std::uint64_t>(time, kNever));
      out_.chains.push_back({number_[start], number_[at], sum, first});
      return;
    }
    out_.arcs.resize(first);
  }
  /// The arc that goes on from the end of this one, not back; kNone if there is none.
  [[nodiscard]] std::uint32_t onward(std::uint32_t arc) const {
    const auto [from, at, time] = graph_.arcs[arc];
    for (auto next = leaving_.begin(at); next != leaving_.end(at); ++next)
      if (graph_.arcs[*next].to != from) return *next;
    return kNone;
  }

  const ArcGraph& graph_;
  Leaving leaving_;
  std::vector<bool> kept_;
  std::vector<std::uint32_t> number_;  ///< of a kept vertex
  Contracted out_;
};

}  // namespace

Contracted contract(const ArcGraph& graph) { return Contraction(graph).run(); }

}  // namespace wangge::network
