#pragma once
#include <cmath>
#include <cstdint>
#include <functional>

#include "base/quantity.hpp"

/// What the constants of two-stage selection have in common.
namespace wangge::stats {

/// The standard normal distribution function.
inline double normal_probability(double z) { return std::erfc(-z / std::sqrt(2.0)) / 2; }

/// The x >= 0 at which a probability that grows with x reaches `confidence`, to 8 digits;
/// `at` is below it at 0 and above it somewhere.
[[nodiscard]] double constant_for(const std::function<double(double)>& at,
                                  base::Probability confidence);

/// max(first_stage, ceil((constant deviation / indifference)^2)): replications in all.
[[nodiscard]] std::uint64_t second_stage_size(double constant, double deviation,
                                              double indifference, std::uint64_t first_stage);

}  // namespace wangge::stats
