#pragma once
#include <cstdint>
#include <filesystem>
#include <string>

#include "experiment/campaign_store.hpp"
#include "experiment/shard_run.hpp"
#include "experiment/submission.hpp"
#include "support/contest.hpp"
#include "support/scratch_folder.hpp"

namespace wangge::support {

/// A short campaign of two configurations, cut into shards that are run here.
class Shards {
 public:
  Shards() { contest.district.world.experiment.length = base::days(1); }

  [[nodiscard]] experiment::CampaignPlan plan_in(const std::filesystem::path& where,
                                                 std::uint32_t replications = 3) const {
    experiment::CampaignPlan plan;
    plan.folder = where;
    plan.provenance = {"wangge: 1\n", "abc", world().experiment.seed, "0.1.0", "wangge compare x"};
    plan.configurations = {model::ConfigurationId(0), model::ConfigurationId(1)};
    plan.replications = replications;
    return plan;
  }
  /// Sends what is missing and runs nothing.
  experiment::Submission send(const experiment::CampaignPlan& plan, std::size_t shards) const {
    return experiment::submit(world(), plan, shards, [](const experiment::Round&) {});
  }
  experiment::ShardRun run(const experiment::CampaignPlan& plan, std::uint64_t round,
                           std::size_t shard) const {
    const auto where = experiment::round_folder(plan.folder, round);
    return experiment::run_shard(world(), plan, where, experiment::read_shard_plan(where), shard);
  }
  /// The store's bytes where one machine does it all.
  [[nodiscard]] std::string at_once(experiment::CampaignPlan plan) const {
    plan.folder = folder.path() / "at-once";
    experiment::run_campaign(world(), plan);
    return bytes_of(experiment::store_file(plan.folder));
  }
  [[nodiscard]] const model::World& world() const { return contest.district.world; }

  ScratchFolder folder;
  Contest contest{"baseline", "more"};
};

}  // namespace wangge::support
