#include "dispatch/choose_supervisor.hpp"

#include <algorithm>
#include <vector>

namespace wangge::dispatch {

// All the times first, the choice after: so the processor fetches them side by side.
std::optional<std::size_t> nearest_supervisor(std::span<const Candidate> candidates,
                                              const FieldTaskSite& site,
                                              const network::Travel& travel) {
  const network::Approach walk = travel.to(site.stop, site.pace, site.now);
  std::vector<base::Duration> there;
  there.reserve(candidates.size());
  for (const Candidate& c : candidates)
    there.push_back(walk.time_anyhow(c.at) +
                    site.usual_length * static_cast<std::int64_t>(c.tasks));
  const auto soonest = std::ranges::min_element(there);
  if (soonest == there.end()) return std::nullopt;
  return candidates[static_cast<std::size_t>(soonest - there.begin())].supervisor;
}

std::optional<std::size_t> duty_grid_supervisor(std::span<const Candidate> candidates,
                                                const FieldTaskSite& site,
                                                const network::Travel& travel) {
  for (const Candidate& c : candidates)
    if (std::ranges::find(c.beat, site.cell) != c.beat.end()) return c.supervisor;
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
