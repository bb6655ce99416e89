#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/quantity.hpp"
#include "base/time.hpp"

namespace wangge::model {

struct ExperimentPlan {
  base::Instant start;
  base::Duration length;
  base::Duration warm_up;  ///< simulated, not measured
  std::uint64_t seed = 1;
  std::uint32_t replications = 20;
  base::Probability confidence{0.95};
  std::vector<std::string>
      indicators;       ///< keys of indicator/catalogue.hpp that the comparison shows
  std::string primary;  ///< the one that ranks
};

}  // namespace wangge::model
