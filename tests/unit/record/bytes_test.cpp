#include "record/bytes.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace wangge::record {
namespace {

TEST(BytesTest, WhatWasPutComesBack) {
  std::string bytes;
  ByteWriter out(bytes);
  out.put(std::uint32_t{7});
  out.put(std::numeric_limits<std::int64_t>::min());
  out.put(-0.1);

  ByteReader in(bytes);
  EXPECT_EQ(in.take<std::uint32_t>(), 7u);
  EXPECT_EQ(in.take<std::int64_t>(), std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(in.take_real(), -0.1);
  EXPECT_TRUE(in.ok());
  EXPECT_TRUE(in.at_end());
}

TEST(BytesTest, TheLeastSignificantByteComesFirst) {
  std::string bytes;
  ByteWriter(bytes).put(std::uint32_t{0x01020304});
  EXPECT_EQ(bytes, "\x04\x03\x02\x01");
}

TEST(BytesTest, ReadingPastTheEndGivesZeroesAndSaysSo) {
  std::string bytes;
  ByteWriter(bytes).put(std::uint16_t{9});
  ByteReader in(bytes);
  EXPECT_EQ(in.take<std::uint64_t>(), 0u);
  EXPECT_FALSE(in.ok());
  EXPECT_EQ(in.take<std::uint16_t>(), 0u) << "nothing is believed after the first failure";
}

}  // namespace
}  // namespace wangge::record
