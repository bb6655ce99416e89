#include "experiment/simulate_cells.hpp"

#include <fstream>
#include <system_error>

#include "base/file.hpp"
#include "experiment/interrupt.hpp"
#include "experiment/ready_roads.hpp"
#include "experiment/replication.hpp"
#include "indicator/replication_result.hpp"
#include "kernel/engine.hpp"
#include "record/interval_log.hpp"

namespace wangge::experiment {
namespace {

namespace fs = std::filesystem;

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

}  // namespace

Spool::Spool(fs::path folder) : folder_(std::move(folder)) {
  clear();
  base::make_folder(folder_);
}

fs::path Spool::file(const Cell& cell) const {
  return folder_ /
         (std::to_string(cell.configuration.index()) + "-" + std::to_string(cell.replication));
}

void Spool::clear() const {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

WorkDone simulate_cells(const model::World& world, const CampaignPlan& plan,
                        std::span<const Cell> cells, const Spool& spool,
                        const CampaignProgress& progress, const DeliverCell& deliver) {
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
        deliver(cell, result, spool.file(cell));
        std::error_code ignored;
        fs::remove(spool.file(cell), ignored);
      });
}

}  // namespace wangge::experiment
