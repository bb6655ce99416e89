#pragma once
#include <cstdint>
#include <span>

#include "experiment/selection_runs.hpp"
#include "stats/precision.hpp"

namespace wangge::experiment {

/// How precisely an indicator's mean is to be known, of every configuration.
struct PrecisionWish {
  record::IndicatorId indicator;
  stats::PrecisionAim aim;  ///< an absolute one in the indicator's own unit
};

struct PreciseRuns {
  std::uint32_t replications = 0;  ///< of every configuration
  bool met = false;
  bool complete = true;  ///< false: Ctrl-C or a crash ended them
};

/// Simulates all configurations of `runs`, at least `least` replications each and at most `most`,
/// until every wish is met. When to look again depends on the values alone, so that the same seed
/// gives the same number whatever the jobs. See stats/precision.hpp for what that guarantees.
[[nodiscard]] PreciseRuns run_until_precise(SelectionRuns& runs,
                                            std::span<const PrecisionWish> wishes,
                                            std::uint32_t least, std::uint32_t most);

}  // namespace wangge::experiment
