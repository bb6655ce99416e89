#include "stats/poisson.hpp"

#include <boost/math/special_functions/gamma.hpp>

namespace wangge::stats {

double poisson_at_least(double k, double mean) { return boost::math::gamma_p(k, mean); }

}  // namespace wangge::stats
