#include "theory/constant_service.hpp"

#include <cmath>

#include "stats/poisson.hpp"

namespace wangge::theory {
std::optional<Seconds> crommelin(Rate rate, Seconds service, int servers) {
  const double load = (rate * service).count(), c = servers;
  if (load >= c) return {};
  double sum = 0, term = 1;
  for (int i = 1; std::abs(term) > 1e-15 * sum; ++i) {
    term = stats::poisson_at_least(i * c, i * load) -
           c / load * stats::poisson_at_least(i * c + 1, i * load);
    sum += term;
  }
  return service * sum;
}

}  // namespace wangge::theory
