#pragma once
#include <optional>
#include <span>

#include "network/travel.hpp"

namespace wangge::dispatch {

/// The hospital that one gets to first: its index. Ties: the first of the list. Empty
/// if one gets to none of them.
[[nodiscard]] std::optional<std::size_t> nearest_hospital(const network::Whereabouts& from,
                                                          std::span<const network::Stop> hospitals,
                                                          const network::Pace& pace,
                                                          base::Instant now,
                                                          const network::Travel& travel);

}  // namespace wangge::dispatch
