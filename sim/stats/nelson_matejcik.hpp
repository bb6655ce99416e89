#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "base/quantity.hpp"

/// Two-stage selection of the best by Nelson and Matejcik, for configurations that face the same
/// days (common random numbers).
///
/// Guarantee: with at least the confidence asked for, the configuration whose mean over all
/// replications is the best is truly the best, whenever the true best is better than every other by
/// at least the indifference zone; with the same confidence every mean's distance to the best of
/// the others is within the indifference zone of the one observed. Values normal, and all
/// differences of two configurations vary alike (sphericity): where they do not, kim_nelson.hpp
/// asks less. (Nelson and Matejcik, "Using common random numbers for indifference-zone selection
/// and multiple comparisons in simulation", Management Science 41, 1995, procedure NM.)
namespace wangge::stats {

/// The upper point g with P(T_1 <= g, ..., T_(k-1) <= g) = confidence of the multivariate t
/// distribution with (k - 1)(n0 - 1) degrees of freedom and correlations 1/2 (Dunnett's one-sided
/// constant). To 8 digits. systems k >= 2, first_stage n0 >= 2, 1 / k < confidence < 1.
[[nodiscard]] double nelson_matejcik_constant(std::size_t systems, base::Probability confidence,
                                              std::uint64_t first_stage);

/// S^2 = 2 sum of (X_ij - X_i. - X_.j + X_..)^2 / ((k - 1)(n0 - 1)): how differences vary from day
/// to day. `values[i][j]` is configuration i on day j: k >= 2 rows of equal length n0 >= 2.
[[nodiscard]] double variance_of_differences(std::span<const std::vector<double>> values);

/// How many replications in all every configuration needs: max(n0, ceil((g S / indifference)^2)).
/// `first_stage` as above; indifference > 0, in the unit of the values.
[[nodiscard]] std::uint64_t nelson_matejcik_size(std::span<const std::vector<double>> first_stage,
                                                 double indifference, base::Probability confidence);

}  // namespace wangge::stats
