#include "scenario/yaml_slip.hpp"

#include <gmock/gmock.h>

namespace wangge::scenario {
namespace {

using ::testing::HasSubstr;

/// `line:column message`, or nothing.
std::string told(std::string_view text, int line) {
  const auto slip = slip_near(text, line);
  return slip
             ? std::to_string(slip->line) + ':' + std::to_string(slip->column) + ' ' + slip->message
             : "";
}

TEST(YamlSlipTest, AFullWidthSignIsTold) {
  EXPECT_THAT(told("post：desk", 1), HasSubstr("1:5 `：` is a full-width sign; write `: `"));
  EXPECT_THAT(told("list: ［a, b]", 1), HasSubstr("1:7 `［`"));
  EXPECT_THAT(told("－ a", 1), HasSubstr("1:1 `－`"));
}

TEST(YamlSlipTest, SignsInsideChineseWordsAndCommentsAreNone) {
  EXPECT_EQ(told("zh: 西片：中心", 1), "");
  EXPECT_EQ(told("a: 1  # b：c", 1), "");
}

TEST(YamlSlipTest, ATabBeforeALineIsTold) {
  EXPECT_THAT(told("a:\n \tb: 1", 2), HasSubstr("2:2 "));
  EXPECT_EQ(told("a: b\tc", 1), "");
}

TEST(YamlSlipTest, AColonWithoutItsSpaceIsTold) {
  EXPECT_THAT(told("  - people:2", 1), HasSubstr("1:5 `people:2` has no space behind its colon; "
                                                 "write `people: 2`"));
  EXPECT_EQ(told("from: 07:00", 1), "");
}

TEST(YamlSlipTest, TheParserMayGiveUpTwoLinesLater) {
  EXPECT_THAT(told("post：desk\nb: 1\nc: 2\n", 3), HasSubstr("1:5 "));
  EXPECT_EQ(told("post：desk\nb: 1\nc: 2\nd: 3\n", 4), "");
  EXPECT_EQ(told("a: 1", 9), "");
}

TEST(YamlSlipTest, AKeyThatSwallowedItsValueIsParted) {
  EXPECT_EQ(parted_key("people：2"), "people: 2");
  EXPECT_EQ(parted_key("people:2"), "people: 2");
  EXPECT_EQ(parted_key("people"), "");
  EXPECT_EQ(parted_key("people:"), "");
  EXPECT_EQ(parted_key("07:00"), "");
}

}  // namespace
}  // namespace wangge::scenario
