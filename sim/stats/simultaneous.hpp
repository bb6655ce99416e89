#pragma once
#include <cstddef>

#include "base/quantity.hpp"

/// Many statements at once. Ten intervals of 95 % are all right together far less often than 95
/// times in 100; these say how sure each must be so that all of them together are right with the
/// confidence asked for.
namespace wangge::stats {

/// Every configuration against every other.
constexpr std::size_t all_pairs(std::size_t configurations) {
  return configurations < 2 ? 0 : configurations * (configurations - 1) / 2;
}

/// Confidence of each of `statements` >= 1 so that all hold with `together`, whatever depends on
/// what: 1 - (1 - c) / k. The number of statements is pairs times indicators. (Bonferroni; Law,
/// Simulation Modeling and Analysis, 10.3.)
[[nodiscard]] base::Probability bonferroni(base::Probability together, std::size_t statements);

}  // namespace wangge::stats
