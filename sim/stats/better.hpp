#pragma once

namespace wangge::stats {

/// Which of two means is the better one.
enum class Better { Higher, Lower };

/// A factor that makes more always better.
constexpr double upwards(Better better) { return better == Better::Higher ? 1 : -1; }

}  // namespace wangge::stats
