#pragma once
#include "experiment/selection.hpp"
#include "support/contest.hpp"

namespace wangge::support {

/// Among two configurations, `baseline` and `more`, the second was chosen by its response time.
inline experiment::Selection made_selection() {
  experiment::Selection selection;
  selection.plan.objective = indicator::find("response_mean");
  selection.plan.worth = 0.5;
  selection.chosen = true;
  selection.replications = 32;
  const auto candidate = [](int configuration, double mean) {
    experiment::Candidate c;
    c.configuration = model::ConfigurationId(configuration);
    c.replications = 16;
    c.objective = experiment::Estimate{16, mean, 0.2, 0.1};
    c.beaten = configuration == 0;
    c.to_best = stats::BestInterval{configuration == 0 ? 0.0 : -1.4, configuration == 0 ? 1.4 : 0.0,
                                    configuration == 1};
    return c;
  };
  selection.candidates = {candidate(1, 2), candidate(0, 3.2)};
  return selection;
}

/// 95 % in time, which the second candidate does not keep.
inline void require_in_time(experiment::Selection& selection) {
  selection.plan.requirements = {
      {indicator::find("on_time_handling"), {{stats::Side::AtLeast, 0.95}, 0.005}}};
  for (auto& candidate : selection.candidates)
    candidate.required = {experiment::Estimate{16, 0.97, 0.01, 0.005}};
  selection.candidates[1].required = {experiment::Estimate{16, 0.9, 0.01, 0.005}};
  selection.candidates[1].verdict = stats::Feasibility::Infeasible;
}

}  // namespace wangge::support
