#include <gmock/gmock.h>

#include "base/civil.hpp"
#include "base/holidays.hpp"
#include "unit/scenario/scenario_text.hpp"
#include "unit/scenario/small_scenarios.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
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

TEST(AssembleCalendarTest, OfficeHoursOutOfOrderAreAFaultOfTheCalendar) {
  const std::string text = with_calendar("{working_hours: [\"14:00-18:00\", \"08:00-12:00\"]}");
  EXPECT_THAT(faults_of(text),
              ElementsAre(StartsWith(place_of("{working_hours", text) +
                                     "calendar: the office hours must be in order")));
}

}  // namespace
}  // namespace wangge::scenario
