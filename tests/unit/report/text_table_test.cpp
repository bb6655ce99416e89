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
            "city inspec…  14.0  街面\n");
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
