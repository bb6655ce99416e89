#include "random/special.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace wangge::random {
namespace {

std::vector<double> probabilities() {
  std::vector<double> all{0x1p-53, 1e-12, 1e-6, 1e-3, 1 - 1e-3, 1 - 1e-6, 1 - 1e-12, 1 - 0x1p-53};
  for (int percent = 1; percent < 100; ++percent) all.push_back(percent / 100.0);
  return all;
}

TEST(SpecialTest, NormalQuantileUndoesTheDistributionFunction) {
  for (const double u : probabilities()) {
    const double z = normal_quantile(u);
    const double tail = std::erfc(std::fabs(z) / std::sqrt(2.0)) / 2;
    // An error e of z changes the tail by about |z| e of itself.
    EXPECT_NEAR(tail / std::min(u, 1 - u), 1, 1e-15 * (4 + z * z)) << u;
    EXPECT_EQ(z < 0, u < 0.5);
  }
}

TEST(SpecialTest, NormalQuantileIsThatOfThePublishedTable) {
  // Wichura (1988): the article's own check values of PPND16.
  EXPECT_NEAR(normal_quantile(0.25), -0.6744897501960817, 1e-15);
  EXPECT_NEAR(normal_quantile(0.001), -3.090232306167814, 1e-14);
  EXPECT_NEAR(normal_quantile(1e-20), -9.262340089798408, 1e-14);
}

TEST(SpecialTest, LogGammaAgreesWithTheLibrary) {
  for (double x = 0.01; x < 1e5; x *= 1.07) {
    const double library = std::lgamma(x);
    EXPECT_NEAR(log_gamma(x), library, 4e-15 * (10 + std::fabs(library))) << x;
  }
}

TEST(SpecialTest, GammaQuantileAgreesWithFortyDigitArithmetic) {
  struct Row {
    double shape, u, x;
  };
  // Computed with mpmath at 40 digits.
  const std::vector<Row> rows{
      {0.01, 0.1, 5.66073814706194e-101},       {0.01, 0.5, 4.465535018910355e-31},
      {0.01, 0.9, 1.503593623070295e-5},        {0.01, 1 - 0x1p-40, 20.10923019219883},
      {0.2, 0x1p-20, 5.147696725172064e-31},    {0.2, 0.1, 6.525516328619695e-6},
      {0.2, 0.5, 0.02074633919282484},          {0.2, 0.9, 0.6049023209865741},
      {0.2, 1 - 0x1p-40, 23.63945292303103},    {0.9, 0x1p-20, 1.957188907187025e-7},
      {0.9, 0.5, 0.5967430489553945},           {0.9, 0.9, 2.126660089287509},
      {1.5, 0x1p-20, 0.0001171416149599048},    {1.5, 0.5, 1.182986942187669},
      {1.5, 1 - 0x1p-40, 29.55632544987509},    {6.25, 0x1p-20, 0.3530405140100985},
      {6.25, 0.1, 3.335640452318583},           {6.25, 0.9, 9.591007251865005},
      {6.25, 1 - 0x1p-40, 42.29468854564374},   {400.0, 0x1p-20, 311.8595780634224},
      {400.0, 0.5, 399.6667160944644},          {400.0, 1 - 0x1p-40, 557.5719727386765},
      {10000.0, 0x1p-20, 9530.90765969498},     {10000.0, 0.9, 10128.36737367418},
      {10000.0, 1 - 0x1p-40, 10721.07597187511}};
  for (const Row& row : rows) {
    EXPECT_NEAR(gamma_quantile(row.shape, row.u) / row.x, 1, 1e-11) << row.shape << ' ' << row.u;
  }
}

TEST(SpecialTest, GammaQuantileOfShapeOneIsTheExponential) {
  for (const double u : probabilities()) {
    EXPECT_NEAR(gamma_quantile(1, u) / -std::log1p(-u), 1, 1e-12) << u;
  }
}

TEST(SpecialTest, GammaQuantileOfShapeOneHalfIsTheSquaredNormal) {
  for (const double u : probabilities()) {
    if (u > 0.999) continue;  // (1 + u) / 2 has lost the digits of 1 - u
    const double x = gamma_quantile(0.5, u);
    EXPECT_NEAR(std::erf(std::sqrt(x)) / u, 1, 1e-12) << u;
  }
}

TEST(SpecialTest, GammaQuantileOfWholeShapesIsThePoissonTail) {
  for (const int shape : {2, 5, 20, 60}) {
    for (const double u : probabilities()) {
      const double x = gamma_quantile(shape, u);
      double term = std::exp(-x), upper = 0;
      for (int k = 0; k < shape; term *= x / ++k) upper += term;
      EXPECT_NEAR(upper, 1 - u, 1e-13 + 1e-11 * (1 - u)) << shape << ' ' << u;
    }
  }
}

TEST(SpecialTest, GammaQuantileNeverFallsAsTheProbabilityRises) {
  for (const double shape : {0.02, 0.7, 3.0, 200.0}) {
    double last = 0;
    for (int i = 1; i < 2000; ++i) {
      const double x = gamma_quantile(shape, i / 2000.0);
      ASSERT_GE(x, last) << shape << ' ' << i;
      last = x;
    }
  }
}

}  // namespace
}  // namespace wangge::random
