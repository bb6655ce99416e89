#include "experiment/observation.hpp"

namespace wangge::experiment {

std::vector<Observation> observe(const record::Results& results, const CampaignPlan& plan) {
  std::vector<Observation> observations;
  for (std::uint32_t replication = 0; replication < plan.replications; ++replication)
    for (const model::ConfigurationId configuration : plan.configurations) {
      const record::TrialKey key{configuration, replication};
      if (results.holds(key))
        observations.push_back(
            {{replication, configuration}, results.district_figures(key), results.held(key)});
    }
  return observations;
}

}  // namespace wangge::experiment
