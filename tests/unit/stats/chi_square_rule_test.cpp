#include "stats/chi_square_rule.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace wangge::stats {
namespace {

template <class Function>
double expected(const std::vector<VarianceNode>& rule, Function f) {
  double sum = 0;
  for (const auto& [ratio, weight] : rule) sum += weight * f(ratio);
  return sum;
}

TEST(ChiSquareRuleTest, HasTheMomentsOfTheDistribution) {
  for (const double degrees : {1.0, 2.0, 9.0, 100.0, 5000.0}) {
    const auto rule = chi_square_rule(degrees);
    EXPECT_NEAR(expected(rule, [](double) { return 1.0; }), 1, 1e-12);
    EXPECT_NEAR(expected(rule, [](double x) { return x; }), 1, 1e-9) << degrees;
    EXPECT_NEAR(expected(rule, [](double x) { return (x - 1) * (x - 1); }), 2 / degrees, 1e-9);
  }
}

TEST(ChiSquareRuleTest, HasItsLaplaceTransform) {
  // E exp(-s X / v) = (1 + 2 s / v)^(-v / 2).
  for (const double degrees : {1.0, 3.0, 30.0}) {
    const double seen =
        expected(chi_square_rule(degrees), [](double x) { return std::exp(-2 * x); });
    EXPECT_NEAR(seen, std::pow(1 + 4 / degrees, -degrees / 2), 1e-9) << degrees;
  }
}

}  // namespace
}  // namespace wangge::stats
