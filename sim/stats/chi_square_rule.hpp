#pragma once
#include <vector>

namespace wangge::stats {

/// A point of a rule for expected values over a variance estimate.
struct VarianceNode {
  double ratio = 0;   ///< estimated over true variance: chi-square over its degrees of freedom
  double weight = 0;  ///< of that point; all add up to 1
};

/// E f(X / degrees) = sum of weight f(ratio) for a chi-square variable X with degrees > 0 and any
/// smooth bounded f, to about ten digits: the trapezoidal rule in the logarithm of X, which
/// converges geometrically there (Trefethen and Weideman, SIAM Review 56, 2014). 150 to 600 points.
[[nodiscard]] std::vector<VarianceNode> chi_square_rule(double degrees);

}  // namespace wangge::stats
