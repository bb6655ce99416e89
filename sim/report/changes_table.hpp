#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/json.hpp"
#include "base/json_changes.hpp"
#include "experiment/staff_cost.hpp"
#include "model/name.hpp"
#include "report/format.hpp"

namespace wangge::report {

/// What a staffing configuration takes before and after; none where one scenario lacks it.
struct CostChange {
  model::Name configuration;
  std::optional<experiment::StaffCost> before;
  std::optional<experiment::StaffCost> after;
};

/// How two scenarios differ.
struct ScenarioChanges {
  std::vector<base::Change> keys;
  std::vector<std::string> files;  ///< tables whose contents differ, by name
  std::vector<CostChange> costs;   ///< of all configurations of either
};

/// For a terminal: each changed key before and after; the tables that differ; staff hours and cost
/// of each configuration and by how much they change.
std::string changes_table(const ScenarioChanges& changes, const Style& style);

/// The same for programs.
base::Json changes_json(const ScenarioChanges& changes);

}  // namespace wangge::report
