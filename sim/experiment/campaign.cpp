#include "experiment/campaign.hpp"

#include <fstream>
#include <system_error>

#include "base/fault.hpp"
#include "base/text.hpp"
#include "experiment/interrupt.hpp"
#include "experiment/manifest.hpp"
#include "experiment/replication.hpp"
#include "indicator/catalogue.hpp"
#include "kernel/engine.hpp"
#include "record/interval_log.hpp"
#include "record/store.hpp"

namespace wangge::experiment {
namespace {

namespace fs = std::filesystem;

record::TrialKey key_of(const Cell& cell) { return {cell.configuration, cell.replication}; }

/// Whether it was not there before.
bool make_folder(const fs::path& folder) {
  std::error_code error;
  const bool made = fs::create_directories(folder, error);
  if (error)
    throw base::RunFailed(base::text("campaign.no_folder", folder.string(), error.message()));
  return made;
}

/// The store of a campaign's folder. A folder made for it does not outlast a store that could not
/// be made.
record::Store open_store(const model::World& world, const CampaignPlan& plan) {
  const bool made = make_folder(plan.folder);
  try {
    return record::Store(store_file(plan.folder), plan.provenance, indicator::directory_of(world));
  } catch (...) {
    std::error_code ignored;
    if (made) fs::remove(plan.folder, ignored);
    throw;
  }
}

/// Where replications leave the lives of their cases until the store has taken them in. A folder
/// beside the store; gone when the campaign's run ends, however it ends.
class Spool {
 public:
  explicit Spool(const fs::path& campaign) : folder_(campaign / ".spool") {
    clear();  // of a run that was killed
    make_folder(folder_);
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
                     const fs::path& spool_file) {
  if (!keeps(plan.keep, cell))
    return replicate(world, cell.configuration, cell.replication, {nullptr, plan.step}).serialise();
  std::ofstream spool(spool_file, std::ios::binary);
  record::IntervalLog log(spool);
  const auto result = replicate(world, cell.configuration, cell.replication, {&log, plan.step});
  log.finish();
  return result.serialise();
}

/// What the parent does with it.
void keep(record::Store& store, const Cell& cell, const std::string& result,
          const fs::path& spool_file) {
  const auto rows = indicator::ReplicationResult::parse(result).rows;
  if (!fs::exists(spool_file)) return store.add(key_of(cell), rows);
  std::ifstream spool(spool_file, std::ios::binary);
  store.add(key_of(cell), rows, &spool);
  fs::remove(spool_file);
}

WorkDone run_missing(const model::World& world, const CampaignPlan& plan,
                     std::span<const Cell> cells, record::Store& store,
                     const CampaignProgress& progress) {
  if (world.network.mode == model::NetworkMode::Flows || plan.step)
    kernel::load_engine();  // here, once for all that are forked
  const Spool spool(plan.folder);
  const WorkerOptions options{plan.jobs, InterruptWatch::requested, [&](std::size_t ended) {
                                if (progress) progress(ended, cells.size());
                              }};
  return run_cells(
      cells, options,
      [&](const Cell& cell) { return simulate(world, plan, cell, spool.file(cell)); },
      [&](const Cell& cell, const std::string& result) {
        keep(store, cell, result, spool.file(cell));
      });
}

}  // namespace

fs::path store_file(const fs::path& folder) { return folder / "results.sqlite"; }

std::vector<Cell> missing_cells(const CampaignPlan& plan, const record::Results& results) {
  std::vector<Cell> cells;
  for (std::uint32_t replication = 0; replication < plan.replications; ++replication)
    for (const model::ConfigurationId configuration : plan.configurations)
      if (!results.holds({configuration, replication}))
        cells.push_back({replication, configuration});
  return cells;
}

CampaignRun run_campaign(const model::World& world, const CampaignPlan& plan,
                         const CampaignProgress& progress) {
  const InterruptWatch watch;
  record::Store store = open_store(world, plan);
  write_manifest(manifest_of(world, plan), plan.folder);
  const auto cells = missing_cells(plan, store.results());
  CampaignRun run;
  run.found = plan.configurations.size() * plan.replications - cells.size();
  if (!cells.empty()) run.work = run_missing(world, plan, cells, store, progress);
  if (!run.work.interrupted) store.seal();
  return run;
}

}  // namespace wangge::experiment
