#include "experiment/selection_runs.hpp"

#include <algorithm>

#include "base/fault.hpp"
#include "base/text.hpp"
#include "record/results.hpp"

namespace wangge::experiment {

SelectionRuns::SelectionRuns(const model::World& world, CampaignPlan plan,
                             CampaignProgress progress)
    : world_(world), plan_(std::move(plan)), progress_(std::move(progress)) {}

bool SelectionRuns::ensure(std::span<const model::ConfigurationId> configurations,
                           std::uint32_t count) {
  CampaignPlan plan = plan_;
  plan.configurations.clear();
  for (const auto configuration : configurations)
    if (replications(configuration) < count) plan.configurations.push_back(configuration);
  if (plan.configurations.empty()) return true;
  std::ranges::sort(plan.configurations);
  plan.replications = count;
  std::size_t known = 0;
  for (const auto configuration : plan.configurations) known += replications(configuration);
  CampaignRun run = run_campaign(world_, plan, progress_);
  const bool complete = run.complete();
  done_.found += run.found - known;
  done_.work.delivered += run.work.delivered;
  done_.work.crashed = std::move(run.work.crashed);
  done_.work.interrupted = run.work.interrupted;
  if (complete) read_new(plan);
  return complete;
}

void SelectionRuns::read_new(const CampaignPlan& ran) {
  const auto results = record::Results::open(store_file(ran.folder));
  for (const auto configuration : ran.configurations)
    for (auto r = replications(configuration); r < ran.replications; ++r)
      figures_[configuration].push_back(results.district_figures({configuration, r}));
}

double SelectionRuns::value(model::ConfigurationId configuration, std::uint32_t replication,
                            record::IndicatorId indicator) const {
  const auto& figures = figures_.at(configuration)[replication];
  const auto found = std::ranges::find(figures, indicator, &record::Figure::indicator);
  if (found != figures.end()) return found->value;
  throw base::RunFailed(base::text("select.no_value", replication,
                                   world_.staffing.configurations[configuration.index()].name.key));
}

std::vector<double> SelectionRuns::values(model::ConfigurationId configuration,
                                          record::IndicatorId indicator) const {
  std::vector<double> values;
  for (std::uint32_t r = 0; r < replications(configuration); ++r)
    values.push_back(value(configuration, r, indicator));
  return values;
}

std::uint32_t SelectionRuns::replications(model::ConfigurationId configuration) const {
  const auto found = figures_.find(configuration);
  return found == figures_.end() ? 0 : static_cast<std::uint32_t>(found->second.size());
}

}  // namespace wangge::experiment
