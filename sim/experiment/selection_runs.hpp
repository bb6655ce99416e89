#pragma once
#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "experiment/campaign.hpp"
#include "record/figures.hpp"

namespace wangge::experiment {

/// The values of a campaign's replications, simulated when they are first asked for. What the
/// campaign's folder holds already is not simulated again, and what is simulated is kept there.
class SelectionRuns {
 public:
  /// The world must outlive it.
  SelectionRuns(const model::World& world, CampaignPlan plan, CampaignProgress progress);

  /// Has replications 0 ... count - 1 of these there. False if Ctrl-C or a crash left some out.
  [[nodiscard]] bool ensure(std::span<const model::ConfigurationId> configurations,
                            std::uint32_t count);
  /// Of the district, in the indicator's own unit; the replication is there. Throws
  /// base::RunFailed where nothing happened in it that the indicator counts.
  [[nodiscard]] double value(model::ConfigurationId configuration, std::uint32_t replication,
                             record::IndicatorId indicator) const;
  [[nodiscard]] std::vector<double> values(model::ConfigurationId configuration,
                                           record::IndicatorId indicator) const;
  /// Of that configuration, so far.
  [[nodiscard]] std::uint32_t replications(model::ConfigurationId configuration) const;
  [[nodiscard]] const CampaignPlan& plan() const { return plan_; }
  /// What became of the runs.
  [[nodiscard]] const CampaignRun& done() const { return done_; }

 private:
  void read_new(const CampaignPlan& ran);

  const model::World& world_;
  CampaignPlan plan_;
  CampaignProgress progress_;
  CampaignRun done_;
  /// By configuration, one a replication.
  std::map<model::ConfigurationId, std::vector<std::vector<record::Figure>>> figures_;
};

}  // namespace wangge::experiment
