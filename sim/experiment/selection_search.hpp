#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "experiment/selection.hpp"

namespace wangge::experiment {

/// What a search comes to.
struct SearchOutcome {
  SelectionEnd end = SelectionEnd::Decided;
  std::optional<model::ConfigurationId> chosen;
  std::vector<model::ConfigurationId> beaten;  ///< dropped out
  std::map<model::ConfigurationId, stats::Feasibility> verdicts;
  std::optional<std::uint64_t> needed;  ///< Selection::needed
};

/// Simulates as much as the plan's procedure asks for, and chooses.
[[nodiscard]] SearchOutcome search_best(const SelectionPlan& plan, SelectionRuns& runs);

/// Which of two means of that indicator is better; lower, where nobody says.
[[nodiscard]] stats::Better better_of(record::IndicatorId indicator);

}  // namespace wangge::experiment
