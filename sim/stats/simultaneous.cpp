#include "stats/simultaneous.hpp"

#include <cassert>

namespace wangge::stats {

base::Probability bonferroni(base::Probability together, std::size_t statements) {
  assert(statements >= 1);
  return base::Probability(1 - (1 - together.count()) / static_cast<double>(statements));
}

}  // namespace wangge::stats
