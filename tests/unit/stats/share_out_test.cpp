#include "stats/share_out.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <numeric>
#include <random>
#include <vector>

namespace wangge::stats {
namespace {

using testing::ElementsAre;
using Counts = std::vector<std::uint64_t>;
using Weights = std::vector<double>;

TEST(ShareOutTest, TotalsComeToTheProportions) {
  EXPECT_THAT(share_out(10, Weights{1, 2, 1}, Counts{5, 5, 0}), ElementsAre(0, 5, 5));
}

TEST(ShareOutTest, WhoHasTooMuchAlreadyGetsNone) {
  EXPECT_THAT(share_out(6, Weights{1, 1, 2}, Counts{20, 0, 0}), ElementsAre(0, 2, 4));
}

TEST(ShareOutTest, LargestRemaindersMakeWholeNumbers) {
  EXPECT_THAT(share_out(10, Weights{1, 1, 1}, Counts{0, 0, 0}), ElementsAre(4, 3, 3));
  EXPECT_THAT(share_out(1, Weights{1, 3, 1}, Counts{0, 0, 0}), ElementsAre(0, 1, 0));
}

TEST(ShareOutTest, WithoutWeightsSharesAreEqual) {
  EXPECT_THAT(share_out(6, Weights{0, 0, 0}, Counts{4, 4, 4}), ElementsAre(2, 2, 2));
}

TEST(ShareOutTest, AlwaysAddsUp) {
  std::mt19937_64 numbers(5);
  std::uniform_real_distribution<double> weight(0, 1);
  for (std::uint64_t increment = 0; increment < 300; ++increment) {
    Weights weights(1 + increment % 13);
    Counts counts(weights.size());
    for (double& w : weights) w = std::pow(weight(numbers), 8);
    for (auto& count : counts) count = numbers() % 50;
    const auto shares = share_out(increment, weights, counts);
    EXPECT_EQ(std::accumulate(shares.begin(), shares.end(), std::uint64_t{0}), increment);
  }
}

}  // namespace
}  // namespace wangge::stats
