#pragma once
#include <cstddef>

#include "scenario/scenario_entry.hpp"

namespace wangge::scenario {

/// How many combinations one sweep may have.
inline constexpr std::size_t kMostSwept = 500;

/// Puts the configurations that `sweep:` stands for after those that are written out: each an
/// overlay of its base, called by what it changes (`operators-3-crews-2`; after `base-` where that
/// is not the baseline). Combinations that change nothing are left out, and those outside at_least
/// and at_most. Faults: names nobody has, no combination left, more than kMostSwept.
void expand_sweeps(ScenarioEntry& entry, Faults& faults);

}  // namespace wangge::scenario
