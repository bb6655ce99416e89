#include "stats/nelson_matejcik.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "stats/interval.hpp"

namespace wangge::stats {
namespace {

using base::Probability;

TEST(NelsonMatejcikTest, ConstantsAreDunnetts) {
  // Dunnett, Journal of the American Statistical Association 50, 1955, table 1a: one-sided, 95 %.
  EXPECT_NEAR(nelson_matejcik_constant(3, Probability(0.95), 6), 2.15, 5.1e-3);  // 10 degrees
  EXPECT_NEAR(nelson_matejcik_constant(5, Probability(0.95), 6), 2.30, 5.1e-3);  // 20 degrees
  EXPECT_NEAR(nelson_matejcik_constant(3, Probability(0.95), 1'000'000), 1.92, 5.1e-3);
  EXPECT_NEAR(nelson_matejcik_constant(10, Probability(0.95), 1'000'000), 2.42, 5.1e-3);
}

TEST(NelsonMatejcikTest, TheConstantOfTwoIsStudents) {
  EXPECT_NEAR(nelson_matejcik_constant(2, Probability(0.95), 11), t_quantile(Probability(0.95), 10),
              1e-6);
}

TEST(NelsonMatejcikTest, DaysThatAreGoodForAllDoNotCount) {
  const std::vector<std::vector<double>> pilot{{1, 12, 23, 34}, {2, 11, 24, 33}};
  // Differences -1, 1, -1, 1: variance 4/3, which for two is what S^2 is.
  const double g = nelson_matejcik_constant(2, Probability(0.95), 4);
  const auto expected = static_cast<std::uint64_t>(std::ceil(g * g * 4 / 3 / 0.01));
  EXPECT_EQ(nelson_matejcik_size(pilot, 0.1, Probability(0.95)), expected);
}

}  // namespace
}  // namespace wangge::stats
