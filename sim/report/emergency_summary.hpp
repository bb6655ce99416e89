#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "report/breakdown.hpp"

namespace wangge::report {

/// Whom one service could reach how soon, by hour of the day: means over the replications.
struct ServiceReach {
  std::uint32_t service = 0;
  std::vector<record::HourlyReach> hours;  ///< those that were measured, in their order
};

/// What became of the emergencies under one staffing configuration. Empty where there were none.
struct EmergencySummary {
  Breakdown types;                  ///< by incident type
  Breakdown units;                  ///< services and their stations
  std::vector<ServiceReach> reach;  ///< of the services whose coverage is measured
  [[nodiscard]] bool any() const { return !types.parts.empty() || !reach.empty(); }
};

EmergencySummary summarise_emergencies(model::ConfigurationId configuration,
                                       std::span<const record::ReplicationRows> replications,
                                       base::Probability confidence);

}  // namespace wangge::report
