#include "kernel/outages.hpp"

#include <gtest/gtest.h>

#include <stdexcept>

namespace wangge::kernel::detail {
namespace {

using base::Instant;

constexpr Instant at(std::int64_t ms) { return Instant(ms); }

const Outages kTwo({{at(10), at(20)}, {at(30), at(40)}});

TEST(OutagesTest, DownFromTheFirstInstantToBeforeTheLast) {
  for (const int t : {10, 19, 30, 39}) EXPECT_TRUE(kTwo.down_at(at(t))) << t;
  for (const int t : {0, 9, 20, 29, 40, 99}) EXPECT_FALSE(kTwo.down_at(at(t))) << t;
  EXPECT_FALSE(Outages().down_at(at(0)));
}

TEST(OutagesTest, UpFromNowOrFromTheEndOfTheOutage) {
  EXPECT_EQ(kTwo.up_from(at(5)), at(5));
  EXPECT_EQ(kTwo.up_from(at(10)), at(20));
  EXPECT_EQ(kTwo.up_from(at(35)), at(40));
  EXPECT_EQ(kTwo.up_from(at(40)), at(40));
}

TEST(OutagesTest, TheNextFailureIsTheNextBeginningOfAnOutage) {
  EXPECT_EQ(kTwo.next_failure(at(0), at(100)), at(10));
  EXPECT_EQ(kTwo.next_failure(at(10), at(100)), at(30));
  EXPECT_EQ(kTwo.next_failure(at(25), at(100)), at(30));
  EXPECT_EQ(kTwo.next_failure(at(25), at(30)), at(30));
  EXPECT_EQ(kTwo.next_failure(at(50), at(100)), at(100));
  EXPECT_TRUE(Outages().never());
}

TEST(OutagesTest, SpansAreInOrderApartAndNotEmpty) {
  EXPECT_THROW(Outages({{at(10), at(10)}}), std::logic_error);
  EXPECT_THROW(Outages({{at(10), at(20)}, {at(20), at(30)}}), std::logic_error);
  EXPECT_THROW(Outages({{at(30), at(40)}, {at(10), at(20)}}), std::logic_error);
}

}  // namespace
}  // namespace wangge::kernel::detail
