#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "experiment/campaign.hpp"
#include "experiment/staffing_search.hpp"
#include "experiment/unkept_runs.hpp"

namespace wangge::experiment {

/// Simulates staffings that no scenario names: one configuration with other numbers of people.
class VariedRuns {
 public:
  /// Readies the roads and the engine once. The world and the plans must outlive it.
  VariedRuns(const model::World& world, const StaffingSearchPlan& search, const CampaignPlan& plan);

  /// The world with so many people on the varied lines.
  [[nodiscard]] model::World with(const std::vector<int>& people) const;
  /// The requirements' values in replications first ... last - 1, one row each. Empty at Ctrl-C.
  [[nodiscard]] std::optional<std::vector<std::vector<double>>> values(const model::World& varied,
                                                                       std::uint32_t first,
                                                                       std::uint32_t last) const;

 private:
  [[nodiscard]] std::vector<double> values_in(const std::string& result, const Cell& cell,
                                              const model::World& varied) const;

  [[nodiscard]] std::string people_of(const model::World& varied) const;

  const model::World& world_;
  const StaffingSearchPlan& search_;
  UnkeptRuns runs_;
};

}  // namespace wangge::experiment
