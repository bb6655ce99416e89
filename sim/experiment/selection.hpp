#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "experiment/estimate.hpp"
#include "experiment/selection_plan.hpp"
#include "experiment/selection_runs.hpp"
#include "experiment/staff_cost.hpp"
#include "stats/best_intervals.hpp"

namespace wangge::experiment {

/// One configuration when the selection is over.
struct Candidate {
  model::ConfigurationId configuration;
  std::uint32_t replications = 0;
  std::optional<Estimate> objective;
  std::vector<std::optional<Estimate>> required;  ///< one a requirement
  stats::Feasibility verdict = stats::Feasibility::Feasible;
  bool beaten = false;  ///< dropped out of the search for the best
  /// Mean minus the best of the others', over the replications that both had; of those that keep
  /// the requirements. Not part of the guarantee of the choice.
  std::optional<stats::BestInterval> to_best;
  StaffCost staff;
};

/// How a selection ended.
enum class SelectionEnd {
  Decided,
  NoneFeasible,  ///< every configuration breaks a requirement
  MostReached,   ///< SelectionPlan::most came first
  Stopped,       ///< Ctrl-C, or a replication that crashed
};

/// Which configuration to take, and what is guaranteed of it.
struct Selection {
  SelectionPlan plan;
  SelectionEnd end = SelectionEnd::Decided;
  std::vector<Candidate> candidates;  ///< the choice first, then by their means
  bool chosen = false;                ///< whether the first of them is the choice
  std::uint64_t replications = 0;     ///< of all together
  /// Of MostReached in two stages: how many each would have needed.
  std::optional<std::uint64_t> needed;
};

/// Finds the best of the configurations that `runs` is about.
///
/// Guarantee, if it is Decided: with at least the confidence asked for each requirement is judged
/// right but within its tolerance (stats/feasibility.hpp), and of those that keep them the choice
/// is
/// - Sequential: the best, if that is better than every other by `worth` (stats/kim_nelson.hpp);
/// - TwoStage: the best, or worse than that by less than `worth` (stats/nelson_matejcik.hpp).
/// With requirements the error is shared half and half between the two questions (Bonferroni;
/// Andradottir and Kim, Naval Research Logistics 57, 2010), and each pair has the share that it had
/// if all configurations kept them. Bounds, tolerances and `worth` are to be chosen before looking:
/// chosen by what the same replications showed, they guarantee nothing. Budget guarantees nothing.
[[nodiscard]] Selection select_best(const model::World& world, const SelectionPlan& plan,
                                    SelectionRuns& runs);

}  // namespace wangge::experiment
