#pragma once
#include <cstdint>
#include <vector>

#include "base/quantity.hpp"
#include "record/figures.hpp"
#include "stats/feasibility.hpp"

namespace wangge::experiment {

/// A bound that a configuration's mean has to keep: handled in time, at least 95 %.
struct Requirement {
  record::IndicatorId indicator;
  stats::Constraint constraint;  ///< in the indicator's own unit
};

enum class Procedure {
  Sequential,  ///< Kim and Nelson: drops who is clearly beaten, replication by replication
  TwoStage,    ///< Nelson and Matejcik: one look, then as many replications as that asks for
  Budget,      ///< optimal computing budget allocation: no guarantee, the most of a fixed budget
};

/// How the best configuration is to be found.
struct SelectionPlan {
  Procedure procedure = Procedure::Sequential;
  record::IndicatorId objective;
  double worth = 0;  ///< > 0, the smallest difference worth detecting; not used by Budget
  std::vector<Requirement> requirements;
  base::Probability confidence{0.95};
  std::uint32_t first_stage = 10;  ///< replications of each before anything is decided, >= 2
  std::uint32_t most = 1000;       ///< replications of one configuration, at most
  std::uint64_t budget = 0;        ///< of Budget: replications of all together
};

}  // namespace wangge::experiment
