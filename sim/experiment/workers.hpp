#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "model/ids.hpp"

namespace wangge::experiment {

/// The unit of work of a campaign: one replication of one staffing configuration. Ordered by
/// replication first: that is the canonical order, in which results are kept and a campaign grows.
struct Cell {
  std::uint32_t replication = 0;
  model::ConfigurationId configuration;
  auto operator<=>(const Cell&) const = default;
};

/// A cell whose process died twice, and of what.
struct CrashedCell {
  Cell cell;
  std::string failure;
};

struct WorkDone {
  std::size_t delivered = 0;
  std::vector<CrashedCell> crashed;
  bool interrupted = false;  ///< Ctrl-C: some cells were not run
};

struct WorkerOptions {
  std::size_t jobs = 1;                    ///< processes at a time, at least 1
  std::function<bool()> stop;              ///< asked often; true ends the work early
  std::function<void(std::size_t)> ended;  ///< told how many cells have ended so far
};

/// Runs `body` for each cell in a process of its own, `options.jobs` at a time, and gives the bytes
/// it returned to `deliver`, in the order of `cells` whatever the order in which they end. A cell
/// whose process dies or throws is tried once more; if it fails again it is reported and the rest
/// goes on. When stopped, running processes are killed and what had ended by then is delivered.
/// What `deliver` throws ends the work the same way. Throws base::RunFailed if the machine gives no
/// process.
WorkDone run_cells(std::span<const Cell> cells, const WorkerOptions& options,
                   const std::function<std::string(const Cell&)>& body,
                   const std::function<void(const Cell&, std::string)>& deliver);

}  // namespace wangge::experiment
