#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "stats/better.hpp"
#include "stats/bound.hpp"
#include "stats/ocba.hpp"

/// Optimal computing budget allocation under constraints (OCBA-CO): who gets the next replications
/// when the best is sought among those that keep all bounds.
///
/// Guarantee: none of a confidence. For independent normal values and a large budget, no other way
/// to share it out makes it more likely that the best of those observed to keep the bounds is the
/// true one, up to the approximations of the paper; whether bounds are kept, feasibility.hpp says
/// with a confidence.
namespace wangge::stats {

/// A mean on which a bound is set, and the variance of its values.
struct Measured {
  double mean = 0;
  double variance = 0;
};

struct ConstrainedSample {
  Sampled objective;
  std::vector<Measured> constrained;  ///< one for each bound, over the same replications
};

/// The best mean of the objective among those whose means keep all bounds, the first of equals;
/// none: the number of configurations.
[[nodiscard]] std::size_t best_feasible(std::span<const ConstrainedSample> configurations,
                                        std::span<const Bound> bounds, Better better);

/// Of `increment` further replications, how many each configuration gets: they add up exactly, and
/// bring the totals as close as can be to w_i. With b the best feasible one, s deviations, d the
/// distance of the objective from b's (index 0) or of a constrained mean from its bound (j):
///   w_i = (s_i0 / d_i0)^2 for those that b beats chiefly by the objective (set O),
///   w_i = (s_ij / d_ij)^2 for those that break bound j more clearly than b beats them (set F),
///   w_b = max(s_b0 sqrt(sum over O of (w_i / s_i0)^2), max over j of (s_bj / d_bj)^2).
/// While none keeps the bounds, all are in F. Distances below a thousandth of the deviation count
/// as that much. (Lee, Pujowidianto, Li, Chen and Yap, "Approximate simulation budget allocation
/// for selecting the best design in the presence of stochastic constraints", IEEE Transactions on
/// Automatic Control 57, 2012; the case where none is feasible is ours.)
[[nodiscard]] std::vector<std::uint64_t> ocba_constrained(
    std::span<const ConstrainedSample> configurations, std::span<const Bound> bounds,
    std::uint64_t increment, Better better);

}  // namespace wangge::stats
