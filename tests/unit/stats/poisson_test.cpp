#include "stats/poisson.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace wangge::stats {
namespace {

TEST(PoissonTest, IsOneLessTheSmallerCounts) {
  const double none = std::exp(-2.5);
  EXPECT_NEAR(poisson_at_least(1, 2.5), 1 - none, 1e-14);
  EXPECT_NEAR(poisson_at_least(3, 2.5), 1 - none * (1 + 2.5 + 2.5 * 2.5 / 2), 1e-14);
  EXPECT_NEAR(poisson_at_least(2000, 1000), 0, 1e-100);
}

}  // namespace
}  // namespace wangge::stats
