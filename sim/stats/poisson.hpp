#pragma once

namespace wangge::stats {

/// P(N >= k) where N is Poisson of that mean; k and mean above zero.
[[nodiscard]] double poisson_at_least(double k, double mean);

}  // namespace wangge::stats
