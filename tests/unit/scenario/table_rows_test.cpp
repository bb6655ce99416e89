#include "scenario/table_rows.hpp"

#include <gmock/gmock.h>

#include "base/text.hpp"
#include "unit/scenario/folder.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::StartsWith;

const std::vector<Spec> kColumns{
    {.key = "cell", .en = "code", .zh = "编码", .required = true, .columns = "code|网格编码"},
    {.key = "area", .en = "its area", .zh = "面积", .columns = "面积"}};

struct ReadTable {
  std::vector<Node> rows;
  std::vector<std::string> faults;
  bool broken = false;  ///< the value that names the table
};

ReadTable read_table(const std::string& table) {
  const Folder folder({{"cells.csv", table}});
  Faults faults;
  InputFiles files;
  files.set_home(folder.path());
  FileRef file;
  file.text = "cells.csv";
  file.where.path = "district.table";
  ReadTable found;
  for_each_row(file, kColumns, Reader(faults, files),
               [&](const Node& row) { found.rows.push_back(row); });
  found.broken = faults.is_broken("district.table");
  try {
    faults.raise();
  } catch (const base::InvalidInput& invalid) {
    found.faults = folder.lines_of(invalid);
  }
  return found;
}

TEST(TableRowsTest, ARowIsAMapThatKnowsItsLine) {
  const ReadTable found = read_table("面积,cell\n 12 ,a\n,b\n");
  EXPECT_THAT(found.faults, IsEmpty());
  EXPECT_FALSE(found.broken);
  ASSERT_EQ(found.rows.size(), 2u);
  EXPECT_EQ(found.rows[0].find("area")->text, "12");
  EXPECT_EQ(found.rows[1].find("area"), nullptr) << "an empty field is an absent key";
  EXPECT_EQ(found.rows[1].mark.line, 3);
}

TEST(TableRowsTest, ColumnsForPeopleAreNotRead) {
  const ReadTable found = read_table("code,备注,source\na,see map,survey\n");
  EXPECT_THAT(found.faults, IsEmpty());
  EXPECT_EQ(found.rows[0].entries.size(), 1u);
}

TEST(TableRowsTest, SuggestsTheColumnThatWasMeant) {
  const ReadTable found = read_table("cell,aera\na,12\n");
  EXPECT_THAT(found.faults, ElementsAre("cells.csv:1: aera: no such column `aera`; allowed: cell, "
                                        "area; did you mean `area`?"));
  EXPECT_EQ(found.rows.size(), 1u) << "rows are read_table all the same";
}

TEST(TableRowsTest, WithoutARequiredColumnNoRowIsRead) {
  const ReadTable found = read_table("area\n12\n");
  EXPECT_THAT(found.faults, ElementsAre("cells.csv:1: cell: the column `cell` is missing: code"));
  EXPECT_THAT(found.rows, IsEmpty());
  EXPECT_TRUE(found.broken);
}

TEST(TableRowsTest, TwoColumnsMayNotMeanTheSame) {
  EXPECT_THAT(read_table("cell,网格编码\na,b\n").faults,
              ElementsAre("cells.csv:1: 网格编码: two columns mean `cell`"));
}

TEST(TableRowsTest, ABrokenRowIsNamedAndTheOthersAreRead) {
  const ReadTable found = read_table("cell,area\na,1\nb,1,2\nc,1\n");
  EXPECT_THAT(found.faults, ElementsAre(StartsWith("cells.csv:3:")));
  EXPECT_EQ(found.rows.size(), 2u);
  EXPECT_TRUE(found.broken);
}

TEST(TableRowsTest, InChineseColumnsHaveTheirChineseHeadings) {
  base::set_language(base::Lang::Zh);
  const ReadTable unknown = read_table("cell,面机\na,1\n");
  const ReadTable missing = read_table("面积\n1\n");
  base::set_language(base::Lang::En);
  EXPECT_THAT(unknown.faults,
              ElementsAre("cells.csv:1: 面机: 没有“面机”这一列；可用：网格编码, 面积"));
  EXPECT_THAT(missing.faults, ElementsAre("cells.csv:1: 网格编码: 缺少“网格编码”列：编码"));
}

TEST(TableRowsTest, RowsOfOneThingFillTheCellsThatTheSheetHasMerged) {
  Faults faults;
  InputFiles files;
  const Folder folder({});
  folder.write("t.csv", "cell,area,大类\na,1,x\n,2,x\nb,3,y\n");
  files.set_home(folder.path());
  FileRef file;
  file.text = "t.csv";
  const auto cells = [&](const SheetForm& form) {
    std::string text;
    for_each_row(
        file, kColumns, Reader(faults, files),
        [&](const Node& row) { text += row.find("cell")->text + row.find("area")->text + " "; },
        form);
    return text;
  };
  EXPECT_EQ(cells({"大类", "cell", false}), "a1 a2 b3 ");
  EXPECT_EQ(cells({"大类", "cell", true}), "a1 b3 ");
  EXPECT_TRUE(faults.empty());
}

TEST(TableRowsTest, HeadingsAreWholeWords) {
  EXPECT_TRUE(is_heading("网格编码", "code|网格编码"));
  EXPECT_FALSE(is_heading("网格", "code|网格编码"));
  EXPECT_FALSE(is_heading("", ""));
}

}  // namespace
}  // namespace wangge::scenario
