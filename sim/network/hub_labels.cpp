#include "network/hub_labels.hpp"

#include <algorithm>
#include <thread>

#include "network/elimination.hpp"

namespace wangge::network {
namespace {

using Index = std::uint32_t;

constexpr Millis kNoWay = Elimination::kNoWay;

std::vector<std::pair<Index, Index>> links_of(const std::vector<Chain>& chains) {
  std::vector<std::pair<Index, Index>> links;
  for (const Chain& chain : chains)
    if (chain.from != chain.to) links.emplace_back(chain.from, chain.to);
  return links;
}

/// The place of each vertex in the order.
std::vector<Index> numbers_of(const Dissection& dissection) {
  std::vector<Index> number(dissection.order.size());
  for (Index i = 0; i < number.size(); ++i) number[dissection.order[i]] = i;
  return number;
}

/// Works out the label of every vertex, region by region from the whole down; keeps those of the
/// regions around the one at hand, and hands each to `use`.
class Labeller {
 public:
  Labeller(const Dissection& dissection, const Elimination& links, Millis BothWays::*way)
      : dissection_(dissection), links_(links), way_(way) {}

  template <class Use>
  void run(const Use& use) {
    for (std::size_t r = 0; r < dissection_.regions.size(); ++r) {
      const Region& region = dissection_.regions[r];
      if (labels_.size() <= region.level) labels_.resize(region.level + 1);
      labels_[region.level].resize(std::size_t{region.end - region.first} * region.end);
      for (Index i = region.members; i < region.members + region.end - region.first; ++i) {
        work_out(i, region);
        use(dissection_.order[i], label(i, region), region.end);
      }
    }
  }

 private:
  [[nodiscard]] Millis* label(Index vertex, const Region& region) {
    return labels_[region.level].data() + std::size_t{vertex - region.members} * region.end;
  }

  /// A way to a hub begins with a link to an earlier vertex, which knows how it goes on.
  void work_out(Index vertex, const Region& region) {
    Millis* own = label(vertex, region);
    std::fill_n(own, region.end, kNoWay);
    own[region.first + vertex - region.members] = 0;
    for (std::size_t link = links_.begin(vertex); link < links_.end(vertex); ++link) {
      const Millis first = links_.times(link).*way_;
      if (first >= kNoWay) continue;
      const Index next = links_.target(link);
      const Region& around = dissection_.regions[dissection_.region_of[dissection_.order[next]]];
      const Millis* on = label(next, around);
      const std::size_t hubs = around.first + next - around.members + 1;
      for (std::size_t h = 0; h < hubs; ++h) own[h] = std::min(own[h], first + on[h]);
    }
  }

  const Dissection& dissection_;
  const Elimination& links_;
  Millis BothWays::*way_;
  std::vector<std::vector<Millis>> labels_;  ///< by level: of the region at hand there
};

/// Never stays never, and nothing gets past it.
Millis later(Millis a, Millis b) {
  return static_cast<Millis>(std::min<std::uint64_t>(std::uint64_t{a} + b, kNever));
}

}  // namespace

HubLabels::HubLabels(const RoadGraph& graph, unsigned threads) {
  const std::vector<Chain>& chains = graph.roads().chains;
  Dissection dissection = dissect(graph.places(), links_of(chains));
  const Elimination links(chains, numbers_of(dissection));
  begin_.assign(1, 0);
  for (std::size_t a = 0; a < graph.anchors(); ++a) {
    region_.push_back(dissection.region_of[graph.vertex(AnchorId(a))]);
    begin_.push_back(begin_.back() + dissection.regions[region_.back()].end);
    off_road_.push_back(graph.off_road(AnchorId(a)));
  }
  const auto keep = [&](std::vector<Millis>& labels, Millis BothWays::*way) {
    labels.resize(begin_.back());
    const Index first_anchor = graph.vertex(AnchorId(std::size_t{0}));
    Labeller(dissection, links, way).run([&](Index vertex, const Millis* label, Index hubs) {
      if (vertex >= first_anchor)
        std::copy_n(label, hubs,
                    labels.begin() + static_cast<std::ptrdiff_t>(begin_[vertex - first_anchor]));
    });
  };
  {
    std::jthread helper;
    if (threads > 1) helper = std::jthread([&] { keep(from_hubs_, &BothWays::back); });
    keep(to_hubs_, &BothWays::there);
  }
  if (threads <= 1) keep(from_hubs_, &BothWays::back);
  regions_ = std::move(dissection.regions);
}

/// Those that divide the smallest region around both, and the regions around that.
Index HubLabels::hubs_of_both(AnchorId a, AnchorId b) const {
  Index one = region_[a.index()], other = region_[b.index()];
  while (one != other) {
    Index& deeper = regions_[one].level >= regions_[other].level ? one : other;
    deeper = regions_[deeper].parent;
  }
  return regions_[one].end;
}

Millis HubLabels::time(AnchorId from, AnchorId to) const {
  if (from == to) return 0;
  const Millis* there = to_hubs_.data() + begin_[from.index()];
  const Millis* on = from_hubs_.data() + begin_[to.index()];
  Millis best = kNoWay;
  const Index hubs = hubs_of_both(from, to);
  for (Index h = 0; h < hubs; ++h) best = std::min(best, there[h] + on[h]);
  if (best >= kNoWay) return kNever;
  return later(later(off_road_[from.index()], best), off_road_[to.index()]);
}

base::Bytes HubLabels::size() const {
  return base::Bytes(static_cast<double>(2 * begin_.back() * sizeof(Millis)));
}

}  // namespace wangge::network
