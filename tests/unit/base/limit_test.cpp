#include "base/limit.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "support/any_between.hpp"
#include "support/work_calendar.hpp"

namespace wangge::base {
namespace {

using support::at;
using support::calendar;

using support::any_between;

using Unit = Limit::Unit;

Instant due_of(const char* start, Unit unit, double amount) {
  return due(at(start), {unit, amount}, calendar());
}

Unit any_unit() {
  return *rc::gen::element(Unit::UrgentHours, Unit::WorkHours, Unit::WorkDays, Unit::NaturalDays);
}

Instant some_instant() {
  return at("2006-01-01") + seconds(any_between<std::int64_t>(0, 3 * 365 * 86400));
}

TEST(LimitTest, FridayEveningIsDueOnMondayMorning) {
  EXPECT_EQ(due_of("2008-07-18 17:30", Unit::WorkHours, 2), at("2008-07-21 09:30"));
}

TEST(LimitTest, AWholeHolidayPassesUncounted) {
  EXPECT_EQ(due_of("2008-09-28 17:30", Unit::WorkHours, 2), at("2008-10-06 09:30"));
  EXPECT_EQ(due_of("2008-02-05 17:30", Unit::WorkHours, 2), at("2008-02-13 09:30"));
}

TEST(LimitTest, AMakeUpSaturdayCounts) {
  EXPECT_EQ(due_of("2008-02-01 17:30", Unit::WorkHours, 2), at("2008-02-02 09:30"));
  EXPECT_EQ(due_of("2008-02-01 10:00", Unit::WorkDays, 3), at("2008-02-04 10:00"));
}

TEST(LimitTest, AWorkingDayEndsAtTheSameTimeOfALaterWorkingDay) {
  EXPECT_EQ(due_of("2008-07-21 10:00", Unit::WorkDays, 1), at("2008-07-22 10:00"));
  EXPECT_EQ(due_of("2008-07-21 10:00", Unit::WorkDays, 5), at("2008-07-28 10:00"));
  EXPECT_EQ(due_of("2008-07-21 10:00", Unit::WorkDays, 0.5), at("2008-07-21 16:00"));
}

TEST(LimitTest, AWorkingDayFiledAtNightIsTheNextOne) {
  EXPECT_EQ(due_of("2008-07-20 23:00", Unit::WorkDays, 1), at("2008-07-21 18:00"));
}

TEST(LimitTest, AWorkingDayIsAsLongAsTheOfficeIsOpen) {
  const WorkCalendar summer({{{hours(8), hours(11)}, {hours(15), hours(18)}}});
  EXPECT_EQ(due(at("2008-07-21 10:00"), {Unit::WorkDays, 1}, summer), at("2008-07-22 10:00"));
}

TEST(LimitTest, UrgentHoursRunThroughTheNightAndTheWeekend) {
  EXPECT_EQ(due_of("2008-07-18 23:30", Unit::UrgentHours, 2), at("2008-07-19 01:30"));
}

TEST(LimitTest, NaturalDaysEndAtTheSameTimeOfDay) {
  EXPECT_EQ(due_of("2008-09-28 17:30", Unit::NaturalDays, 4), at("2008-10-02 17:30"));
}

TEST(LimitTest, PrintsAsScenariosWriteIt) {
  EXPECT_EQ((Limit{Unit::WorkHours, 2}.str()), "2 wh");
  EXPECT_EQ((Limit{Unit::UrgentHours, 0.5}.str()), "0.5 uh");
  EXPECT_EQ((Limit{Unit::WorkDays, 15}.str()), "15 wd");
  EXPECT_EQ((Limit{Unit::NaturalDays, 4}.str()), "4 ud");
}

TEST(LimitTest, AbsurdAmountsStayWithinACentury) {
  EXPECT_EQ(allowed_by({Unit::NaturalDays, 1e300}, calendar()), days(36525));
  EXPECT_EQ(allowed_by({Unit::WorkHours, -3}, calendar()), Duration{});
}

RC_GTEST_PROP(LimitPropertyTest, CountedTimeBetweenStartAndDueIsTheLimit, ()) {
  const Limit limit{any_unit(), any_between(1, 200) / 4.0};
  const Instant start = some_instant();
  RC_ASSERT(counted_between(limit.unit, start, due(start, limit, calendar()), calendar()) ==
            allowed_by(limit, calendar()));
}

RC_GTEST_PROP(LimitPropertyTest, StartingLaterIsNeverDueEarlier, ()) {
  const Limit limit{any_unit(), any_between(1, 200) / 4.0};
  const Instant start = some_instant();
  const Instant later = start + seconds(any_between(0, 500000));
  RC_ASSERT(due(start, limit, calendar()) <= due(later, limit, calendar()));
}

RC_GTEST_PROP(LimitPropertyTest, OfficeHoursAreNeverDueBeforeUrgentHours, ()) {
  const double amount = any_between(1, 200);
  const Instant start = some_instant();
  RC_ASSERT(due(start, {Unit::UrgentHours, amount}, calendar()) <=
            due(start, {Unit::WorkHours, amount}, calendar()));
}

}  // namespace
}  // namespace wangge::base
