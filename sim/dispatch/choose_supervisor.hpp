#pragma once
#include <optional>
#include <span>

#include "base/time.hpp"
#include "model/district.hpp"
#include "model/policy.hpp"
#include "network/travel.hpp"

namespace wangge::dispatch {

/// A supervisor on duty who may be sent, as the centre sees them when a task (核实, 核查) comes
/// up.
struct Candidate {
  std::size_t supervisor = 0;
  network::Whereabouts at;
  std::size_t tasks = 0;  ///< under way or waiting
  std::span<const model::CellId> beat;
};

struct FieldTaskSite {
  model::CellId cell;
  network::Stop stop;
  network::Pace pace;
  base::Instant now;
  base::Duration usual_length;  ///< of one task: what each task in front costs
};

/// Whoever would be there first: tasks in front, then the walk, straight across where no road
/// leads. Ties: the first candidate.
[[nodiscard]] std::optional<std::size_t> nearest_supervisor(std::span<const Candidate> candidates,
                                                            const FieldTaskSite& site,
                                                            const network::Travel& travel);

/// The supervisor whose beat (责任网格) has the cell; where nobody's has, the nearest.
[[nodiscard]] std::optional<std::size_t> duty_grid_supervisor(std::span<const Candidate> candidates,
                                                              const FieldTaskSite& site,
                                                              const network::Travel& travel);

[[nodiscard]] std::optional<std::size_t> choose_supervisor(model::CheckBy policy,
                                                           std::span<const Candidate> candidates,
                                                           const FieldTaskSite& site,
                                                           const network::Travel& travel);

}  // namespace wangge::dispatch
