#include "scenario/number_forms.hpp"

#include <gmock/gmock.h>

namespace wangge::scenario {
namespace {

TEST(NumberFormsTest, FullWidthSignsBecomeHalfWidth) {
  EXPECT_EQ(plain_number("１２"), "12");
  EXPECT_EQ(plain_number("５％"), "5%");
  EXPECT_EQ(plain_number("－３．５"), "-3.5");
  EXPECT_EQ(plain_number("8 分钟"), "8 分钟");
}

TEST(NumberFormsTest, CommasBetweenThousandsGo) {
  EXPECT_EQ(plain_number("90,000"), "90000");
  EXPECT_EQ(plain_number("1,234,567.5 m2"), "1234567.5 m2");
  EXPECT_EQ(plain_number("９０，０００"), "90000");
}

TEST(NumberFormsTest, OtherCommasStay) {
  for (const char* text : {"1,5", "12,34", "1234,567", "1,2345", "1,234,5", ",", "a,000"})
    EXPECT_EQ(plain_number(text), text);
}

TEST(NumberFormsTest, TensOfThousandsAreWrittenOut) {
  EXPECT_EQ(rewritten_number("6万"), "60000");
  EXPECT_EQ(rewritten_number("1.5 万"), "15000");
  EXPECT_EQ(rewritten_number("2亿"), "200000000");
  EXPECT_EQ(rewritten_number("6万元/小时"), "60000元/小时");
}

TEST(NumberFormsTest, AUnitBeforeItsNumberGoesBehindIt) {
  EXPECT_EQ(rewritten_number("min 8"), "8 min");
  EXPECT_EQ(rewritten_number("¥18"), "18");
}

TEST(NumberFormsTest, WhatIsWrittenWellNeedsNoRewriting) {
  for (const char* text : {"8 min", "-3", "+3", ".5", "", "min", "一二"})
    EXPECT_EQ(rewritten_number(text), "") << text;
  EXPECT_EQ(rewritten_number(std::string(1'000'000, '9') + "万"), "");
}

TEST(NumberFormsTest, KnowsWhatExcelMakesOfLongCodes) {
  EXPECT_TRUE(is_spoiled_code("2.00501E+05"));
  EXPECT_TRUE(is_spoiled_code("1.10102E+14"));
  EXPECT_TRUE(is_spoiled_code("1E+11"));
  for (const char* text : {"200501", "E+05", "CASE+05", "2.00501e5", "2.0E+5", ""})
    EXPECT_FALSE(is_spoiled_code(text)) << text;
}

}  // namespace
}  // namespace wangge::scenario
