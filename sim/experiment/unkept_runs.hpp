#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "experiment/campaign.hpp"
#include "experiment/replication.hpp"
#include "network/road_travel.hpp"
#include "record/listener.hpp"

namespace wangge::experiment {

/// Simulates replications for what one asks of them, and keeps nothing: who was late and why, one
/// case in two configurations, staffings that no scenario names.
class UnkeptRuns {
 public:
  /// Readies the roads and the engine once, for all that follow. The world and the plan must
  /// outlive it.
  UnkeptRuns(const model::World& world, const CampaignPlan& plan);

  /// In a process of its own: what is wanted of the cell, as bytes. The options have the roads.
  using Work = std::function<std::string(const Cell& cell, const ReplicationOptions& options)>;
  /// The bytes of each cell in their order, `plan.jobs` at a time. Empty at Ctrl-C. Throws
  /// base::RunFailed if one crashes twice.
  [[nodiscard]] std::optional<std::vector<std::string>> run(
      std::span<const Cell> cells, const Work& work, const CampaignProgress& progress = {}) const;

  /// In a process of its own: tells `listener` the story of one replication.
  using Tell = std::function<void(record::Listener& listener)>;
  /// What is wanted of a replication, as bytes.
  using Hear = std::function<std::string(std::uint32_t replication, const Tell& tell)>;
  /// The same of replications 0 ... n - 1 of the plan, told to listeners. `world` may differ from
  /// the first in how many people are on its lines.
  [[nodiscard]] std::optional<std::vector<std::string>> hear(
      const model::World& world, model::ConfigurationId configuration, const Hear& what,
      const CampaignProgress& progress = {}) const;

 private:
  const CampaignPlan& plan_;
  std::unique_ptr<const network::RoadTravel> roads_;
};

}  // namespace wangge::experiment
