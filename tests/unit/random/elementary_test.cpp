#include "random/elementary.hpp"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <cstdint>
#include <random>

namespace wangge::random {
namespace {

/// How many doubles lie between two of the same sign.
std::int64_t steps_apart(double a, double b) {
  return std::abs(std::bit_cast<std::int64_t>(a) - std::bit_cast<std::int64_t>(b));
}

TEST(ElementaryTest, LogIsWithinOneUnitOfTheLibraryOnTheUnitInterval) {
  std::mt19937_64 numbers(1);
  for (int i = 0; i < 200000; ++i) {
    const double u = (static_cast<double>(numbers() >> 12) + 0.5) * 0x1p-52;
    ASSERT_LE(steps_apart(portable_log(u), std::log(u)), 1) << u;
  }
}

TEST(ElementaryTest, LogIsWithinOneUnitOfTheLibraryOverAllExponents) {
  std::mt19937_64 numbers(2);
  for (int exponent = -1022; exponent <= 1023; ++exponent) {
    const double x = std::ldexp(1 + static_cast<double>(numbers() >> 12) * 0x1p-52, exponent);
    ASSERT_LE(steps_apart(portable_log(x), std::log(x)), 1) << x;
  }
}

TEST(ElementaryTest, LogKeepsItsDigitsNextToOne) {
  EXPECT_EQ(portable_log(1.0), 0.0);
  for (const double x : {1 - 0x1p-53, 1 + 0x1p-52, 1 - 1e-10, 1 + 1e-10}) {
    EXPECT_LE(steps_apart(portable_log(x), std::log(x)), 1) << x;
  }
}

TEST(ElementaryTest, ExpIsWithinTwoUnitsOfTheLibrary) {
  for (double x = -700; x < 700; x += 0.00731) {
    ASSERT_LE(steps_apart(portable_exp(x), std::exp(x)), 2) << x;
  }
}

TEST(ElementaryTest, ExpStaysFiniteBeyondItsRange) {
  EXPECT_EQ(portable_exp(0), 1.0);
  EXPECT_EQ(portable_exp(1e6), portable_exp(708));
  EXPECT_EQ(portable_exp(-1e6), portable_exp(-708));
  EXPECT_GT(portable_exp(-1e6), 0);
}

TEST(ElementaryTest, PowerAgreesWithTheLibrary) {
  EXPECT_NEAR(portable_pow(2.5, 3.25) / std::pow(2.5, 3.25), 1, 1e-14);
  EXPECT_NEAR(portable_pow(1e-12, 0.5) / 1e-6, 1, 1e-14);
}

TEST(ElementaryTest, BytesAreTheSameOnEveryMachine) {
  static_assert(portable_log(0.1) == -0x1.26bb1bbb55515p+1);
  static_assert(portable_exp(1.5) == 0x1.1ed3fe64fc541p+2);
  volatile double tenth = 0.1, half_past = 1.5;  // computed when the test runs, not by the compiler
  EXPECT_EQ(portable_log(tenth), -0x1.26bb1bbb55515p+1);
  EXPECT_EQ(portable_exp(half_past), 0x1.1ed3fe64fc541p+2);
}

}  // namespace
}  // namespace wangge::random
