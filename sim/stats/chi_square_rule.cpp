#include "stats/chi_square_rule.hpp"

#include <cassert>
#include <cmath>

namespace wangge::stats {
namespace {

/// ln of the density of t = ln(X / degrees), but for a constant that makes it 0 at its top, t = 0.
double log_density(double degrees, double t) { return degrees / 2 * (t - std::expm1(t)); }

void add_points(std::vector<VarianceNode>& rule, double degrees, double from, double step) {
  constexpr double kNothing = -42;  // e^-42 = 6e-19
  for (int i = 0;; ++i) {
    const double t = from + i * step, height = log_density(degrees, t);
    if (height < kNothing) return;
    rule.push_back({std::exp(t), std::exp(height)});
  }
}

}  // namespace

std::vector<VarianceNode> chi_square_rule(double degrees) {
  assert(degrees > 0);
  const double step = std::sqrt(2 / degrees) / 8;  // of t's deviation
  std::vector<VarianceNode> rule;
  add_points(rule, degrees, 0, step);
  add_points(rule, degrees, -step, -step);
  double sum = 0;
  for (const auto& node : rule) sum += node.weight;
  for (auto& node : rule) node.weight /= sum;
  return rule;
}

}  // namespace wangge::stats
