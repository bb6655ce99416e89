#include "random/weighted_choice.hpp"

#include <gtest/gtest.h>

#include <array>
#include <vector>

#include "random/source.hpp"

namespace wangge::random {
namespace {

TEST(WeightedChoiceTest, EachThingHoldsItsShareOfTheUnitInterval) {
  const WeightedChoice choice({1, 3, 4});
  EXPECT_EQ(choice.pick(0.124), 0U);
  EXPECT_EQ(choice.pick(0.126), 1U);
  EXPECT_EQ(choice.pick(0.499), 1U);
  EXPECT_EQ(choice.pick(0.501), 2U);
  EXPECT_EQ(choice.total(), 8);
}

TEST(WeightedChoiceTest, NeverPicksWhatHasNoWeight) {
  const WeightedChoice choice({0, 0.7, 0, 0.5, 0, 0});
  for (const double u : {0x1p-53, 0.3, 0.7 / 1.2, 0.59, 0.9, 1 - 0x1p-53}) {
    const auto picked = choice.pick(u);
    EXPECT_TRUE(picked == 1 || picked == 3) << u;
  }
}

TEST(WeightedChoiceTest, PicksInProportionOverManyDraws) {
  const std::vector<double> weights{5, 1, 2, 2};
  const WeightedChoice choice(weights);
  constexpr int kDraws = 100000;
  std::array<int, 4> counts{};
  Stream stream(Source(1, 1), Purpose::ProblemClass, 0);
  for (int i = 0; i < kDraws; ++i) ++counts[choice.pick(stream.uniform())];
  double chi_square = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const double expected = kDraws * weights[i] / choice.total();
    chi_square += (counts[i] - expected) * (counts[i] - expected) / expected;
  }
  EXPECT_LT(chi_square, 16.27);  // 99.9 % point of chi-square with 3 degrees of freedom
}

TEST(WeightedChoiceTest, PickingOncePicksTheSame) {
  const std::vector<double> weights{0, 0.7, 0, 0.5, 3, 0};
  const WeightedChoice choice(weights);
  Stream stream(Source(1, 1), Purpose::ProblemClass, 0);
  for (int i = 0; i < 1000; ++i) {
    const double u = stream.uniform();
    EXPECT_EQ(pick_once(weights.size(), u, [&](std::size_t n) { return weights[n]; }),
              choice.pick(u));
  }
}

TEST(WeightedChoiceTest, IsEmptyWithoutWeight) {
  EXPECT_TRUE(WeightedChoice().empty());
  EXPECT_TRUE(WeightedChoice({0, 0}).empty());
  EXPECT_FALSE(WeightedChoice({0, 1}).empty());
}

}  // namespace
}  // namespace wangge::random
