#include "record/csv_row.hpp"

#include <gtest/gtest.h>

#include <sstream>

namespace wangge::record {
namespace {

std::string row(const std::vector<std::string>& fields) {
  std::ostringstream out;
  write_csv_row(out, fields);
  return out.str();
}

TEST(CsvRowTest, FieldsAreQuotedWhereTheyMustBe) {
  EXPECT_EQ(row({"案卷", "a,b", "say \"no\"", "two\nlines", ""}),
            "案卷,\"a,b\",\"say \"\"no\"\"\",\"two\nlines\",\r\n");
}

TEST(CsvRowTest, WhatLooksLikeAFormulaIsMadeHarmless) {
  EXPECT_EQ(row({"=1+1", "+sum", "-x", "@cell", "\tx", "＝甲"}),
            "'=1+1,'+sum,'-x,'@cell,'\tx,'＝甲\r\n");
  EXPECT_EQ(row({"=a,\"b\""}), "\"'=a,\"\"b\"\"\"\r\n");
}

TEST(CsvRowTest, NumbersAndADashStay) {
  EXPECT_EQ(row({"-1.5", "-3e-05", "-", "12"}), "-1.5,-3e-05,-,12\r\n");
  EXPECT_EQ(row({"-1+cmd|x"}), "'-1+cmd|x\r\n");
}

TEST(CsvRowTest, ANumberHasTenDigitsAtMost) {
  EXPECT_EQ(csv_number(1.0 / 3), "0.3333333333");
  EXPECT_EQ(csv_number(1234567), "1234567");
  EXPECT_EQ(csv_number(-0.25), "-0.25");
}

}  // namespace
}  // namespace wangge::record
