#pragma once
#include <vector>

namespace wangge::scenario {

/// Shares `total` whole people out in proportion to `sizes` (zero or more, not all zero): everybody
/// gets the whole part, what is left goes to the largest remainders, the first of equals first
/// (Hamilton's method). The parts sum to `total`, which may be negative. Everybody gets `at_least`
/// first and the rest is shared out; `total` must reach for that.
std::vector<int> share_out(int total, const std::vector<double>& sizes, int at_least = 0);

}  // namespace wangge::scenario
