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

struct CrewChoice {
  bool nobody_gets_there = false;   ///< there are free crews, and no road for any of them
  std::optional<std::size_t> crew;  ///< none: who has been idle longest, or is free next
};

/// By the policy; a crew that cannot get there now is passed over.
[[nodiscard]] CrewChoice choose_crew(model::ChooseCrew policy, std::span<const FreeCrew> crews,
                                     const network::Stop& site, const network::Pace& pace,
                                     base::Instant now, const network::Travel& travel);

}  // namespace wangge::dispatch
