#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "experiment/campaign.hpp"
#include "network/road_travel.hpp"
#include "record/listener.hpp"

namespace wangge::experiment {

/// Simulates replications for what their listeners hear, and keeps nothing: who was late and why,
/// and how that is with one person more.
class Retelling {
 public:
  /// Readies the roads and the engine once, for all that follow. The world must outlive it.
  Retelling(const model::World& world, const CampaignPlan& plan);

  /// In a process of its own: tells `listener` the story of one replication.
  using Tell = std::function<void(record::Listener& listener)>;
  /// What is wanted of a replication, as bytes.
  using Hear = std::function<std::string(std::uint32_t replication, const Tell& tell)>;

  /// Replications 0 ... n - 1 of the plan in their order, `plan.jobs` at a time. `world` may differ
  /// from the first in how many people are on its lines. Empty at Ctrl-C. Throws base::RunFailed if
  /// one crashes twice.
  [[nodiscard]] std::optional<std::vector<std::string>> hear(
      const model::World& world, model::ConfigurationId configuration, const Hear& what,
      const CampaignProgress& progress = {}) const;

 private:
  const CampaignPlan& plan_;
  std::unique_ptr<const network::RoadTravel> roads_;
};

}  // namespace wangge::experiment
