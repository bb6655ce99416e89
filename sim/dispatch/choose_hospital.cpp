#include "dispatch/choose_hospital.hpp"

namespace wangge::dispatch {

std::optional<std::size_t> nearest_hospital(const network::Whereabouts& from,
                                            std::span<const network::Stop> hospitals,
                                            const network::Pace& pace, base::Instant now,
                                            const network::Travel& travel) {
  std::optional<std::size_t> best;
  base::Duration soonest;
  for (std::size_t i = 0; i < hospitals.size(); ++i) {
    const auto there = travel.time(from, hospitals[i], pace, now);
    if (!there || (best && *there >= soonest)) continue;
    best = i;
    soonest = *there;
  }
  return best;
}

}  // namespace wangge::dispatch
