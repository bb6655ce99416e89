#include "theory/constant_service.hpp"

#include <boost/math/special_functions/gamma.hpp>
#include <cmath>

namespace wangge::theory {
namespace {

/// P(N >= k), N Poisson of that mean.
double at_least(double k, double mean) { return boost::math::gamma_p(k, mean); }

}  // namespace

std::optional<Seconds> crommelin(Rate rate, Seconds service, int servers) {
  const double load = (rate * service).count(), c = servers;
  if (load >= c) return {};
  double sum = 0, term = 1;
  for (int i = 1; std::abs(term) > 1e-15 * sum; ++i) {
    term = at_least(i * c, i * load) - c / load * at_least(i * c + 1, i * load);
    sum += term;
  }
  return service * sum;
}

}  // namespace wangge::theory
