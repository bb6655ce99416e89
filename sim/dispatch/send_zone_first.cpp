#include "dispatch/send_unit.hpp"

namespace wangge::dispatch {

Choice send_zone_first(std::span<const Sendable> crews, const Scene& scene,
                       const model::World& world, bool mutual_aid, const network::Travel& travel) {
  const auto zone = world.district.subdistrict_of(scene.cell);
  std::vector<FreeCrew> of_zone;
  for (std::size_t i = 0; i < crews.size(); ++i)
    if (world.organisation.unit(crews[i].covers).area == zone) of_zone.push_back({i, crews[i].at});
  const auto own = nearest_crew(of_zone, scene.site, scene.pace, scene.now, travel);
  if (own || !mutual_aid) return own;
  return send_nearest(crews, scene, travel);
}

}  // namespace wangge::dispatch
