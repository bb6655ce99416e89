#include "experiment/campaign.hpp"

#include <fstream>

#include "base/fault.hpp"
#include "base/log.hpp"
#include "experiment/campaign_store.hpp"
#include "experiment/interrupt.hpp"
#include "experiment/manifest.hpp"
#include "experiment/simulate_cells.hpp"
#include "indicator/replication_result.hpp"

namespace wangge::experiment {
namespace {

namespace fs = std::filesystem;

record::TrialKey key_of(const Cell& cell) { return {cell.configuration, cell.replication}; }

void keep(CampaignStore& store, const Cell& cell, const std::string& result,
          const fs::path& lives) {
  const auto rows = indicator::ReplicationResult::parse(result).rows;
  if (!fs::exists(lives)) return store.add(key_of(cell), rows);
  std::ifstream log(lives, std::ios::binary);
  store.add(key_of(cell), rows, &log);
}

/// Says in the manifest what the store holds, whatever was asked for.
void tell_manifest(const model::World& world, CampaignPlan plan) {
  plan.configurations.clear();
  plan.replications = 0;
  const auto trials = record::Results::open(store_file(plan.folder)).trials();
  write_manifest(manifest_of(world, plan, trials), plan.folder);
}

/// The same where nothing was run: then a folder that nobody may write to is as good, and what its
/// manifest says still holds.
void freshen_manifest(const model::World& world, const CampaignPlan& plan) {
  try {
    tell_manifest(world, plan);
  } catch (const base::RunFailed& unwritable) {
    base::log_debug(unwritable.what());
  }
}

}  // namespace

fs::path store_file(const fs::path& folder) { return folder / "results.sqlite"; }

fs::path spool_folder(const fs::path& folder) { return folder / ".spool"; }

bool is_up_to_date(const CampaignPlan& plan) {
  if (!is_sealed(store_file(plan.folder))) return false;
  const auto results = record::Results::open(store_file(plan.folder));
  const record::Provenance there = results.provenance(), &asked = plan.provenance;
  return there.scenario_hash == asked.scenario_hash && there.seed == asked.seed &&
         there.version == asked.version && missing_cells(plan, results).empty();
}

std::vector<Cell> all_cells(const CampaignPlan& plan) {
  std::vector<Cell> cells;
  for (std::uint32_t replication = 0; replication < plan.replications; ++replication)
    for (const model::ConfigurationId configuration : plan.configurations)
      cells.push_back({replication, configuration});
  return cells;
}

std::vector<Cell> missing_cells(const CampaignPlan& plan, const record::Results& results) {
  const HeldCells held(results);
  std::vector<Cell> cells = all_cells(plan);
  std::erase_if(cells, [&](const Cell& cell) { return held.holds(cell, plan.keep); });
  return cells;
}

CampaignRun run_campaign(const model::World& world, const CampaignPlan& plan,
                         const CampaignProgress& progress) {
  const InterruptWatch watch;
  CampaignRun run;
  run.found = plan.configurations.size() * plan.replications;
  if (is_up_to_date(plan)) {
    freshen_manifest(world, plan);
    return run;
  }
  CampaignStore store(world, plan, spool_folder(plan.folder));
  const auto trials = store.results().trials();
  write_manifest(manifest_of(world, plan, trials), plan.folder);
  const auto cells = missing_cells(plan, store.results());
  run.found -= cells.size();
  const Spool spool(spool_folder(plan.folder));
  const auto take_in = [&](const Cell& cell, const std::string& result, const fs::path& lives) {
    keep(store, cell, result, lives);
  };
  if (!cells.empty()) run.work = simulate_cells(world, plan, cells, spool, progress, take_in);
  store.finish(run.complete());
  if (!run.complete()) tell_manifest(world, plan);
  return run;
}

}  // namespace wangge::experiment
