#pragma once
#include <cstddef>
#include <string>

#include "scenario/scenario_entry.hpp"

namespace wangge::scenario {

/// How many combinations one sweep may have, before its at_least and at_most.
inline constexpr std::size_t kMostSwept = 500;

/// The lines of a configuration: its own laid over others; either may be none.
[[nodiscard]] Node lines_over(const Node& under, const Node& over, Faults& faults,
                              const std::string& path);

/// Puts the configurations that `sweep:` stands for after those that are written out: each an
/// overlay of its base, called by what it sets (`operators-3-crews-2`; after `base-` where that is
/// not the baseline). People that are written by area stay in the same proportions. Combinations
/// that change nothing are left out, and those outside at_least and at_most. Faults: names nobody
/// has, no combination left, more than kMostSwept.
void expand_sweeps(ScenarioEntry& entry, Faults& faults);

}  // namespace wangge::scenario
