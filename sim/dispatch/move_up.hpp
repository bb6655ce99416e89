#pragma once
#include <functional>
#include <optional>
#include <span>

#include "base/time.hpp"
#include "model/response.hpp"

namespace wangge::dispatch {

/// How many free crews cover a station: its own that have not moved away, and those moved there.
struct StationCover {
  int own = 0;
  int moved_in = 0;
};

/// One crew goes from covering one station to covering another (places in the list).
struct Move {
  std::size_t from = 0;
  std::size_t to = 0;
  bool operator==(const Move&) const = default;
};

/// How long from one station to the other; empty: no way.
using StationTime = std::function<std::optional<base::Duration>(std::size_t, std::size_t)>;

/// 布防: to the first station that nobody covers, from the nearest that has more than `keep` of its
/// own; of equals the first. Empty: nobody has to move.
[[nodiscard]] std::optional<Move> move_up(std::span<const StationCover> stations,
                                          const model::MoveUp& policy, const StationTime& time);

}  // namespace wangge::dispatch
