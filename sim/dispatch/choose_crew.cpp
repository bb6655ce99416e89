#include "dispatch/choose_crew.hpp"

#include <algorithm>

namespace wangge::dispatch {

std::optional<std::size_t> nearest_crew(std::span<const FreeCrew> crews, const network::Stop& site,
                                        const network::Pace& pace, base::Instant now,
                                        const network::Travel& travel) {
  std::optional<std::size_t> best;
  base::Duration soonest;
  for (const FreeCrew& crew : crews) {
    const auto there = travel.time(crew.at, site, pace, now);
    if (!there || (best && *there >= soonest)) continue;
    best = crew.number;
    soonest = *there;
  }
  return best;
}

}  // namespace wangge::dispatch
