#include "report/text_table.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "base/utf8.hpp"

namespace wangge::report {
namespace {

TextTable posts() {
  TextTable table({{"单位", Align::Left, true}, {"当班"}, {"note", Align::Left}});
  table.add({"受理席", "2.0", "desk"});
  table.add({"city inspectors", "14.0", "街面"});
  return table;
}

TEST(TextTableTest, ChineseAndLatinStandInTheSameColumns) {
  EXPECT_EQ(posts().str({}),
            "单位             当班  note\n"
            "---------------  ----  ----\n"
            "受理席            2.0  desk\n"
            "city inspectors  14.0  街面\n");
}

TEST(TextTableTest, AnIndentMovesEveryLine) {
  std::istringstream lines(posts().str({}, 4));
  for (std::string line; std::getline(lines, line);) EXPECT_EQ(line.substr(0, 4), "    ");
}

TEST(TextTableTest, ShrinkingColumnsGiveWayToFitTheTerminal) {
  const std::string text = posts().str({base::Lang::En, false, 24});
  EXPECT_EQ(text,
            "单位          当班  note\n"
            "------------  ----  ----\n"
            "受理席         2.0  desk\n"
            "city          14.0  街面\n"
            "inspectors\n");
}

TEST(TextTableTest, TitlesFoldBeforeCellsDo) {
  TextTable table({{"configuration", Align::Left, true}, {"to the best"}});
  table.add({"two more seats and volunteers", "+1.0"});
  EXPECT_EQ(table.str({base::Lang::En, false, 37}),
            "                                 to\n"
            "                                the\n"
            "configuration                  best\n"
            "-----------------------------  ----\n"
            "two more seats and volunteers  +1.0\n");
}

TEST(TextTableTest, ChineseNamesFoldBetweenCharacters) {
  TextTable table({{"编制方案", Align::Left, true}, {"均值"}});
  table.add({"增加两席并补充志愿者", "9.6 ± 2.2"});
  EXPECT_EQ(table.str({base::Lang::Zh, false, 23}),
            "编制方案           均值\n"
            "------------  ---------\n"
            "增加两席并补  9.6 ± 2.2\n"
            "充志愿者\n");
}

TEST(TextTableTest, ATitleWithLittleRoomIsFoldedAtOnce) {
  TextTable table({{"indicator", Align::Left}, {"two more seats", Align::Right, false, 9}});
  table.add({"rework", "4.6"});
  EXPECT_EQ(table.str({}),
            "            two more\n"
            "indicator      seats\n"
            "---------  ---------\n"
            "rework           4.6\n");
}

TEST(TextTableTest, NoColumnShrinksBelowEight) {
  std::istringstream lines(posts().str({base::Lang::En, false, 5}));
  std::string titles, rule;
  std::getline(lines, titles);
  std::getline(lines, rule);
  EXPECT_EQ(rule, "--------  ----  ----");
}

TEST(TextTableTest, ColourIsForTheTitles) {
  const std::string text = posts().str({base::Lang::En, true});
  EXPECT_EQ(text.substr(0, 4), "\x1b[1m");
  EXPECT_EQ(text.find("\x1b[1m", 4), std::string::npos);
}

TEST(TextTableTest, ATableWithoutRowsIsEmpty) {
  EXPECT_TRUE(TextTable({{"a"}}).empty());
  EXPECT_FALSE(posts().empty());
}

}  // namespace
}  // namespace wangge::report
