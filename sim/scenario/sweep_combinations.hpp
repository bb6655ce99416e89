#pragma once
#include <vector>

#include "scenario/sweep_entry.hpp"

namespace wangge::scenario {

/// A number of people for each line of a sweep, in its order; nullptr: as in the base. Points into
/// the sweep.
using Combination = std::vector<const Sited<int>*>;

/// How many combinations the design has, before any is left out; they may be more than a whole
/// number holds.
[[nodiscard]] double count_combinations(const SweepEntry& sweep);

/// Those that change something and keep at_least and at_most, in the order of the lists, the last
/// line fastest. `in_base`: the people of each
/// line there.
[[nodiscard]] std::vector<Combination> combinations_of(const SweepEntry& sweep,
                                                       const std::vector<int>& in_base);

}  // namespace wangge::scenario
