#pragma once
#include <filesystem>
#include <string>

#include "experiment/campaign.hpp"
#include "experiment/shard_plan.hpp"

namespace wangge::experiment {

/// What a run of a shard came to.
struct ShardRun {
  bool found = false;  ///< its results were there already, and nothing was run
  WorkDone work;

  [[nodiscard]] bool complete() const { return work.crashed.empty() && !work.interrupted; }
};

/// Simulates the cells of one shard and leaves their results in its file (shard_plan.hpp), all at
/// once at the end; nothing if it is interrupted, and without cells that crashed. A shard whose
/// file is whole is left as it is, so a task may be run twice, and at the same time. `plan` is what
/// the scenario says here; of it the folder, the configurations and the replications do not matter.
/// Throws base::RunFailed if the round's folder cannot be written to.
ShardRun run_shard(const model::World& world, const CampaignPlan& plan,
                   const std::filesystem::path& round, const ShardPlan& shards, std::size_t number,
                   const CampaignProgress& progress = {});

/// Throws base::InvalidInput if the shards were cut by another version of the program. `place`: of
/// the manifest.
void require_version(const Manifest& was, const std::string& is,
                     const std::filesystem::path& place);

/// The same, naming each file of the scenario that is not as the manifest says it was, or, if none
/// is, that the scenario says something else.
void require_same(const Manifest& was, const CampaignPlan& is, const std::filesystem::path& place);

}  // namespace wangge::experiment
