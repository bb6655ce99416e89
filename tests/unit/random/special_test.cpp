#include "random/special.hpp"

#include <gtest/gtest.h>

#include <boost/math/distributions/normal.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <vector>

namespace wangge::random {
namespace {

std::vector<double> probabilities() {
  std::vector<double> all{0x1p-53, 1e-12, 1e-6, 1e-3, 1 - 1e-3, 1 - 1e-6, 1 - 1e-12, 1 - 0x1p-53};
  for (int percent = 1; percent < 100; ++percent) all.push_back(percent / 100.0);
  return all;
}

TEST(SpecialTest, NormalQuantileAgreesWithBoost) {
  const boost::math::normal normal;
  for (const double u : probabilities()) {
    EXPECT_NEAR(normal_quantile(u), quantile(normal, u),
                1e-14 * (1 + std::fabs(normal_quantile(u))))
        << u;
  }
}

TEST(SpecialTest, NormalQuantileIsThatOfThePublishedTable) {
  // Wichura (1988), the article's own check values for PPND16.
  EXPECT_NEAR(normal_quantile(0.25), -0.6744897501960817, 1e-15);
  EXPECT_NEAR(normal_quantile(0.001), -3.090232306167814, 1e-14);
  EXPECT_NEAR(normal_quantile(1e-20), -9.262340089798408, 1e-14);
}

TEST(SpecialTest, LogGammaAgreesWithBoost) {
  for (double x = 0.01; x < 1e5; x *= 1.07) {
    const double boost = boost::math::lgamma(x);
    EXPECT_NEAR(log_gamma(x), boost, 4e-15 * (10 + std::fabs(boost))) << x;
  }
}

TEST(SpecialTest, GammaQuantileAgreesWithBoost) {
  for (const double shape :
       {0.01, 0.05, 0.2, 0.5, 0.9, 1.0, 1.5, 2.0, 4.0, 9.0, 33.0, 400.0, 1e4}) {
    for (const double u : probabilities()) {
      const double boost =
          u > 0.5 ? boost::math::gamma_q_inv(shape, 1 - u) : boost::math::gamma_p_inv(shape, u);
      if (boost < 1e-290) continue;  // no time is that short, and Boost gives up there too
      EXPECT_NEAR(gamma_quantile(shape, u) / boost, 1, 1e-9) << shape << ' ' << u;
    }
  }
}

TEST(SpecialTest, GammaQuantileOfShapeOneIsTheExponential) {
  for (const double u : probabilities()) {
    EXPECT_NEAR(gamma_quantile(1, u) / -std::log1p(-u), 1, 1e-12) << u;
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
