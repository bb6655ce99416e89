#pragma once
#include <optional>
#include <span>
#include <vector>

#include "dispatch/choose_crew.hpp"
#include "model/world.hpp"

namespace wangge::dispatch {

/// A crew that could be sent to an emergency, as the dispatcher sees it.
struct Sendable {
  model::UnitId station;  ///< whose crew it is
  std::size_t crew = 0;   ///< of the station's people
  model::UnitId covers;   ///< the station that it covers now
  network::Whereabouts at;
};

/// What the dispatcher knows of an emergency.
struct Scene {
  model::CellId cell;
  network::Stop site;
  network::Pace pace;
  base::Instant now;
};

/// Which of them is sent, a place in the list; empty if none may be, or gets there. Of equals the
/// first of the list.
using Choice = std::optional<std::size_t>;

/// 就近: who is there first.
Choice send_nearest(std::span<const Sendable> crews, const Scene& scene,
                    const network::Travel& travel);
/// 划片: who is there first of those that cover a station of the scene's subdistrict; if none of
/// them is there, of all.
Choice send_zone_first(std::span<const Sendable> crews, const Scene& scene,
                       const model::World& world, bool mutual_aid, const network::Travel& travel);
/// 预案: of the first station on the list that has a crew, who is there first; then of the others.
Choice send_by_list(std::span<const Sendable> crews, const Scene& scene,
                    const std::vector<model::UnitId>& list, bool mutual_aid,
                    const network::Travel& travel);

/// By the service's policy, and whether others than the zone's, or the listed, help now.
Choice send_unit(std::span<const Sendable> crews, const Scene& scene,
                 const model::Response& response, bool mutual_aid, const model::World& world,
                 const network::Travel& travel);

/// Whether the policy lets that station's crews go to the scene at all.
bool may_send(model::UnitId covers, const Scene& scene, const model::Response& response,
              bool mutual_aid, const model::World& world);

}  // namespace wangge::dispatch
