#include "base/civil.hpp"

#include <gmock/gmock.h>

#include <limits>

namespace wangge::base {
namespace {

const Instant kMorning = to_instant({2008, 7, 20, 8, 30, 0});

TEST(CivilTest, CountsFromTheEpoch) {
  EXPECT_EQ(to_instant({1970, 1, 1, 0, 0, 0}), Instant(0));
  EXPECT_EQ(to_date(1970, 1, 1), Date(0));
  EXPECT_EQ(to_date(2008, 8, 8).days_since_epoch(), 14099);
}

TEST(CivilTest, GoesThereAndBackForEveryHourOfFourYears) {
  const Instant end = to_instant({2010, 1, 1, 0, 0, 0});
  for (Instant t = to_instant({2006, 1, 1, 0, 0, 0}); t < end; t += hours(1) + seconds(1)) {
    ASSERT_TRUE(is_valid(to_civil(t)));
    ASSERT_EQ(to_instant(to_civil(t)), t);
  }
}

TEST(CivilTest, GoesThereAndBackBeforeTheEpoch) {
  const CivilTime late{1969, 12, 31, 23, 59, 59};
  EXPECT_EQ(to_instant(late), Instant(-1000));
  EXPECT_EQ(to_civil(Instant(-1)), late);
  EXPECT_EQ(start_of_day(Instant(-1)), Instant(0) - days(1));
}

TEST(CivilTest, KnowsWhichDaysAndTimesExist) {
  EXPECT_TRUE(is_valid({2008, 2, 29, 23, 59, 59}));
  EXPECT_FALSE(is_valid({2007, 2, 29, 0, 0, 0}));
  EXPECT_FALSE(is_valid({2008, 13, 1, 0, 0, 0}));
  EXPECT_FALSE(is_valid({2008, -3, 1, 0, 0, 0}));
  EXPECT_FALSE(is_valid({2008, 1, 1, 24, 0, 0}));
}

TEST(CivilTest, KnowsTheWeekday) {
  EXPECT_EQ(weekday(to_date(2008, 8, 8)), Weekday::Friday);
  EXPECT_EQ(weekday(kMorning), Weekday::Sunday);
  EXPECT_EQ(weekday(Instant(-1)), Weekday::Wednesday);
}

TEST(CivilTest, CutsADayIntoDateAndTime) {
  EXPECT_EQ(date_of(kMorning), to_date(2008, 7, 20));
  EXPECT_EQ(time_of_day(kMorning), hours(8) + minutes(30));
  EXPECT_EQ(start_of_day(kMorning) + time_of_day(kMorning), kMorning);
}

TEST(CivilTest, ReadsTheFormsPlannersWrite) {
  for (const char* text :
       {"2008-07-20 08:30", "2008-07-20T08:30:00", "2008/7/20 8:30", "2008.07.20 8:30:00",
        "2008年7月20日 08:30", "2008-07-20 08:30:00.0", "  2008-07-20  08:30 "}) {
    EXPECT_EQ(parse_instant(text), kMorning) << text;
  }
  EXPECT_EQ(parse_instant("2008-07-20"), start_of_day(kMorning));
  EXPECT_EQ(parse_instant("2008-07-20 08:30:00.25"), kMorning + milliseconds(250));
  EXPECT_EQ(parse_instant("2008-07-20 08:30:00.1239999"), kMorning + milliseconds(123));
}

TEST(CivilTest, RefusesWhatIsNoDate) {
  for (const char* text : {"",
                           " ",
                           "2008",
                           "2008-07",
                           "2008-07-32",
                           "2008-02-30",
                           "08-07-20",
                           "2008-07/20",
                           "20080720",
                           "2008-07-20 8",
                           "2008-07-20 24:00",
                           "2008-07-20 08:60",
                           "2008-07-20 8:3",
                           "2008-07-20 08:30:61",
                           "2008-07-20 08:30 am",
                           "2008-07-20T",
                           "2008-07-20 08:30:00.",
                           "2008年7月20",
                           "-2008-07-20",
                           "2008-07-2008:30",
                           "0x7d8-7-20"}) {
    EXPECT_EQ(parse_instant(text), std::nullopt) << text;
  }
}

TEST(CivilTest, ReadsDatesAlone) {
  EXPECT_EQ(parse_date("2008/7/20"), to_date(2008, 7, 20));
  EXPECT_EQ(parse_date("2008/7/20 8:30"), std::nullopt);
}

TEST(CivilTest, ReadsTimesOfDay) {
  EXPECT_EQ(parse_time_of_day("8:30"), hours(8) + minutes(30));
  EXPECT_EQ(parse_time_of_day("24:00"), days(1));
  EXPECT_EQ(parse_time_of_day("24:01"), std::nullopt);
  EXPECT_EQ(parse_time_of_day("8.5"), std::nullopt);
}

TEST(CivilTest, ReadsSpreadsheetSerials) {
  EXPECT_EQ(from_excel_serial(39649), to_instant({2008, 7, 20, 0, 0, 0}));
  EXPECT_EQ(from_excel_serial(39649.354166666664), kMorning);
  EXPECT_EQ(from_excel_serial(61), to_instant({1900, 3, 1, 0, 0, 0}));
  EXPECT_EQ(from_excel_serial(60), std::nullopt);
  EXPECT_EQ(from_excel_serial(1e18), std::nullopt);
  EXPECT_EQ(from_excel_serial(std::numeric_limits<double>::quiet_NaN()), std::nullopt);
}

TEST(CivilTest, SerialsGoThereAndBack) {
  for (int second = 0; second < 86400; second += 7) {
    const Instant t = kMorning + seconds(second);
    ASSERT_EQ(from_excel_serial(to_excel_serial(t)), t);
  }
}

TEST(CivilTest, PrintsEachForm) {
  const Instant t = kMorning + seconds(5) + milliseconds(7);
  EXPECT_EQ(format_date(date_of(t)), "2008-07-20");
  EXPECT_EQ(format_instant(t), "2008-07-20 08:30:05");
  EXPECT_EQ(format_minute(t), "2008-07-20 08:30");
  EXPECT_EQ(format_iso(t), "2008-07-20T08:30:05.007+08:00");
  EXPECT_EQ(format_time_of_day(days(1)), "24:00");
}

}  // namespace
}  // namespace wangge::base
