#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "experiment/estimate.hpp"
#include "experiment/observation.hpp"
#include "experiment/staff_cost.hpp"
#include "model/scores.hpp"
#include "record/figures.hpp"

namespace wangge::experiment {

/// How many cases or calls the horizon found unfinished, a replication. They count as what they
/// are.
struct Censored {
  record::IndicatorId indicator;  ///< open_at_end, undiscovered_at_end, desk_open_at_end
  Estimate count;
};

/// One configuration over all its replications.
struct Contestant {
  model::ConfigurationId configuration;
  std::string letters;  ///< contestants that share one cannot be told apart
  StaffCost staff;
  /// One an indicator; none where nothing happened that it counts.
  std::vector<std::optional<Estimate>> estimates;
  std::vector<Censored> censored;  ///< those above zero
  std::size_t replications = 0;    ///< that were run; an indicator may have fewer values
};

/// How two contestants differ in one indicator: `a` minus `b`, replication by replication under
/// common random numbers. The interval is simultaneous over all pairs and indicators compared.
struct Difference {
  std::size_t a = 0;  ///< places in Comparison::contestants; a < b, so a ranks before b
  std::size_t b = 0;
  std::size_t indicator = 0;  ///< place in Comparison::indicators
  Estimate estimate;
  std::optional<double> correlation;  ///< between the two; none where one of them never varies
  /// The interval does not hold zero; by the primary indicator, also on the side where `a` is the
  /// better one.
  bool separated = false;
  double mean_a = 0;  ///< over the replications in which both have a value
  double mean_b = 0;
};

/// Who wins, and how sure that is.
struct Verdict {
  std::size_t best = 0;
  std::size_t second = 1;
  bool separated = false;  ///< best and second are told apart
  std::size_t tied = 0;    ///< contestants behind the best that cannot be told apart from it
  /// Further replications after which the difference of the first two would be told from zero, if
  /// mean and deviation stayed as they are; none where that is known already or out of reach.
  std::optional<std::uint64_t> more_replications;
};

/// Where the winner holds cases for less (or more) time than the contestant it is set against.
struct Reason {
  model::UnitId unit;  ///< none: nobody knew of the problem
  record::Stage stage;
  record::Cause cause;
  Estimate hours_a_day;  ///< winner minus other: hours that cases lay there, all cases together
};

enum class Caution {
  OneReplication,       ///< no interval can be given
  NegativeCorrelation,  ///< common random numbers made a difference less sure, not more
  NoData,               ///< an indicator without figures in some contestant
  Incomplete,           ///< contestants with unequal numbers of replications
  FewerValues,          ///< an indicator with values from some replications of a contestant only
};

struct Warning {
  Caution caution;
  std::size_t a = 0;  ///< contestants, as in Difference
  std::size_t b = 0;
  std::size_t indicator = 0;
};

/// Which staffing configuration wins, by how much, how sure, and why.
struct Comparison {
  base::Probability confidence;
  std::vector<record::IndicatorId> indicators;
  std::size_t primary = 0;              ///< place in `indicators`
  std::vector<Contestant> contestants;  ///< the best first
  std::vector<Difference> differences;  ///< by a, b, indicator; pairs without data are left out
  std::optional<Verdict> verdict;       ///< none with one contestant or where nothing ranks
  std::size_t against = 0;              ///< the contestant that `reasons` set the best against
  std::vector<Reason> reasons;          ///< the largest first; only those surely not zero
  std::vector<Warning> warnings;
  std::vector<model::ScoreTable> scores;  ///< the weights by which they were reckoned

  [[nodiscard]] const Difference* difference(std::size_t a, std::size_t b,
                                             std::size_t indicator) const;
};

/// Compares the configurations that `observations` speak of (any order), by the indicators and the
/// confidence of the world's plan.
///
/// Intervals of single estimates are Student's t. Those of the C(C-1)/2 pairs times M indicators
/// share the error 1 - confidence by Bonferroni, so that with this confidence all of them hold
/// (Law, Simulation Modeling and Analysis, 10.3). Contestants share a letter when the primary
/// indicator's difference does not tell them apart (compact letter display: Piepho, JCGS 13, 2004).
/// The ranking is by means over the replications in which all that have data have a value; ties in
/// the primary indicator rank in the order of the scenario.
Comparison compare(const model::World& world, std::span<const Observation> observations);

}  // namespace wangge::experiment
