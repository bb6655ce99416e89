#include "theory/markov_chain.hpp"

#include <gtest/gtest.h>

#include "theory/erlang.hpp"

namespace wangge::theory {
namespace {

TEST(MarkovChainTest, LinesOfErlangAreItsTruncatedPoisson) {
  std::vector<Transition> line;
  for (std::size_t busy = 0; busy < 20; ++busy) {
    line.push_back({busy, busy + 1, Rate(12)});
    line.push_back({busy + 1, busy, Rate(static_cast<double>(busy + 1))});
  }
  const auto shares = balance(21, line);
  EXPECT_NEAR(shares.back() / erlang_b(Erlangs(12), 20), 1, 1e-13);
  EXPECT_NEAR(shares[1] / shares[0], 12, 1e-12);
}

TEST(MarkovChainTest, RingWithoutWayBackStaysByItsRates) {
  const std::vector<Transition> ring{{0, 1, Rate(1)}, {1, 2, Rate(2)}, {2, 0, Rate(4)}};
  const auto shares = balance(3, ring);
  EXPECT_NEAR(shares[0].count(), 4.0 / 7, 1e-15);
  EXPECT_NEAR(shares[1].count(), 2.0 / 7, 1e-15);
  EXPECT_NEAR(shares[2].count(), 1.0 / 7, 1e-15);
}

TEST(MarkovChainTest, RareStateIsAsExactAsTheOthers) {
  const std::vector<Transition> rare{{0, 1, Rate(1e-12)}, {1, 0, Rate(1)}, {1, 1, Rate(5)}};
  EXPECT_NEAR(balance(2, rare)[1].count() / 1e-12, 1, 1e-11);
}

TEST(MarkovChainTest, ParallelJumpsAddUp) {
  const std::vector<Transition> twice{{0, 1, Rate(1)}, {0, 1, Rate(2)}, {1, 0, Rate(1)}};
  EXPECT_NEAR(balance(2, twice)[1].count(), 0.75, 1e-15);
}

TEST(MarkovChainTest, SingleStateIsAlwaysThere) {
  EXPECT_EQ(balance(1, {})[0], base::Probability(1));
}

}  // namespace
}  // namespace wangge::theory
