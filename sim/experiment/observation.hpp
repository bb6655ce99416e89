#pragma once
#include <vector>

#include "experiment/campaign.hpp"
#include "experiment/workers.hpp"
#include "record/figures.hpp"
#include "record/results.hpp"

namespace wangge::experiment {

/// What the comparison reads of one replication of one staffing configuration.
struct Observation {
  Cell cell;
  std::vector<record::Figure> figures;  ///< of the whole district
  std::vector<record::Held> held;
};

/// The cells of the plan that a results store holds, as observations.
std::vector<Observation> observe(const record::Results& results, const CampaignPlan& plan);

}  // namespace wangge::experiment
