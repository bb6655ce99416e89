#pragma once
#include <filesystem>
#include <functional>
#include <span>
#include <string>

#include "experiment/campaign.hpp"
#include "experiment/workers.hpp"
#include "model/world.hpp"

namespace wangge::experiment {

/// Where replications leave the lives of their cases until somebody has taken them in. A folder of
/// its own; gone when the work ends, however it ends.
class Spool {
 public:
  /// Empties the folder first: a run that was killed may have left something.
  explicit Spool(std::filesystem::path folder);
  ~Spool() { clear(); }
  Spool(const Spool&) = delete;
  Spool& operator=(const Spool&) = delete;

  [[nodiscard]] std::filesystem::path file(const Cell& cell) const;

 private:
  void clear() const;

  std::filesystem::path folder_;
};

/// Given a cell's result (indicator::ReplicationResult::serialise) and the lives of its cases (what
/// an IntervalLog wrote), which stand in a file; there is no such file where they are not kept.
using DeliverCell = std::function<void(const Cell& cell, const std::string& result,
                                       const std::filesystem::path& lives)>;

/// Simulates the cells, each in a process of its own, and delivers them in their order
/// (workers.hpp) until Ctrl-C, of which the caller has an InterruptWatch.
WorkDone simulate_cells(const model::World& world, const CampaignPlan& plan,
                        std::span<const Cell> cells, const Spool& spool,
                        const CampaignProgress& progress, const DeliverCell& deliver);

}  // namespace wangge::experiment
