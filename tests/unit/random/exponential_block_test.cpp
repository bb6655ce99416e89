#include "random/exponential_block.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <vector>

#include "random/elementary.hpp"

namespace wangge::random {
namespace {

using Draws = std::array<double, kBlockDraws>;

BlockKey key_of(BlockKey::Kind kind) { return {{2008, 8, 8, 20}, kind}; }

TEST(ExponentialBlockTest, EveryVectorWidthGivesTheSameBytes) {
  const auto fillers = usable_block_fillers();
  for (const auto kind : {BlockKey::Kind::Uniform, BlockKey::Kind::Exponential}) {
    for (std::uint64_t block = 0; block < 500; ++block) {
      Draws plain, wide;
      fillers.front().fill(key_of(kind), block, plain);
      for (const BlockFiller& filler : fillers) {
        filler.fill(key_of(kind), block, wide);
        ASSERT_EQ(std::memcmp(plain.data(), wide.data(), sizeof plain), 0) << filler.name;
      }
    }
  }
}

TEST(ExponentialBlockTest, BytesAreTheSameOnEveryMachine) {
  UniformBlock uniforms(Source(2008, 7), Purpose::CrewWork, 12345);
  EXPECT_EQ(uniforms.next(), 0x1.7eaaf1362cdabp-1);
  EXPECT_EQ(uniforms.next(), 0x1.e7d28ea6b45ebp-1);
  ExponentialBlock exponentials(Source(2008, 7), Purpose::CrewWork, 12345);
  EXPECT_EQ(exponentials.next(), 0x1.2a2532abdabc8p-2);
}

TEST(ExponentialBlockTest, FollowsThePublishedThreefry) {
  // Random123's own table of known answers (kat_vectors): threefry4x64-20, counter 0, key 0.
  const std::uint64_t first = 0x09218ebde6c85537, second = 0x55941f5266d86105;
  Draws draws;
  usable_block_fillers().front().fill({{0, 0, 0, 0}, BlockKey::Kind::Uniform}, 0, draws);
  EXPECT_EQ(draws[0], (static_cast<double>(first >> 12) + 0.5) * 0x1p-52);
  EXPECT_EQ(draws[kBlockDraws / 4], (static_cast<double>(second >> 12) + 0.5) * 0x1p-52);
}

TEST(ExponentialBlockTest, ExponentialIsTheLogarithmOfTheUniform) {
  UniformBlock uniforms(Source(1, 2), Purpose::Arrival, 3);
  ExponentialBlock exponentials(Source(1, 2), Purpose::Arrival, 3);
  for (int i = 0; i < 1000; ++i) ASSERT_EQ(exponentials.next(), -portable_log(uniforms.next()));
}

TEST(ExponentialBlockTest, KeysDoNotShareDraws) {
  UniformBlock first(Source(1, 1), Purpose::Arrival, 0), second(Source(1, 1), Purpose::Arrival, 1),
      third(Source(1, 1), Purpose::CrewWork, 0), fourth(Source(1, 2), Purpose::Arrival, 0);
  std::vector<double> all;
  for (int i = 0; i < 1000; ++i) {
    for (UniformBlock* block : {&first, &second, &third, &fourth}) all.push_back(block->next());
  }
  std::ranges::sort(all);
  EXPECT_EQ(std::ranges::adjacent_find(all), all.end());
}

TEST(ExponentialBlockTest, MomentsAreThoseOfTheUnitExponential) {
  constexpr int kDraws = 1000000;
  ExponentialBlock exponentials(Source(3, 0), Purpose::Arrival, 0);
  double sum = 0, squares = 0, products = 0, last = 1;
  for (int i = 0; i < kDraws; ++i) {
    const double e = exponentials.next();
    sum += e, squares += e * e, products += (e - 1) * (last - 1);
    last = e;
  }
  // Four standard errors: sd of E is 1, of E^2 sqrt(20), of the lagged product 1.
  EXPECT_NEAR(sum / kDraws, 1, 4 / std::sqrt(kDraws));
  EXPECT_NEAR(squares / kDraws, 2, 4 * std::sqrt(20.0 / kDraws));
  EXPECT_NEAR(products / kDraws, 0, 4 / std::sqrt(kDraws));
}

TEST(ExponentialBlockTest, DistributionIsExponentialByKolmogorovAndSmirnov) {
  constexpr std::size_t kDraws = 100000;
  ExponentialBlock exponentials(Source(4, 0), Purpose::Arrival, 0);
  std::vector<double> draws(kDraws);
  for (double& e : draws) e = exponentials.next();
  std::ranges::sort(draws);
  double distance = 0;
  for (std::size_t i = 0; i < kDraws; ++i) {
    const double share = -std::expm1(-draws[i]), step = 1.0 / kDraws;
    const double below = static_cast<double>(i) * step;
    distance = std::max({distance, share - below, below + step - share});
  }
  EXPECT_LT(distance * std::sqrt(static_cast<double>(kDraws)), 1.949);  // 99.9 % point
}

}  // namespace
}  // namespace wangge::random
