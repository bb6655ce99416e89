#pragma once
#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "network/travel_table.hpp"

namespace wangge::network {

/// The times from one place to all cells, close together: the tables go by destination, where each
/// of these lies in a row of its own. Made when first asked for; of places that are asked for
/// again and again, as stations are. A table is known by where it lies: it must stay there. Forked
/// processes have rows of their own.
class OriginRows {
 public:
  /// From `from` to each of the first `cells` anchors, kNever where there is no way.
  [[nodiscard]] std::span<const Millis> from(AnchorId from, const TravelTable& table,
                                             std::size_t cells);

 private:
  std::map<std::pair<const TravelTable*, AnchorId>, std::vector<Millis>> rows_;
};

}  // namespace wangge::network
