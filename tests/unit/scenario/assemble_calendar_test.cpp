#include <gmock/gmock.h>

#include "base/civil.hpp"
#include "base/holidays.hpp"
#include "unit/scenario/scenario_text.hpp"
#include "unit/scenario/small_scenarios.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

std::string with_calendar(const std::string& calendar) {
  return kOneDesk + "calendar: " + calendar + "\n";
}

base::WorkCalendar calendar(const std::string& calendar) {
  return world_of(with_calendar(calendar)).calendar;
}

const base::Date kNationalDay = base::to_date(2008, 10, 1);       // a Wednesday
const base::Date kMakeUpSaturday = base::to_date(2008, 9, 27);    // worked for the week after it
const base::Date kOpeningOfTheGames = base::to_date(2008, 8, 8);  // a Friday

TEST(AssembleCalendarTest, ChineseHolidaysCountUnlessToldOtherwise) {
  const base::WorkCalendar usual = calendar("{}"), plain = calendar("{holidays: none}");
  EXPECT_FALSE(usual.is_working_day(kNationalDay));
  EXPECT_TRUE(usual.is_working_day(kMakeUpSaturday));
  EXPECT_TRUE(plain.is_working_day(kNationalDay));
  EXPECT_FALSE(plain.is_working_day(kMakeUpSaturday));
}

TEST(AssembleCalendarTest, ExtraDaysWinOverTheTable) {
  const base::WorkCalendar own =
      calendar("{extra_holidays: [2008-08-08], extra_working_days: [2008-10-01]}");
  EXPECT_FALSE(own.is_working_day(kOpeningOfTheGames));
  EXPECT_TRUE(own.is_working_day(kNationalDay));
}

TEST(AssembleCalendarTest, OfficeHoursAreThoseWritten) {
  const base::WorkCalendar own = calendar("{working_hours: [\"09:00-12:00\", \"13:00-17:30\"]}");
  const base::Instant midnight = base::start_of_day(kOpeningOfTheGames);
  EXPECT_EQ(own.day_length(), base::minutes(450));
  EXPECT_TRUE(own.is_working_time(midnight + base::hours(13)));
  EXPECT_FALSE(own.is_working_time(midnight + base::hours(8)));
}

TEST(AssembleCalendarTest, YearsWithoutKnownHolidaysAreNoted) {
  const auto notes = [](const std::string& start, const std::string& calendar) {
    return load_text(
               with(with_calendar(calendar), "2008-07-20, length: 30 d", start + ", length: 400 d"))
        .notes;
  };
  EXPECT_THAT(notes("2006-01-01", "{}"), ElementsAre());
  EXPECT_THAT(notes("2007-11-28", "{}"), ElementsAre()) << "ends with 2008";
  EXPECT_THAT(notes("2007-11-29", "{}"),
              ElementsAre("the public holidays of 2009 are not known (only those of 2006 to 2008) "
                          "and count as working days; calendar.extra_holidays can name them"));
  EXPECT_THAT(notes("2009-12-20", "{}"), ElementsAre(HasSubstr("of 2009, 2010, 2011 are not")));
  EXPECT_THAT(notes("2009-12-20", "{extra_holidays: [2010-02-14, 2009-10-01, 2011-01-01]}"),
              ElementsAre());
  EXPECT_THAT(notes("2009-12-20", "{holidays: none}"), ElementsAre());
}

TEST(AssembleCalendarTest, OfficeHoursOutOfOrderAreAFaultOfTheCalendar) {
  const std::string text = with_calendar("{working_hours: [\"14:00-18:00\", \"08:00-12:00\"]}");
  EXPECT_THAT(faults_of(text),
              ElementsAre(StartsWith(place_of("{working_hours", text) +
                                     "calendar: the office hours must be in order")));
}

}  // namespace
}  // namespace wangge::scenario
