#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "stats/better.hpp"
#include "stats/moments.hpp"

/// Optimal computing budget allocation (OCBA): who gets the next replications.
///
/// Guarantee: none of a confidence. For independent normal values and a large budget no other way
/// to share it out makes the best mean observed more likely to be that of the true best; how sure a
/// choice is, the intervals say (best_intervals.hpp).
namespace wangge::stats {

/// What is known of one mean, from at least two replications.
struct Sampled {
  double mean = 0;
  double variance = 0;  ///< of the values, not of the mean
  std::uint64_t count = 0;
};

inline Sampled sampled(const Moments& values) {
  return {values.mean(), values.variance(), values.count()};
}

/// Of `increment` further replications, how many each configuration gets: they add up exactly, and
/// bring the totals N_i as close as can be to
///   N_i / N_j = (s_i / d_i)^2 / (s_j / d_j)^2,  N_b = s_b sqrt(sum over i != b of (N_i / s_i)^2),
/// s the deviations, b the best mean observed (the first of equals), d_i how far mean i is behind
/// it. (Chen, Lin, Yucesan and Chick, "Simulation budget allocation for further enhancing the
/// efficiency of ordinal optimization", Discrete Event Dynamic Systems 10, 2000.) A distance below
/// a thousandth of the deviation counts as that much, so that equal means share what there is.
/// At least one configuration; equal shares where nothing varies.
[[nodiscard]] std::vector<std::uint64_t> ocba(std::span<const Sampled> configurations,
                                              std::uint64_t increment, Better better);

}  // namespace wangge::stats
