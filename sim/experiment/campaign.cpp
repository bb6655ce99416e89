#include "experiment/campaign.hpp"

#include <fstream>
#include <map>
#include <system_error>

#include "base/fault.hpp"
#include "base/file.hpp"
#include "base/log.hpp"
#include "experiment/campaign_store.hpp"
#include "experiment/interrupt.hpp"
#include "experiment/manifest.hpp"
#include "experiment/ready_roads.hpp"
#include "experiment/replication.hpp"
#include "indicator/replication_result.hpp"
#include "kernel/engine.hpp"
#include "record/interval_log.hpp"

namespace wangge::experiment {
namespace {

namespace fs = std::filesystem;

record::TrialKey key_of(const Cell& cell) { return {cell.configuration, cell.replication}; }

fs::path spool_folder(const CampaignPlan& plan) { return plan.folder / ".spool"; }

/// Where replications leave the lives of their cases until the store has taken them in. A folder
/// beside the store; gone when the campaign's run ends, however it ends.
class Spool {
 public:
  explicit Spool(fs::path folder) : folder_(std::move(folder)) {
    clear();  // of a run that was killed
    base::make_folder(folder_);
  }
  ~Spool() { clear(); }
  Spool(const Spool&) = delete;
  Spool& operator=(const Spool&) = delete;

  [[nodiscard]] fs::path file(const Cell& cell) const {
    return folder_ /
           (std::to_string(cell.configuration.index()) + "-" + std::to_string(cell.replication));
  }

 private:
  void clear() const {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }

  fs::path folder_;
};

bool keeps(Keep keep, const Cell& cell) {
  return keep == Keep::All || (keep == Keep::First && cell.replication == 0);
}

/// What a forked process does for one cell.
std::string simulate(const model::World& world, const CampaignPlan& plan, const Cell& cell,
                     const network::RoadTravel* roads, const fs::path& spool_file) {
  ReplicationOptions options{nullptr, plan.step, roads};
  if (!keeps(plan.keep, cell))
    return replicate(world, cell.configuration, cell.replication, options).serialise();
  std::ofstream spool(spool_file, std::ios::binary);
  record::IntervalLog log(spool);
  options.also = &log;
  const auto result = replicate(world, cell.configuration, cell.replication, options);
  log.finish();
  return result.serialise();
}

/// What the parent does with it.
void keep(CampaignStore& store, const Cell& cell, const std::string& result,
          const fs::path& spool_file) {
  const auto rows = indicator::ReplicationResult::parse(result).rows;
  if (!fs::exists(spool_file)) return store.add(key_of(cell), rows);
  std::ifstream spool(spool_file, std::ios::binary);
  store.add(key_of(cell), rows, &spool);
  fs::remove(spool_file);
}

WorkDone run_missing(const model::World& world, const CampaignPlan& plan,
                     std::span<const Cell> cells, CampaignStore& store, const Spool& spool,
                     const CampaignProgress& progress) {
  if (world.network.mode == model::NetworkMode::Flows || plan.step)
    kernel::load_engine();  // here, once for all that are forked
  const auto roads = ready_roads(world, plan);
  const WorkerOptions options{plan.jobs, InterruptWatch::requested, [&](std::size_t ended) {
                                if (progress) progress(ended, cells.size());
                              }};
  if (progress) progress(0, cells.size());
  return run_cells(
      cells, options,
      [&](const Cell& cell) { return simulate(world, plan, cell, roads.get(), spool.file(cell)); },
      [&](const Cell& cell, const std::string& result) {
        keep(store, cell, result, spool.file(cell));
      });
}

/// Whether the folder holds all that is asked for already, and nothing is to be written.
bool is_up_to_date(const CampaignPlan& plan) {
  if (!is_sealed(store_file(plan.folder))) return false;
  const auto results = record::Results::open(store_file(plan.folder));
  const record::Provenance there = results.provenance(), &asked = plan.provenance;
  return there.scenario_hash == asked.scenario_hash && there.seed == asked.seed &&
         there.version == asked.version && missing_cells(plan, results).empty();
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

std::vector<Cell> missing_cells(const CampaignPlan& plan, const record::Results& results) {
  std::map<record::TrialKey, bool> kept;
  for (const record::TrialInfo& trial : results.trials()) kept[trial.key] = trial.kept;
  std::vector<Cell> cells;
  for (std::uint32_t replication = 0; replication < plan.replications; ++replication)
    for (const model::ConfigurationId configuration : plan.configurations) {
      const Cell cell{replication, configuration};
      const auto there = kept.find(key_of(cell));
      if (there == kept.end() || (!there->second && keeps(plan.keep, cell))) cells.push_back(cell);
    }
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
  CampaignStore store(world, plan, spool_folder(plan));
  const auto trials = store.results().trials();
  write_manifest(manifest_of(world, plan, trials), plan.folder);
  const auto cells = missing_cells(plan, store.results());
  run.found -= cells.size();
  const Spool spool(spool_folder(plan));
  if (!cells.empty()) run.work = run_missing(world, plan, cells, store, spool, progress);
  store.finish(run.complete());
  if (!run.complete()) tell_manifest(world, plan);
  return run;
}

}  // namespace wangge::experiment
