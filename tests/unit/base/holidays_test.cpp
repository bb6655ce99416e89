#include "base/holidays.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <array>

#include "support/any_between.hpp"
#include "support/work_calendar.hpp"

namespace wangge::base {
namespace {

using support::at;
using support::calendar;

using support::any_between;

Date on(const char* text) { return parse_date(text).value(); }

int working_days_of(int year, int month) {
  int count = 0;
  const Date end = month == 12 ? to_date(year + 1, 1, 1) : to_date(year, month + 1, 1);
  for (Date date = to_date(year, month, 1); date < end; ++date) {
    count += calendar().is_working_day(date) ? 1 : 0;
  }
  return count;
}

/// Any minute of 2005-2010.
Instant any_instant() {
  return at("2005-01-01") + minutes(any_between<std::int64_t>(0, 6 * 365 * 24 * 60));
}

TEST(HolidaysTest, EveryMonthHasItsWorkingDays) {
  // Counted from the npm package chinese-days 1.5.7.
  constexpr std::array<std::array<int, 12>, 3> kCounts = {
      {{19, 18, 23, 22, 18, 22, 21, 23, 22, 18, 22, 23},
       {20, 17, 22, 23, 18, 21, 22, 23, 22, 18, 22, 21},
       {22, 18, 21, 21, 21, 20, 23, 21, 21, 20, 20, 23}}};
  for (int year = 2006; year <= 2008; ++year) {
    for (int month = 1; month <= 12; ++month) {
      EXPECT_EQ(working_days_of(year, month),
                kCounts[static_cast<std::size_t>(year - 2006)][static_cast<std::size_t>(month - 1)])
          << year << "-" << month;
    }
  }
}

TEST(HolidaysTest, WeekendsMadeUpForAreWorked) {
  for (const char* day : {"2006-12-30", "2006-12-31", "2008-02-02", "2008-02-03", "2008-09-28"}) {
    EXPECT_TRUE(calendar().is_working_day(on(day))) << day;
  }
  EXPECT_FALSE(calendar().is_working_day(on("2008-02-06")));
  EXPECT_FALSE(calendar().is_working_day(on("2008-07-20")));
  EXPECT_TRUE(calendar().is_working_day(on("2008-08-08")));
}

TEST(HolidaysTest, TheListIsInOrderWithoutRepeats) {
  const auto days = chinese_holidays();
  EXPECT_EQ(days.front().date, on("2006-01-01"));
  for (std::size_t i = 1; i < days.size(); ++i) EXPECT_LT(days[i - 1].date, days[i].date);
}

TEST(HolidaysTest, AUsersTableWinsOverTheBuiltInOne) {
  const std::vector<SpecialDay> extra = {{on("2008-08-08"), false},
                                         {on("2008-02-02"), false},
                                         {on("2008-08-09"), false},
                                         {on("2008-08-09"), true},
                                         {on("1999-01-01"), true}};
  const WorkCalendar games({}, extra);
  EXPECT_FALSE(games.is_working_day(on("2008-08-08")));
  EXPECT_FALSE(games.is_working_day(on("2008-02-02")));
  EXPECT_TRUE(games.is_working_day(on("2008-08-09")));
}

TEST(HolidaysTest, CountsOfficeHoursOnly) {
  EXPECT_EQ(calendar().working_between(at("2008-07-21 11:00"), at("2008-07-21 15:00")), hours(2));
  EXPECT_EQ(calendar().working_between(at("2008-07-18 17:30"), at("2008-07-21 08:30")), hours(1));
  EXPECT_EQ(calendar().working_between(at("2008-07-19"), at("2008-07-20")), hours(0));
  EXPECT_EQ(calendar().working_between(at("2008-07-22"), at("2008-07-21")), hours(-8));
}

TEST(HolidaysTest, KnowsWhetherTheOfficeIsOpen) {
  EXPECT_TRUE(calendar().is_working_time(at("2008-07-21 08:00")));
  EXPECT_FALSE(calendar().is_working_time(at("2008-07-21 12:00")));
  EXPECT_FALSE(calendar().is_working_time(at("2008-07-20 09:00")));
}

TEST(HolidaysTest, AddsOverNightLunchWeekendAndHoliday) {
  EXPECT_EQ(calendar().add_working(at("2008-07-21 11:00"), hours(2)), at("2008-07-21 15:00"));
  EXPECT_EQ(calendar().add_working(at("2008-07-18 17:30"), hours(2)), at("2008-07-21 09:30"));
  EXPECT_EQ(calendar().add_working(at("2008-09-28 17:30"), hours(2)), at("2008-10-06 09:30"));
  EXPECT_EQ(calendar().add_working(at("2008-02-01 17:30"), hours(2)), at("2008-02-02 09:30"));
}

TEST(HolidaysTest, ASumThatFillsADayEndsWithIt) {
  EXPECT_EQ(calendar().add_working(at("2008-07-21 08:00"), hours(8)), at("2008-07-21 18:00"));
  EXPECT_EQ(calendar().add_working(at("2008-07-21 08:00"), hours(4)), at("2008-07-21 12:00"));
  EXPECT_EQ(calendar().add_working(at("2008-07-21 03:00"), hours(0)), at("2008-07-21 03:00"));
}

TEST(HolidaysTest, OutsideItsYearsThereIsNoWorkingTime) {
  const Instant end = start_of_day(WorkCalendar::end_day());
  EXPECT_EQ(calendar().add_working(at("2008-07-21"), days(100000)), end);
  EXPECT_EQ(calendar().add_working(end + days(9), hours(1)), end + days(9));
  EXPECT_EQ(calendar().add_working(at("1990-01-01"), hours(1)), at("2000-01-03 09:00"));
  EXPECT_EQ(calendar().working_between(end, end + days(30)), hours(0));
  EXPECT_FALSE(calendar().is_working_day(WorkCalendar::end_day()));
}

TEST(HolidaysTest, KnowsWhichHoursMakeACalendar) {
  EXPECT_TRUE(WorkCalendar::is_valid({{{hours(0), hours(24)}}}));
  EXPECT_FALSE(WorkCalendar::is_valid({{}}));
  EXPECT_FALSE(WorkCalendar::is_valid({{{hours(8), hours(8)}}}));
  EXPECT_FALSE(WorkCalendar::is_valid({{{hours(8), hours(12)}, {hours(11), hours(18)}}}));
  EXPECT_FALSE(WorkCalendar::is_valid({{{hours(20), hours(25)}}}));
  EXPECT_FALSE(WorkCalendar::is_valid({{{hours(12), hours(8)}}}));
}

RC_GTEST_PROP(HolidaysPropertyTest, AddingAndCountingAgree, ()) {
  const Instant from = any_instant();
  const Duration amount = minutes(any_between(1, 100000));
  const Instant to = calendar().add_working(from, amount);
  RC_ASSERT(calendar().working_between(from, to) == amount);
  RC_ASSERT(calendar().working_between(from, to - milliseconds(1)) == amount - milliseconds(1));
}

RC_GTEST_PROP(HolidaysPropertyTest, AddingInTwoStepsIsAddingAtOnce, ()) {
  const Instant from = any_instant();
  const Duration first = minutes(any_between(0, 5000));
  const Duration second = minutes(any_between(0, 5000));
  RC_ASSERT(calendar().add_working(calendar().add_working(from, first), second) ==
            calendar().add_working(from, first + second));
}

RC_GTEST_PROP(HolidaysPropertyTest, AddingIsMonotone, ()) {
  const Instant from = any_instant();
  const Instant later = from + minutes(any_between(0, 10000));
  const Duration amount = minutes(any_between(0, 5000));
  const Duration more = amount + minutes(any_between(0, 500));
  RC_ASSERT(calendar().add_working(from, amount) <= calendar().add_working(later, amount));
  RC_ASSERT(calendar().add_working(from, amount) <= calendar().add_working(from, more));
}

RC_GTEST_PROP(HolidaysPropertyTest, AgreesWithCountingMinuteByMinute, ()) {
  const Instant from = any_instant();
  const int length = any_between(0, 4 * 24 * 60);
  int worked = 0;
  for (int i = 0; i < length; ++i) worked += calendar().is_working_time(from + minutes(i)) ? 1 : 0;
  RC_ASSERT(calendar().working_between(from, from + minutes(length)) == minutes(worked));
}

}  // namespace
}  // namespace wangge::base
