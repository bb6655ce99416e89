#include "dispatch/send_unit.hpp"

#include <algorithm>

namespace wangge::dispatch {

Choice send_unit(std::span<const Sendable> crews, const Scene& scene,
                 const model::Response& response, bool mutual_aid, const model::World& world,
                 const network::Travel& travel) {
  switch (response.send_by) {
    case model::SendBy::Nearest:
      return send_nearest(crews, scene, travel);
    case model::SendBy::ZoneFirst:
      return send_zone_first(crews, scene, world, mutual_aid, travel);
    case model::SendBy::Preference:
      return send_by_list(crews, scene, response.preference[scene.cell.index()], mutual_aid,
                          travel);
  }
  return std::nullopt;
}

bool may_send(model::UnitId covers, const Scene& scene, const model::Response& response,
              bool mutual_aid, const model::World& world) {
  if (mutual_aid || response.send_by == model::SendBy::Nearest) return true;
  if (response.send_by == model::SendBy::Preference) {
    const auto& list = response.preference[scene.cell.index()];
    return std::ranges::find(list, covers) != list.end();
  }
  return world.organisation.unit(covers).area == world.district.subdistrict_of(scene.cell);
}

}  // namespace wangge::dispatch
