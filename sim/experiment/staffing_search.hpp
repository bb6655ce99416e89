#pragma once
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "experiment/campaign.hpp"
#include "experiment/estimate.hpp"
#include "experiment/selection_plan.hpp"
#include "experiment/staff_cost.hpp"

namespace wangge::experiment {

/// A line of the staffing whose people are to be found, between two numbers.
struct VariedLine {
  std::size_t line = 0;  ///< place in the configuration's lines
  int least = 0;
  int most = 0;
};

/// The cheapest staffing that keeps the requirements is sought among these.
struct StaffingSearchPlan {
  model::ConfigurationId base;  ///< whose other lines stay as they are
  std::vector<VariedLine> lines;
  std::vector<Requirement> requirements;  ///< at least one
  base::Probability confidence{0.95};
  std::uint32_t first_stage = 10;  ///< replications of a staffing before it is judged, >= 2
  std::uint32_t most = 200;        ///< replications of one staffing at most
};

/// A staffing that was simulated.
struct JudgedStaffing {
  std::vector<int> people;  ///< of each varied line
  StaffCost staff;
  std::vector<std::optional<Estimate>> required;  ///< one a requirement
  stats::Feasibility verdict = stats::Feasibility::NotYet;
  std::uint32_t replications = 0;
};

struct StaffingSearch {
  StaffingSearchPlan plan;
  std::vector<JudgedStaffing> judged;  ///< the cheapest first
  std::optional<std::size_t> best;     ///< place in `judged`; none keeps the requirements
  std::uint64_t staffings = 0;         ///< all that there are between the numbers
  std::uint64_t replications = 0;
  bool undecided = false;    ///< something cheaper than the best could not be judged
  bool interrupted = false;  ///< Ctrl-C: no answer
};

/// So many staffings are searched at most.
inline constexpr std::uint64_t kMostStaffings = 100'000;

/// Finds the cheapest staffing between the numbers that keeps the requirements. What a staffing
/// costs is known without simulating it; whether it keeps them is judged by simulation
/// (stats/feasibility.hpp). First as few people as can be are sought line by line, by halving; then
/// among all that are cheaper still, those in the middle of their costs first.
///
/// Guarantee, unless something is `undecided`: with at least the confidence asked for every verdict
/// is right but within the tolerances (each of the `staffings` has the same share of the error,
/// whichever of them are simulated), and then the answer is the cheapest of all that keep the
/// requirements, provided that more people never make them worse: that is why what is below a
/// staffing that breaks them is not simulated.
///
/// At most kMostStaffings between the numbers. Nothing is kept on disk; `plan` says jobs and where
/// travel times are. `told`: after each staffing. Throws base::RunFailed if a replication crashes
/// twice or has no value of an indicator required.
[[nodiscard]] StaffingSearch search_staffing(
    const model::World& world, const StaffingSearchPlan& search, const CampaignPlan& plan,
    const std::function<void(const JudgedStaffing&)>& told = {});

/// How many staffings there are between the numbers; more than kMostStaffings count as that and
/// one.
[[nodiscard]] std::uint64_t staffings_between(const std::vector<VariedLine>& lines);

}  // namespace wangge::experiment
