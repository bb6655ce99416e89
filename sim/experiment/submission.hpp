#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>

#include "experiment/campaign.hpp"
#include "experiment/shard_plan.hpp"

namespace wangge::experiment {

/// A round of shards, made and not yet run.
struct Round {
  std::filesystem::path campaign;
  std::uint64_t number = 1;
  ShardPlan plan;

  [[nodiscard]] std::filesystem::path folder() const { return round_folder(campaign, number); }
};

/// What was sent.
struct Submission {
  std::uint64_t round = 0;  ///< 0: nothing was missing
  std::uint64_t cells = 0;
  std::uint64_t shards = 0;
  std::uint64_t found = 0;  ///< cells of the plan that were there
};

/// Takes in what earlier rounds have left, writes into the campaign's folder which cells of the
/// plan are missing then, cut into at most so many shards, and has `launch` send them off. Nobody
/// else has the folder meanwhile. If `launch` throws, nothing has been sent, and only shards that
/// are done are kept. Throws as run_campaign.
Submission submit(const model::World& world, const CampaignPlan& plan, std::size_t shards,
                  const std::function<void(const Round&)>& launch);

}  // namespace wangge::experiment
