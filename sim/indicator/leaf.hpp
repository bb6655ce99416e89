#pragma once
#include <array>
#include <span>
#include <vector>

#include "indicator/catalogue.hpp"
#include "indicator/tally.hpp"
#include "model/scores.hpp"
#include "record/figures.hpp"
#include "stats/log_histogram.hpp"

namespace wangge::indicator {

/// All that one scope has gathered. Leaves of parts add up to the leaf of the whole.
struct Leaf {
  Tally sums;
  std::array<stats::LogHistogram, kSpreads> spreads;  ///< milliseconds

  /// Takes in what one case or desk item added; its times go to the histograms too.
  void take(const Tally& one);
  Leaf& operator+=(const Leaf& other);
};

/// What a scope is, besides what it has gathered.
struct ScopeTraits {
  Where where = 0;                             ///< its bits of Where
  std::vector<model::Activity> desk;           ///< the activities of this desk
  base::Duration window;                       ///< length of the measured window
  const EmergencyLeaf* emergencies = nullptr;  ///< none: the world or the scope has none
  std::span<const Leaf> communities = {};      ///< of the district: what each has gathered
  std::span<const model::ScoreTable> scores = model::standard_scores();
};

/// Appends to `figures` every indicator that means something in this scope and has data, in the
/// order of the catalogue.
void append_figures(std::vector<record::Figure>& figures, record::Scope scope,
                    const ScopeTraits& traits, const Leaf& leaf);

}  // namespace wangge::indicator
