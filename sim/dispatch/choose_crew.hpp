#pragma once
#include <optional>
#include <span>

#include "model/policy.hpp"
#include "network/travel.hpp"

namespace wangge::dispatch {

/// A free crew, as the unit's dispatcher sees it.
struct FreeCrew {
  std::size_t number = 0;
  network::Whereabouts at;
};

/// Who would be there first. Ties: the first of the list. Empty if nobody can get there.
[[nodiscard]] std::optional<std::size_t> nearest_crew(std::span<const FreeCrew> crews,
                                                      const network::Stop& site,
                                                      const network::Pace& pace, base::Instant now,
                                                      const network::Travel& travel);

}  // namespace wangge::dispatch
