#include "scenario/date_text.hpp"

#include <gmock/gmock.h>

#include "scenario/language.hpp"

namespace wangge::scenario {
namespace {

using ::testing::HasSubstr;

std::string said(std::string_view text) { return sentence(wrong_date(text)); }

TEST(DateTextTest, ADateWithTheYearAtItsEndIsTurnedRound) {
  EXPECT_EQ(said("20.7.2008"), "`20.7.2008` must begin with the year: write 2008-07-20");
  EXPECT_THAT(said("8.7.2008"), HasSubstr("write 2008-07-08")) << "a point stands behind the day";
  EXPECT_THAT(said("7/20/2008"), HasSubstr("write 2008-07-20"));
  EXPECT_THAT(said("20/7/2008"), HasSubstr("write 2008-07-20"));
  EXPECT_THAT(said("7/7/2008"), HasSubstr("write 2008-07-07"));
}

TEST(DateTextTest, ADateThatMayBeTwoIsNotGuessed) {
  EXPECT_EQ(said("7/8/2008"),
            "`7/8/2008` may be two dates; write the year, then the month, then the day; allowed: "
            "2008-07-20, 2008-07-20 08:30");
}

TEST(DateTextTest, SaysWhichDayExcelMeant) {
  EXPECT_EQ(said("39649"), "`39649` is how Excel counts days; write 2008-07-20");
  EXPECT_THAT(said("39649.5"), HasSubstr("write 2008-07-20 12:00"));
}

TEST(DateTextTest, SaysWhichYearsThereAreAndWhy) {
  EXPECT_EQ(said("1999-12-31"),
            "`1999-12-31` lies outside the years of the work calendar, which says what counts as "
            "working hours and working days; allowed: 2000-01-01 .. 2059-12-31");
  EXPECT_THAT(said("2060年1月1日"), HasSubstr("outside the years"));
}

TEST(DateTextTest, WhatIsNoDateIsToldHowToBeWritten) {
  for (const char* text : {"2008-02-30", "July", "", "20.7.08", "12", "32.7.2008x"})
    EXPECT_THAT(said(text), HasSubstr("2008-07-20")) << text;
}

TEST(DateTextTest, EveryOrderThatBeginsWithTheYearIsRead) {
  for (const char* text : {"2008-7-20", "2008/7/20", "2008.7.20", "2008年7月20日"})
    EXPECT_TRUE(std::holds_alternative<base::Instant>(instant_from(text))) << text;
}

}  // namespace
}  // namespace wangge::scenario
