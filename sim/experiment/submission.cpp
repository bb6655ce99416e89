#include "experiment/submission.hpp"

#include <system_error>

#include "experiment/campaign_store.hpp"
#include "experiment/manifest.hpp"
#include "experiment/shard_collect.hpp"
#include "experiment/simulate_cells.hpp"

namespace wangge::experiment {
namespace {

namespace fs = std::filesystem;

bool has_results(const Round& round) {
  for (std::size_t shard = 0; shard < round.plan.shards; ++shard)
    if (fs::exists(shard_file(round.folder(), shard))) return true;
  return false;
}

/// A round that could not be sent is none; what it has done already is kept.
void launch_or_undo(const Round& round, const std::function<void(const Round&)>& launch) try {
  launch(round);
} catch (...) {
  if (has_results(round)) throw;
  std::error_code ignored;
  fs::remove_all(round.folder(), ignored);
  fs::remove(shards_folder(round.campaign), ignored);
  throw;
}

}  // namespace

Submission submit(const model::World& world, const CampaignPlan& plan, std::size_t shards,
                  const std::function<void(const Round&)>& launch) {
  Submission sent{0, 0, 0, plan.configurations.size() * plan.replications};
  if (is_up_to_date(plan)) return sent;
  CampaignStore store(world, plan, spool_folder(plan.folder));
  const Spool spool(spool_folder(plan.folder));
  take_in_shards(store, plan.folder);
  const auto manifest = manifest_of(world, plan, store.results().trials());
  write_manifest(manifest, plan.folder);
  const auto missing = missing_cells(plan, store.results());
  sent.found -= missing.size();
  if (!missing.empty()) {
    Round round{plan.folder, 0, cut(plan, missing, shards)};
    round.number = add_round(plan.folder, round.plan, manifest);
    sent = {round.number, missing.size(), round.plan.shards, sent.found};
    launch_or_undo(round, launch);
  }
  store.finish(missing.empty());
  return sent;
}

}  // namespace wangge::experiment
