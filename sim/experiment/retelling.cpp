#include "experiment/retelling.hpp"

#include "base/fault.hpp"
#include "experiment/interrupt.hpp"
#include "experiment/ready_roads.hpp"
#include "experiment/replication.hpp"
#include "kernel/engine.hpp"

namespace wangge::experiment {

Retelling::Retelling(const model::World& world, const CampaignPlan& plan)
    : plan_(plan), roads_(ready_roads(world, plan)) {
  if (world.network.mode == model::NetworkMode::Flows) kernel::load_engine();
}

std::optional<std::vector<std::string>> Retelling::hear(const model::World& world,
                                                        model::ConfigurationId configuration,
                                                        const Hear& what,
                                                        const CampaignProgress& progress) const {
  std::vector<Cell> cells;
  for (std::uint32_t r = 0; r < plan_.replications; ++r) cells.push_back({r, configuration});
  std::vector<std::string> heard;
  const InterruptWatch watch;
  const WorkerOptions options{plan_.jobs, InterruptWatch::requested, [&](std::size_t ended) {
                                if (progress) progress(ended, cells.size());
                              }};
  if (progress) progress(0, cells.size());
  const auto one = [&](const Cell& cell) {
    return what(cell.replication, [&](record::Listener& listener) {
      replicate(world, cell.configuration, cell.replication, {&listener, false, roads_.get()});
    });
  };
  const WorkDone done = run_cells(cells, options, one, [&](const Cell&, std::string bytes) {
    heard.push_back(std::move(bytes));
  });
  if (!done.crashed.empty()) throw base::RunFailed(done.crashed.front().failure);
  if (done.interrupted) return std::nullopt;
  return heard;
}

}  // namespace wangge::experiment
