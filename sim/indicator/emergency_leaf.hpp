#pragma once
#include <array>

#include "indicator/emergency_tally.hpp"
#include "indicator/reach_means.hpp"
#include "stats/log_histogram.hpp"

namespace wangge::indicator {

/// Times of emergencies whose spread is kept.
enum class EmergencySpread {
  Response,      ///< of incidents, to the first arrival
  UnitResponse,  ///< of units, from the request to the arrival
};
inline constexpr std::size_t kEmergencySpreads = 2;

/// All that one scope has gathered of emergencies. Leaves of parts add up to the leaf of the whole.
struct EmergencyLeaf {
  EmergencyTally sums;
  std::array<stats::LogHistogram, kEmergencySpreads> spreads;  ///< milliseconds
  ReachMeans reach;                                            ///< of services alone

  /// Takes in what one incident or response added; its time goes to the histogram too.
  void take(const EmergencyTally& one);
  EmergencyLeaf& operator+=(const EmergencyLeaf& other);
};

}  // namespace wangge::indicator
