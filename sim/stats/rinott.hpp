#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/quantity.hpp"
#include "stats/moments.hpp"

/// Rinott's two-stage selection of the best, for configurations simulated independently (not on the
/// same days: see nelson_matejcik.hpp and kim_nelson.hpp).
///
/// Guarantee: with at least the confidence asked for, the configuration whose mean over all its
/// replications is the best is truly the best, whenever the true best is better than every other by
/// at least the indifference zone; values independent and normal, deviations may differ.
/// (Rinott, "On two-stage selection procedures and related probability-inequalities",
/// Communications in Statistics A7, 1978.)
namespace wangge::stats {

/// Rinott's h: the root of
///   E over y of [E over x of Phi(h / sqrt(v (1/x + 1/y)))]^(k - 1) = confidence,
/// x and y independent chi-square variables with v = first_stage - 1 degrees of freedom
/// (Bechhofer, Santner and Goldsman, Design and Analysis of Experiments for Statistical Selection,
/// 1995, table 2.13). To 8 digits; about 10 ms. systems >= 2, first_stage >= 2, 1 / systems <
/// confidence < 1.
[[nodiscard]] double rinott_constant(std::size_t systems, base::Probability confidence,
                                     std::uint64_t first_stage);

/// How many replications in all each configuration needs: max(n0, ceil((h S_i / indifference)^2)).
/// `first_stage` has the same number n0 >= 2 of values of each of k >= 2 configurations;
/// indifference > 0, in the unit of the values.
[[nodiscard]] std::vector<std::uint64_t> rinott_sizes(std::span<const Moments> first_stage,
                                                      double indifference,
                                                      base::Probability confidence);

}  // namespace wangge::stats
