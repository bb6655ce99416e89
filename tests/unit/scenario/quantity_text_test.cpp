#include "scenario/quantity_text.hpp"

#include <gmock/gmock.h>

#include <regex>

namespace wangge::scenario {
namespace {

using ::testing::HasSubstr;

double value(std::string_view text, Dimension dimension) {
  const Outcome<double> outcome = read_quantity(text, dimension);
  return std::holds_alternative<double>(outcome) ? std::get<double>(outcome) : -12345;
}

Wrong wrong(std::string_view text, Dimension dimension) {
  const Outcome<double> outcome = read_quantity(text, dimension);
  return std::holds_alternative<Wrong>(outcome) ? std::get<Wrong>(outcome) : Wrong{};
}

TEST(QuantityTextTest, ReadsNumbersWithUnits) {
  EXPECT_EQ(value("8 min", Dimension::Time), 480'000);
  EXPECT_EQ(value("1.5h", Dimension::Time), 5'400'000);
  EXPECT_EQ(value("2 周", Dimension::Time), 14 * 86'400'000.0);
  EXPECT_DOUBLE_EQ(value("3.6 km/h", Dimension::Speed), 1);
  EXPECT_EQ(value("120/day", Dimension::Rate), 120);
  EXPECT_EQ(value("5/h", Dimension::Rate), 120);
  EXPECT_EQ(value("450", Dimension::Rate), 450);
  EXPECT_EQ(value("20 kB/s", Dimension::Bandwidth), 20'000);
  EXPECT_DOUBLE_EQ(value("5 %", Dimension::Share), 0.05);
  EXPECT_EQ(value("0.05", Dimension::Share), 0.05);
  EXPECT_EQ(value("25 yuan/h", Dimension::Wage), 25);
  EXPECT_EQ(value("-3", Dimension::Number), -3);
  EXPECT_DOUBLE_EQ(value("4.14 km2", Dimension::Area), 4.14e6);
}

TEST(QuantityTextTest, ZeroNeedsNoUnit) { EXPECT_EQ(value("0", Dimension::Time), 0); }

TEST(QuantityTextTest, RefusesANumberWithoutItsUnit) {
  EXPECT_THAT(wrong("8", Dimension::Time).what, HasSubstr("no unit"));
  EXPECT_THAT(wrong("8", Dimension::Time).allowed, HasSubstr("min"));
}

TEST(QuantityTextTest, SuggestsTheUnitThatWasMeant) {
  EXPECT_EQ(wrong("8 mins", Dimension::Time).suggestion, "min");
  EXPECT_EQ(wrong("8 wek", Dimension::Time).suggestion, "week");
}

TEST(QuantityTextTest, SaysHowToWriteWhatPlannersWrite) {
  EXPECT_THAT(wrong("6万", Dimension::Number).what, HasSubstr("write 60000"));
  EXPECT_THAT(wrong("90,000", Dimension::Number).what, HasSubstr("write 90000"));
  EXPECT_THAT(wrong("１２", Dimension::Number).what, HasSubstr("write 12"));
  EXPECT_THAT(wrong("８ 分钟", Dimension::Time).what, HasSubstr("write 8 分钟"));
  EXPECT_THAT(wrong("min 8", Dimension::Time).what, HasSubstr("write 8 min"));
  EXPECT_THAT(wrong("6万", Dimension::Time).what, HasSubstr("is no unit")) << "no help by itself";
}

TEST(QuantityTextTest, ANumberThatStandsAloneHasNoUnit) {
  EXPECT_EQ(sentence(wrong("3 人", Dimension::Number)),
            "`3 人` has a unit where a number stands alone; did you mean `3`?");
}

TEST(QuantityTextTest, UnitsOfTimeLimitsAreExplainedWhereTimeGoesByTheClock) {
  for (const char* text : {"3 wh", "2 wd", "1 uh", "5 ud", "3 工作日"})
    EXPECT_THAT(wrong(text, Dimension::Time).what, HasSubstr("working hours 工作时")) << text;
  EXPECT_THAT(wrong("3 wh", Dimension::Time).allowed, HasSubstr("min, h, d"));
}

TEST(QuantityTextTest, RefusesWhatIsNoFiniteNumber) {
  for (const char* text : {"", " ", "nan", "inf", "-inf min", "1e999 min", "min", "0x10", "--3"})
    EXPECT_NE(wrong(text, Dimension::Time).what, "") << text;
}

TEST(QuantityTextTest, ThePatternTakesWhatTheReaderTakes) {
  const std::regex time(quantity_pattern(Dimension::Time));
  for (const char* text : {"8 min", "1.5h", "0", ".5 d", "1e3 s", "3 小时"})
    EXPECT_TRUE(std::regex_match(text, time)) << text;
  for (const char* text : {"8", "min", "8 mins", "8 km"})
    EXPECT_FALSE(std::regex_match(text, time)) << text;
  EXPECT_TRUE(std::regex_match("450", std::regex(quantity_pattern(Dimension::Rate))));
}

}  // namespace
}  // namespace wangge::scenario
