#pragma once
#include <cstddef>
#include <span>
#include <vector>

#include "base/time.hpp"

namespace wangge::scenario {

/// A row of a table out of order, and the row that it stands below though it is earlier, or above
/// though it is later.
struct OutOfOrder {
  std::size_t row;
  std::size_t beside;
  bool too_late;  ///< of the two this one is the later, and stands above
};

/// The fewest rows without which the others stand in order of time (the longest run that never goes
/// back, by patience sorting): one row dated too late is that row, not all that follow it. By row.
[[nodiscard]] std::vector<OutOfOrder> rows_out_of_order(std::span<const base::Instant> times);

}  // namespace wangge::scenario
