#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace wangge::stats {

/// Which of `count` configurations cannot be told apart, as letters: two share a letter exactly
/// when their difference is not significant. `different` lists the pairs that are told apart, in
/// any order, each as often as one likes. Letters follow the configurations: the first has an `a`;
/// after `z` come `A` to `Z`, then `a'` and so on. Insert and absorb (Piepho, "An algorithm for a
/// letter-based representation of all-pairwise comparisons", Journal of Computational and Graphical
/// Statistics 13, 2004), with the sweep that drops letters which no pair needs.
[[nodiscard]] std::vector<std::string> letter_display(
    std::size_t count, std::span<const std::pair<std::size_t, std::size_t>> different);

}  // namespace wangge::stats
