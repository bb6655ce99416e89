#include "dispatch/send_unit.hpp"

namespace wangge::dispatch {

Choice send_nearest(std::span<const Sendable> crews, const Scene& scene,
                    const network::Travel& travel) {
  std::vector<FreeCrew> all;
  for (std::size_t i = 0; i < crews.size(); ++i) all.push_back({i, crews[i].at});
  return nearest_crew(all, scene.site, scene.pace, scene.now, travel);
}

}  // namespace wangge::dispatch
