#include "experiment/unkept_runs.hpp"

#include "base/fault.hpp"
#include "experiment/interrupt.hpp"
#include "experiment/ready_roads.hpp"
#include "kernel/engine.hpp"

namespace wangge::experiment {

UnkeptRuns::UnkeptRuns(const model::World& world, const CampaignPlan& plan)
    : plan_(plan), roads_(ready_roads(world, plan)) {
  if (world.network.mode == model::NetworkMode::Flows) kernel::load_engine();
}

std::optional<std::vector<std::string>> UnkeptRuns::run(std::span<const Cell> cells,
                                                        const Work& work,
                                                        const CampaignProgress& progress) const {
  std::vector<std::string> results;
  const InterruptWatch watch;
  const WorkerOptions options{plan_.jobs, InterruptWatch::requested, [&](std::size_t ended) {
                                if (progress) progress(ended, cells.size());
                              }};
  if (progress) progress(0, cells.size());
  const WorkDone done = run_cells(
      cells, options,
      [&](const Cell& cell) {
        return work(cell, {nullptr, false, roads_.get()});
      },
      [&](const Cell&, std::string bytes) { results.push_back(std::move(bytes)); });
  if (!done.crashed.empty()) throw base::RunFailed(done.crashed.front().failure);
  if (done.interrupted) return std::nullopt;
  return results;
}

std::optional<std::vector<std::string>> UnkeptRuns::hear(const model::World& world,
                                                         model::ConfigurationId configuration,
                                                         const Hear& what,
                                                         const CampaignProgress& progress) const {
  std::vector<Cell> cells;
  for (std::uint32_t r = 0; r < plan_.replications; ++r) cells.push_back({r, configuration});
  const auto one = [&](const Cell& cell, ReplicationOptions options) {
    return what(cell.replication, [&](record::Listener& listener) {
      options.also = &listener;
      replicate(world, cell.configuration, cell.replication, options);
    });
  };
  return run(cells, one, progress);
}

}  // namespace wangge::experiment
