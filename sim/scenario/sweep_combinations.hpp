#pragma once
#include <vector>

#include "scenario/sweep_entry.hpp"

namespace wangge::scenario {

/// A number of people for each line of a sweep, in its order; nullptr: as in the base.
using Combination = std::vector<const Sited<int>*>;

/// How many combinations the design has, before any is left out.
[[nodiscard]] double count_combinations(const SweepEntry& sweep);

/// Those that change something and keep at_least and at_most, in the order of the lists, the last
/// line fastest. `now`: the people of each line in the base.
[[nodiscard]] std::vector<Combination> combinations_of(const SweepEntry& sweep,
                                                       const std::vector<int>& now);

}  // namespace wangge::scenario
