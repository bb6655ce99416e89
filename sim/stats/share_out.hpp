#pragma once
#include <cstdint>
#include <span>
#include <vector>

namespace wangge::stats {

/// `increment` replications shared out so that all that each configuration then has comes as close
/// as can be to the proportions of `weights` (>= 0; all zero: equal shares). `counts` is what each
/// has already; who has more than its share gets none, and the others share what is left in their
/// proportions (Chen and Lee, Stochastic Simulation Optimization, 2011, 3.4). Whole numbers that
/// add up to `increment` exactly, by largest remainders, the first of equals.
[[nodiscard]] std::vector<std::uint64_t> share_out(std::uint64_t increment,
                                                   std::span<const double> weights,
                                                   std::span<const std::uint64_t> counts);

}  // namespace wangge::stats
