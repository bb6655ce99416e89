#include "stats/rinott.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace wangge::stats {
namespace {

using base::Probability;

TEST(RinottTest, ConstantsAreThoseOfThePublishedTable) {
  // Banks, Carson, Nelson and Nicol, Discrete-Event System Simulation, 5th ed., table A.12 (from
  // Wilcox, Journal of Quality Technology 16, 1984).
  struct Row {
    double confidence;
    std::uint64_t first_stage;
    std::size_t systems;
    double h;
  };
  for (const auto& [confidence, n0, k, h] : {Row{0.90, 5, 2, 2.291},
                                             {0.90, 20, 10, 3.437},
                                             {0.95, 10, 2, 2.614},
                                             {0.95, 10, 8, 4.106},
                                             {0.95, 20, 10, 3.875},
                                             {0.95, 50, 2, 2.373},
                                             {0.975, 10, 8, 4.635}}) {
    EXPECT_NEAR(rinott_constant(k, Probability(confidence), n0), h, 5.1e-4)
        << confidence << ' ' << n0 << ' ' << k;
  }
}

TEST(RinottTest, ConstantsOfTwoAreThoseOfDudewiczAndDalal) {
  // The same equation for two; Law, Simulation Modeling and Analysis, 4th ed., table 10.11.
  EXPECT_NEAR(rinott_constant(2, Probability(0.90), 20), 1.896, 1e-3);
  EXPECT_NEAR(rinott_constant(2, Probability(0.95), 20), 2.453, 1e-3);
  EXPECT_NEAR(rinott_constant(2, Probability(0.90), 40), 1.852, 1e-3);
  EXPECT_NEAR(rinott_constant(2, Probability(0.95), 40), 2.386, 1e-3);
}

TEST(RinottTest, ConstantsOfHardCasesAreThoseOfAnotherQuadrature) {
  // Nested exp-sinh quadrature in x and y. The published table has 5.797 for the first.
  EXPECT_NEAR(rinott_constant(10, Probability(0.95), 5), 5.79533, 1e-5);
  EXPECT_NEAR(rinott_constant(100, Probability(0.95), 10), 6.00962, 1e-5);
}

TEST(RinottTest, EachGetsItsSizeByItsOwnDeviation) {
  const Moments calm(std::vector<double>{4, 5, 6, 4, 5, 6, 4, 5, 6, 5});
  const Moments wild(std::vector<double>{0, 10, 0, 10, 0, 10, 0, 10, 0, 10});
  const std::vector<Moments> pilot{calm, wild};
  const double h = rinott_constant(2, Probability(0.95), 10);
  const auto sizes = rinott_sizes(pilot, 1, Probability(0.95));
  EXPECT_EQ(sizes[0], 10U);
  EXPECT_EQ(sizes[1], static_cast<std::uint64_t>(std::ceil(h * h * wild.variance())));
}

}  // namespace
}  // namespace wangge::stats
