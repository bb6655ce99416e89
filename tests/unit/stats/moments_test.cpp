#include "stats/moments.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace wangge::stats {
namespace {

TEST(MomentsTest, AgreeWithASmallSampleByHand) {
  const Moments moments(std::vector<double>{2, 4, 4, 4, 5, 5, 7, 9});
  EXPECT_EQ(moments.count(), 8U);
  EXPECT_DOUBLE_EQ(moments.mean(), 5);
  EXPECT_DOUBLE_EQ(moments.variance(), 32.0 / 7);
  EXPECT_DOUBLE_EQ(moments.standard_error(), std::sqrt(32.0 / 7 / 8));
}

TEST(MomentsTest, KeepTheirDigitsFarFromZero) {
  // NIST StRD NumAcc4: mean 10000000.2, standard deviation 0.1, 1001 values.
  Moments moments;
  moments.add(10000000.2);
  for (int i = 0; i < 500; ++i) moments.add(10000000.1), moments.add(10000000.3);
  EXPECT_NEAR(moments.mean(), 10000000.2, 1e-8);
  EXPECT_NEAR(moments.deviation(), 0.1, 1e-9);
}

TEST(MomentsTest, PartsMergeToTheWhole) {
  Moments whole, left, right;
  for (int i = 0; i < 1000; ++i) {
    const double value = 1e3 + std::sin(i) * i;
    whole.add(value);
    (i % 3 == 0 ? left : right).add(value);
  }
  left.merge(right);
  EXPECT_EQ(left.count(), whole.count());
  EXPECT_NEAR(left.mean(), whole.mean(), 1e-11);
  EXPECT_NEAR(left.variance() / whole.variance(), 1, 1e-13);
}

TEST(MomentsTest, EmptyPartChangesNothing) {
  Moments moments(std::vector<double>{1, 2, 6});
  moments.merge(Moments());
  EXPECT_EQ(moments.mean(), 3);
  Moments empty;
  empty.merge(moments);
  EXPECT_EQ(empty.variance(), 7);
}

TEST(MomentsTest, OneValueHasNoVariance) {
  const Moments one(std::vector<double>{4});
  EXPECT_EQ(one.mean(), 4);
  EXPECT_EQ(one.variance(), 0);
  EXPECT_EQ(Moments().standard_error(), 0);
}

}  // namespace
}  // namespace wangge::stats
