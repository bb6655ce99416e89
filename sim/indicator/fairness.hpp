#pragma once
#include <optional>
#include <span>

#include "indicator/catalogue.hpp"
#include "indicator/leaf.hpp"
#include "record/figures.hpp"

namespace wangge::indicator {

// How alike communities (社区) are served, by the row's ratio in each. A community without cases
// has none and is left out; empty for fewer than two. Scope and indicator are left to the caller.

/// The ratio over the tenth of the communities (rounded up) in which it is worst, put together: of
/// all their cases. Which those are, each replication says anew; of equals the first.
[[nodiscard]] std::optional<record::Figure> worst_tenth(const Indicator& row,
                                                        std::span<const Leaf> communities);

/// Gini's mean difference of two communities over twice their mean, 0 to 1: 0 where all are alike
/// (Gini, Variabilita e mutabilita, 1912). Numerator: that difference; denominator: twice the mean.
[[nodiscard]] std::optional<record::Figure> gini(const Indicator& row,
                                                 std::span<const Leaf> communities);

}  // namespace wangge::indicator
