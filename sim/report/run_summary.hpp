#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "experiment/estimate.hpp"
#include "model/experiment_plan.hpp"
#include "record/directory.hpp"
#include "record/figures.hpp"
#include "report/emergency_summary.hpp"

namespace wangge::report {

/// One indicator of the whole district over the replications.
struct IndicatorLine {
  record::IndicatorId indicator;
  experiment::Estimate estimate;
};

/// A post over time, mean over the replications; zero where nobody was on duty.
template <class Series>
struct Profile {
  Series busy{};   ///< utilisation: busy people of those on duty
  Series queue{};  ///< cases waiting, time average over what was measured of the hour or day
};

/// One post over the replications: a desk, all teams of a department, all supervisors.
struct UnitLine {
  std::uint32_t unit = 0;        ///< a whole
  experiment::Estimate on_duty;  ///< people, time average
  std::optional<experiment::Estimate> utilisation;
  experiment::Estimate queue;                   ///< cases waiting, time average
  std::optional<experiment::Estimate> on_time;  ///< on-time handling, of those that handle
  Profile<std::array<double, 24>> by_hour;      ///< of the day
  Profile<std::vector<double>> by_day;          ///< of the simulation, from its first day
};

/// Whether they walk beats, which is not counted as busy.
bool is_supervisors(const record::Directory& directory, std::uint32_t unit);

/// What one staffing configuration came to. Both the table and the JSON are written from it.
struct RunSummary {
  std::uint32_t configuration = 0;
  std::size_t replications = 0;
  base::Probability confidence;
  std::vector<IndicatorLine> indicators;  ///< in the catalogue's order; those with anything to say
  std::vector<UnitLine> units;            ///< the busiest first
  EmergencySummary emergencies;
  record::Counts counts;                ///< of all replications together
  std::uint64_t first_fingerprint = 0;  ///< of the first replication
};

/// Sums up the replications of one configuration (at least one) of the plan, with t intervals.
/// Counts that are zero in every replication say nothing and are left out.
RunSummary summarise(const record::Directory& directory, model::ConfigurationId configuration,
                     std::span<const record::ReplicationRows> replications,
                     const model::ExperimentPlan& plan);

}  // namespace wangge::report
