#include "network/elimination.hpp"

#include <algorithm>

namespace wangge::network {
namespace {

using Index = std::uint32_t;
using Lists = std::vector<std::vector<Index>>;

/// The earlier neighbours of each vertex.
Lists earlier_neighbours(const std::vector<Chain>& chains, const std::vector<Index>& number) {
  Lists earlier(number.size());
  for (const Chain& chain : chains) {
    const Index a = number[chain.from], b = number[chain.to];
    if (a != b) earlier[std::max(a, b)].push_back(std::min(a, b));
  }
  for (auto& list : earlier) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
  }
  return earlier;
}

/// Links all earlier neighbours of a vertex with each other: it is enough to hand them on to the
/// latest of them, vertex by vertex.
void fill_in(Lists& earlier) {
  std::vector<Index> merged;
  for (std::size_t v = earlier.size(); v-- > 0;) {
    if (earlier[v].size() < 2) continue;
    auto& next = earlier[earlier[v].back()];
    merged.clear();
    std::set_union(earlier[v].begin(), std::prev(earlier[v].end()), next.begin(), next.end(),
                   std::back_inserter(merged));
    next.assign(merged.begin(), merged.end());
  }
}

void shorten(Millis& time, Millis by_way_of) { time = std::min(time, by_way_of); }

}  // namespace

Elimination::Elimination(const std::vector<Chain>& chains, const std::vector<Index>& number) {
  Lists earlier = earlier_neighbours(chains, number);
  fill_in(earlier);
  lay_links(std::move(earlier));
  for (const Chain& chain : chains) {
    const Index from = number[chain.from], to = number[chain.to];
    if (from == to) continue;
    const Index later = std::max(from, to);
    const auto first = targets_.begin() + static_cast<std::ptrdiff_t>(begin(later));
    const auto last = targets_.begin() + static_cast<std::ptrdiff_t>(end(later));
    const auto link = std::lower_bound(first, last, std::min(from, to)) - targets_.begin();
    BothWays& times = times_[static_cast<std::size_t>(link)];
    shorten(from == later ? times.there : times.back, chain.time);
  }
  for (std::size_t v = number.size(); v-- > 0;) take_out(static_cast<Index>(v));
}

void Elimination::lay_links(Lists earlier) {
  begin_.assign(1, 0);
  for (const auto& list : earlier) begin_.push_back(begin_.back() + list.size());
  targets_.reserve(begin_.back());
  for (auto& list : earlier) targets_.insert(targets_.end(), list.begin(), list.end());
  times_.assign(targets_.size(), {kNoWay, kNoWay});
}

/// Every two of its earlier neighbours reach each other by way of it. Both lists are in order.
void Elimination::take_out(Index vertex) {
  for (std::size_t j = begin(vertex) + 1; j < end(vertex); ++j) {
    const BothWays to_later = times_[j];
    std::size_t link = begin(targets_[j]);
    for (std::size_t i = begin(vertex); i < j; ++i) {
      while (targets_[link] != targets_[i]) ++link;
      shorten(times_[link].there, to_later.back + times_[i].there);
      shorten(times_[link].back, times_[i].back + to_later.there);
    }
  }
}

}  // namespace wangge::network
