#include "base/quantity.hpp"

#include <gmock/gmock.h>

#include <concepts>

namespace wangge::base {
namespace {

template <class A, class B>
concept Addable = requires(A a, B b) {
  a + b;
};
template <class A, class B>
concept Comparable = requires(A a, B b) {
  a < b;
};

TEST(QuantityTest, TwoTagsNeverMix) {
  EXPECT_TRUE((Addable<Metres, Metres>));
  EXPECT_FALSE((Addable<Metres, Yuan>));
  EXPECT_FALSE((Addable<Metres, double>));
  EXPECT_FALSE((Comparable<Metres, Yuan>));
  EXPECT_FALSE((std::convertible_to<double, Metres>));
  EXPECT_FALSE((std::convertible_to<Metres, double>));
}

TEST(QuantityTest, CalculatesLikeItsCount) {
  Metres way(100);
  way += Metres(50);
  way -= Metres(30);
  EXPECT_EQ(way, Metres(120));
  EXPECT_EQ(-way, Metres(-120));
  EXPECT_EQ(way + Metres(1) - Metres(21), Metres(100));
  EXPECT_EQ(2.0 * way, way * 2.0);
  EXPECT_EQ(way / 4.0, Metres(30));
  EXPECT_EQ(way / Metres(60), 2.0);
}

TEST(QuantityTest, StartsAtNothing) { EXPECT_EQ(Yuan{}.count(), 0.0); }

}  // namespace
}  // namespace wangge::base
