#include "report/format.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "base/utf8.hpp"

namespace wangge::report {
namespace {

using namespace base::literals;
using base::Lang;
using experiment::Estimate;
using indicator::Measure;
using testing::ElementsAre;

const Style kEn{Lang::En};
const Style kZh{Lang::Zh};

Estimate estimate(double mean, std::optional<double> half_width) {
  return {20, mean, 1, half_width};
}

TEST(FormatTest, ThousandsAreSetOffFromTenThousandOn) {
  EXPECT_EQ(number(9999, 0), "9999");
  EXPECT_EQ(number(12345, 0), "12,345");
  EXPECT_EQ(number(1234567.891, 2), "1,234,567.89");
  EXPECT_EQ(number(-123456, 0), "-123,456");
}

TEST(FormatTest, ZeroHasNoSign) {
  EXPECT_EQ(number(-0.004, 2), "0.00");
  EXPECT_EQ(number(-0.006, 2), "-0.01");
}

TEST(FormatTest, HalfWidthsShowTwoSignificantDigits) {
  EXPECT_EQ(decimals_for(0.9), 2);
  EXPECT_EQ(decimals_for(1.2), 1);
  EXPECT_EQ(decimals_for(0.031), 3);
  EXPECT_EQ(decimals_for(45), 0);
  EXPECT_EQ(decimals_for(4500), 0);
  EXPECT_EQ(decimals_for(1e-9), 4);
}

TEST(FormatTest, AnEstimateShowsHowSureItIs) {
  EXPECT_EQ(estimate_text(estimate(4.1234, 0.9), Measure::Hours), "4.12 ± 0.90");
  EXPECT_EQ(estimate_text(estimate(0.9312, 0.0123), Measure::Share), "93.1 ± 1.2");
  EXPECT_EQ(estimate_text(estimate(4.1234, {}), Measure::Hours), "4.12");
  EXPECT_EQ(estimate_text(std::nullopt, Measure::Hours), "-");
  EXPECT_EQ(estimate_text(estimate(450, 0), Measure::Count), "450 ± 0");
}

TEST(FormatTest, DifferencesCarryTheirSign) {
  EXPECT_EQ(signed_estimate_text(estimate(1.5, 0.25), Measure::Hours), "+1.50 ± 0.25");
  EXPECT_EQ(signed_estimate_text(estimate(-1.5, 0.25), Measure::Hours), "-1.50 ± 0.25");
}

TEST(FormatTest, SharesAreInPerCentAndTheirDifferencesInPoints) {
  EXPECT_EQ(unit(Measure::Share, kEn), "%");
  EXPECT_EQ(difference_unit(Measure::Share, kEn), "percentage points");
  EXPECT_EQ(difference_unit(Measure::Share, kZh), "个百分点");
  EXPECT_EQ(difference_unit(Measure::Hours, kZh), "小时");
  EXPECT_EQ(unit(Measure::Count, kZh), "");
}

TEST(FormatTest, UnitsStandApartInEnglishOnly) {
  EXPECT_EQ(with_unit("9.53", "h", kEn), "9.53 h");
  EXPECT_EQ(with_unit("9.53", "小时", kZh), "9.53小时");
  EXPECT_EQ(with_unit("12", "", kEn), "12");
}

TEST(FormatTest, DurationsReadAsDaysAndClock) {
  EXPECT_EQ(duration_text(2_d + 3_h + 4_min + 5_s, kEn), "2 d 03:04:05");
  EXPECT_EQ(duration_text(2_d + 3_h + 4_min + 5_s, kZh), "2天 03:04:05");
  EXPECT_EQ(duration_text(59_min + 59_s + 500_ms, kEn), "01:00:00");
  EXPECT_EQ(duration_text(-2_h, kEn), "-02:00:00");
  EXPECT_EQ(duration_text(-1_ms, kEn), "00:00:00");
}

TEST(FormatTest, InkIsUsedOnlyWhereItIsWanted) {
  EXPECT_EQ(inked("best", Ink::Bold, kEn), "best");
  EXPECT_EQ(inked("best", Ink::Bold, {Lang::En, true}), "\x1b[1mbest\x1b[0m");
}

TEST(FormatTest, FoldingCountsColumnsNotBytesAndCutsOnlyWhatIsTooLong) {
  EXPECT_THAT(folded("增加监督员", 10), ElementsAre("增加监督员"));
  EXPECT_THAT(folded("增加监督员", 9), ElementsAre("增加监督", "员"));
  EXPECT_THAT(folded("more supervisors", 11), ElementsAre("more", "supervisors"));
  EXPECT_THAT(folded("more supervisors", 8), ElementsAre("more", "supervis", "ors"));
  EXPECT_THAT(folded("", 8), ElementsAre(""));
}

TEST(FormatTest, TheLongestPieceIsAWordOrAChineseCharacter) {
  EXPECT_EQ(longest_piece("to the best"), 4u);
  EXPECT_EQ(longest_piece("增加监督员"), 2u);
  EXPECT_EQ(longest_piece(""), 0u);
}

TEST(FormatTest, SpansReadAsPlannersWriteThem) {
  EXPECT_EQ(span_text(0_ms, kEn), "none");
  EXPECT_EQ(span_text(7_d, kEn), "7 d");
  EXPECT_EQ(span_text(36_h, kEn), "36 h");
  EXPECT_EQ(span_text(90_min, kZh), "90分钟");
  EXPECT_EQ(span_text(61_s, kEn), "61 s");
  EXPECT_EQ(span_text(1500_ms, kEn), "1500 ms");
}

TEST(FormatTest, OneOfAThingIsSpokenOfAsOne) {
  EXPECT_EQ(counted(kEn, "report.happened.cases", 1), "1 case");
  EXPECT_EQ(counted(kEn, "report.happened.cases", 0), "0 cases");
  EXPECT_EQ(counted(kEn, "report.happened.cases", 12345), "12,345 cases");
  EXPECT_EQ(counted(kZh, "report.happened.cases", 1), "1件案卷");
}

TEST(FormatTest, EnglishBreaksBetweenWords) {
  EXPECT_EQ(wrapped("one two three four", 9), "one two\nthree\nfour\n");
  EXPECT_EQ(wrapped("- one two three", 9, 2), "- one two\n  three\n");
}

TEST(FormatTest, ChineseBreaksBetweenCharactersButKeepsMarksWithTheirText) {
  EXPECT_EQ(wrapped("平均响应时长，分别", 12), "平均响应时\n长，分别\n");
  EXPECT_EQ(wrapped("甲乙（甲）乙", 6), "甲乙\n（甲）\n乙\n");
}

TEST(FormatTest, AFigureStaysInOnePiece) {
  EXPECT_EQ(wrapped("it differs by 4.12 ± 0.90 h", 20), "it differs by\n4.12 ± 0.90 h\n");
}

TEST(FormatTest, NoWrappedLineIsWiderThanAsked) {
  const std::string text =
      "“增加监督员”优于“现行方案”，相差1.31 ± 0.22小时：mean response time 6.01 and 7.32, as seen.";
  for (std::size_t width = 14; width < 60; ++width) {
    std::istringstream lines(wrapped(text, width));
    for (std::string line; std::getline(lines, line);)
      EXPECT_LE(base::display_width(line), width) << line;
  }
}

}  // namespace
}  // namespace wangge::report
