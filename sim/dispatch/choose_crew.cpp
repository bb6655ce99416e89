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

CrewChoice choose_crew(model::ChooseCrew policy, std::span<const FreeCrew> crews,
                       const network::Stop& site, const network::Pace& pace, base::Instant now,
                       const network::Travel& travel) {
  if (crews.empty()) return {};
  const auto nearest = nearest_crew(crews, site, pace, now, travel);
  if (!nearest) return {true, std::nullopt};
  const bool all = std::ranges::all_of(crews, [&](const FreeCrew& crew) {
    return travel.time(crew.at, site, pace, now).has_value();
  });
  if (policy == model::ChooseCrew::LongestIdle && all) return {};
  return {false, nearest};
}

}  // namespace wangge::dispatch
