#include "dispatch/send_unit.hpp"

namespace wangge::dispatch {

Choice send_by_list(std::span<const Sendable> crews, const Scene& scene,
                    const std::vector<model::UnitId>& list, bool mutual_aid,
                    const network::Travel& travel) {
  for (const model::UnitId station : list) {
    std::vector<FreeCrew> there;
    for (std::size_t i = 0; i < crews.size(); ++i)
      if (crews[i].covers == station) there.push_back({i, crews[i].at});
    const auto first = nearest_crew(there, scene.site, scene.pace, scene.now, travel);
    if (first) return first;
  }
  return mutual_aid ? send_nearest(crews, scene, travel) : std::nullopt;
}

}  // namespace wangge::dispatch
