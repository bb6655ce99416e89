#include "dispatch/choose_supervisor.hpp"

namespace wangge::dispatch {

std::optional<std::size_t> nearest_supervisor(std::span<const Candidate> candidates,
                                              const FieldTaskSite& site,
                                              const network::Travel& travel) {
  std::optional<std::size_t> best;
  base::Duration soonest;
  for (const Candidate& c : candidates) {
    const auto by_road = travel.time(c.at, site.stop, site.pace, site.now);
    const auto walk =
        by_road ? *by_road : travel.across(c.at.place(), site.stop.place, site.pace.speed);
    const auto there = walk + site.usual_length * static_cast<std::int64_t>(c.tasks);
    if (best && there >= soonest) continue;
    best = c.supervisor;
    soonest = there;
  }
  return best;
}

std::optional<std::size_t> duty_grid_supervisor(std::span<const Candidate> candidates,
                                                const FieldTaskSite& site,
                                                const network::Travel& travel) {
  for (const Candidate& c : candidates)
    if (c.has_the_cell) return c.supervisor;
  return nearest_supervisor(candidates, site, travel);
}

std::optional<std::size_t> choose_supervisor(model::CheckBy policy,
                                             std::span<const Candidate> candidates,
                                             const FieldTaskSite& site,
                                             const network::Travel& travel) {
  return policy == model::CheckBy::Nearest ? nearest_supervisor(candidates, site, travel)
                                           : duty_grid_supervisor(candidates, site, travel);
}

}  // namespace wangge::dispatch
