#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "stats/better.hpp"
#include "stats/interval.hpp"

/// Multiple comparison with the best: how far each mean is from the best of the others.
///
/// Guarantee: if the pairwise intervals given hold together with 95 % confidence, then with 95 %
/// confidence every configuration's distance to the best of the others lies in its interval, and
/// the best configuration is among those that `can_be_best`.
namespace wangge::stats {

/// The mean of `a` minus the mean of `b`.
struct PairInterval {
  std::size_t a = 0;
  std::size_t b = 0;
  Interval difference;
};

/// Of mean i minus the best of the other means, in the unit of the values. It always reaches zero:
/// higher better, low <= 0 <= high, and low = 0 says that i is the best; lower better likewise with
/// high = 0.
struct BestInterval {
  double low = 0;
  double high = 0;
  bool can_be_best = true;
};

/// One interval for each of `count` means. `pairs` holds each pair once, in any order and either
/// way round, as simultaneous intervals (bonferroni over all_pairs in simultaneous.hpp); made of
/// paired differences they are valid under common random numbers, and so are these. A mean alone
/// is the best: 0 to 0. With D_ij +- w_ij the intervals of the pairs, higher better, and
/// G = {i: D_ij + w_ij >= 0 for all j} those that can be the best,
///   high_i = max(0, min over j != i of D_ij + w_ij),
///   low_i  = min(0, min over j in G, j != i of D_ij - w_ij), which is 0 if G = {i}.
/// (Hsu, "Constrained simultaneous confidence intervals for multiple comparisons with the best",
/// Annals of Statistics 12, 1984; from pairwise intervals: Hsu, Multiple Comparisons, 1996, 4.2.1;
/// with common random numbers: Yang and Nelson, Operations Research 39, 1991.)
[[nodiscard]] std::vector<BestInterval> best_intervals(std::size_t count,
                                                       std::span<const PairInterval> pairs,
                                                       Better better);

}  // namespace wangge::stats
