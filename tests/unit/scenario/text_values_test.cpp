#include <gmock/gmock.h>

#include "base/civil.hpp"
#include "scenario/language.hpp"

namespace wangge::scenario {
namespace {

using ::testing::HasSubstr;

/// Fails if the text was refused.
template <class T>
T value(const Outcome<T>& outcome) {
  const Wrong* wrong = std::get_if<Wrong>(&outcome);
  EXPECT_EQ(wrong, nullptr) << wrong->what;
  return wrong == nullptr ? std::get<T>(outcome) : T();
}

/// Empty, which no fault is, if the text was taken.
template <class T>
Wrong wrong(const Outcome<T>& outcome) {
  return std::holds_alternative<Wrong>(outcome) ? std::get<Wrong>(outcome) : Wrong{};
}

TEST(TextValuesTest, YesAndNoHaveTheirWords) {
  for (const char* text : {"true", "yes", "on", "是"}) EXPECT_TRUE(value(bool_from(text))) << text;
  for (const char* text : {"false", "no", "off", "否"})
    EXPECT_FALSE(value(bool_from(text))) << text;
  EXPECT_EQ(wrong(bool_from("maybe")).allowed, "true, false");
}

TEST(TextValuesTest, ANameIsPlainAndShort) {
  EXPECT_EQ(value(id_from("德胜 街道")).text, "德胜 街道");
  EXPECT_EQ(value(id_from(std::string(100, 'a'))).text.size(), 100u);
  for (const std::string& text : {std::string(), std::string("a@b"), std::string(" a"),
                                  std::string("a\nb"), std::string("a\x7f"), std::string(101, 'a')})
    EXPECT_THAT(wrong(id_from(text)).what, HasSubstr("cannot be a name")) << text;
  EXPECT_EQ(value(ref_from("chengguan@desheng")).text, "chengguan@desheng") << "names a team";
  EXPECT_EQ(wrong(ref_from("")).what, "is an empty name");
}

TEST(TextValuesTest, ADateAloneEndsWithItsDay) {
  EXPECT_EQ(base::format_minute(value(until_from("2008-08-24")).instant), "2008-08-25 00:00");
  EXPECT_EQ(base::format_minute(value(until_from("2008-08-24 12:00")).instant), "2008-08-24 12:00");
  EXPECT_EQ(base::format_minute(value(instant_from("2008-08-24"))), "2008-08-24 00:00");
}

TEST(TextValuesTest, DatesAreThoseThatTheCalendarKnows) {
  for (const char* text : {"2008-02-30", "tomorrow", ""}) {
    EXPECT_THAT(wrong(instant_from(text)).what, HasSubstr("no date")) << text;
    EXPECT_THAT(wrong(until_from(text)).what, HasSubstr("no date")) << text;
  }
}

TEST(TextValuesTest, YearsAreThoseOfTheWorkCalendar) {
  for (const char* text : {"1066-10-14", "1999-12-31", "2060-01-01", "3000-01-01"}) {
    EXPECT_THAT(wrong(instant_from(text)).what, HasSubstr("outside the years")) << text;
    EXPECT_EQ(wrong(until_from(text)).allowed, "2000-01-01 .. 2059-12-31") << text;
  }
}

TEST(TextValuesTest, NamesLoseTheBlanksAroundThem) {
  EXPECT_EQ(value(ref_from(" desk\u3000")).text, "desk");
  EXPECT_EQ(value(text_from(" 0501\u00A0")), "0501");
  EXPECT_EQ(wrong(ref_from(" ")).what, "is an empty name");
}

TEST(TextValuesTest, ACodeThatExcelMadeANumberIsNoName) {
  EXPECT_THAT(wrong(id_from("1.10102E+14")).what, HasSubstr("format the column as text"));
  EXPECT_THAT(wrong(ref_from("2.00501E+05")).what, HasSubstr("format the column as text"));
  EXPECT_THAT(wrong(text_from("2.00501E+05")).what, HasSubstr("format the column as text"));
}

TEST(TextValuesTest, AShiftsTimesReachToTheNextMidnightButOne) {
  EXPECT_EQ(value(clock_time_from("07:30")).since_midnight, base::hours(7) + base::minutes(30));
  EXPECT_EQ(value(clock_time_from("48:00")).since_midnight, base::days(2));
  for (const char* text : {"48:01", "-1:00", "7", "07:60", "7.5:00", "07:5"})
    EXPECT_EQ(wrong(clock_time_from(text)).allowed, "00:00 .. 48:00") << text;
}

TEST(TextValuesTest, LimitsAreCountedInOneOfFourBases) {
  using Unit = base::Limit::Unit;
  EXPECT_EQ(value(limit_from("2 uh")), (base::Limit{Unit::UrgentHours, 2}));
  EXPECT_EQ(value(limit_from("4wh")), (base::Limit{Unit::WorkHours, 4}));
  EXPECT_EQ(value(limit_from(" 1.5 wd ")), (base::Limit{Unit::WorkDays, 1.5}));
  EXPECT_EQ(value(limit_from("5 自然日")), (base::Limit{Unit::NaturalDays, 5}));
  EXPECT_EQ(value(limit_from("3 紧急工作时")), (base::Limit{Unit::UrgentHours, 3}));
  EXPECT_THAT(wrong(limit_from("4 h")).what, HasSubstr("not a time limit"));
  for (const char* text : {"0 uh", "-1 uh", "1001 ud"})
    EXPECT_EQ(wrong(limit_from(text)).allowed, "above 0, up to 1000") << text;
}

}  // namespace
}  // namespace wangge::scenario
