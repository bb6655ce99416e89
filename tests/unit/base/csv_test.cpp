#include "base/csv.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "base/file.hpp"
#include "support/scratch_folder.hpp"

namespace wangge::base {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Fields = std::vector<std::string>;

std::vector<Fields> rows_of(CsvReader& reader) {
  std::vector<Fields> rows;
  for (CsvRow row; reader.next(row);) rows.push_back(row.fields);
  return rows;
}

std::vector<Fields> rows_of(std::string bytes) {
  CsvReader reader("t.csv", std::move(bytes));
  auto rows = rows_of(reader);
  EXPECT_THAT(reader.faults(), IsEmpty());
  return rows;
}

std::vector<std::string> faults_of(std::string bytes, CsvLimits limits = {}) {
  CsvReader reader("t.csv", std::move(bytes), limits);
  rows_of(reader);
  std::vector<std::string> faults;
  for (const Fault& fault : reader.faults()) faults.push_back(fault.str());
  return faults;
}

std::string refusal_of(std::string bytes) {
  try {
    const CsvReader reader("t.csv", std::move(bytes));
  } catch (const InvalidInput& error) {
    return error.what();
  }
  return "read without fault";
}

std::string quoted(const std::string& field) {
  std::string text = "\"";
  for (const char c : field) text += std::string(c == '"' ? 2 : 1, c);
  return text + "\"";
}

TEST(CsvTest, ReadsHeaderAndRows) {
  CsvReader reader("t.csv", "id, 名称 \n1,路灯\n2,\n");
  EXPECT_THAT(reader.header(), ElementsAre("id", "名称"));
  EXPECT_THAT(rows_of(reader), ElementsAre(Fields{"1", "路灯"}, Fields{"2", ""}));
}

TEST(CsvTest, QuotesHideSeparatorsQuotesAndLineBreaks) {
  EXPECT_THAT(rows_of("a,b\n\"x,y\",\"say \"\"hi\"\"\"\n\"two\r\nlines\",\"\"\n"),
              ElementsAre(Fields{"x,y", "say \"hi\""}, Fields{"two\r\nlines", ""}));
}

TEST(CsvTest, EveryLineEndWillDo) {
  for (const char* table : {"a,b\n1,2\n3,4", "a,b\r\n1,2\r\n3,4\r\n", "a,b\r1,2\r3,4\r"}) {
    EXPECT_THAT(rows_of(table), ElementsAre(Fields{"1", "2"}, Fields{"3", "4"}));
  }
}

TEST(CsvTest, TabsAndSemicolonsSeparateWhereNoCommaDoes) {
  EXPECT_THAT(rows_of("a\tb\n1\t2;5\n"), ElementsAre(Fields{"1", "2;5"}));
  EXPECT_THAT(rows_of("a;b\n1;2,5\n"), ElementsAre(Fields{"1", "2,5"}));
}

TEST(CsvTest, ReadsWhatChineseExcelWrites) {
  EXPECT_THAT(rows_of("\xEF\xBB\xBF名称\n网格\n"), ElementsAre(Fields{"网格"}));
  EXPECT_THAT(rows_of("\xC3\xFB\xB3\xC6\n\xCD\xF8\xB8\xF1\n"), ElementsAre(Fields{"网格"}));
}

TEST(CsvTest, NumbersRowsAsASpreadsheetDoes) {
  CsvReader reader("t.csv", "a\n\"1\n1\"\n\n2\n");
  CsvRow row;
  ASSERT_TRUE(reader.next(row));
  EXPECT_EQ(row.number, 2);
  ASSERT_TRUE(reader.next(row));
  EXPECT_EQ(row.number, 4);
  EXPECT_FALSE(reader.next(row));
}

TEST(CsvTest, RowsAndColumnsWithoutContentAreNone) {
  EXPECT_THAT(rows_of("\n\na,b,,\n1,2,,\n,,,\n \n3,4\n"),
              ElementsAre(Fields{"1", "2"}, Fields{"3", "4"}));
}

TEST(CsvTest, ReportsEveryRaggedRowAndReadsTheOthers) {
  CsvReader reader("t.csv", "a,b\n1\n1,2\n1,2,3\n");
  EXPECT_THAT(rows_of(reader), ElementsAre(Fields{"1", "2"}));
  ASSERT_EQ(reader.faults().size(), 2u);
  EXPECT_EQ(reader.faults()[0].str(), "t.csv:2: has 1 fields; the header has 2");
  EXPECT_EQ(reader.faults()[1].str(), "t.csv:4: has 3 fields; the header has 2");
}

TEST(CsvTest, ReportsBadQuotes) {
  EXPECT_THAT(faults_of("a,b\n1,x\"y\n"),
              ElementsAre(testing::StartsWith("t.csv:2: a quote inside field 2")));
  EXPECT_THAT(faults_of("a,b\n\"1\"x,2\n3,4\n"),
              ElementsAre("t.csv:2: field 1 goes on after its closing quote"));
  EXPECT_THAT(
      faults_of("a,b\n1,\"x\n2,3\n"),
      ElementsAre("t.csv:2: field 2 of this row opens a quote \" that never ends; close it, "
                  "or remove it"));
}

TEST(CsvTest, GivesUpAfterAHundredFaults) {
  std::string table = "a,b\n";
  for (int i = 0; i < 500; ++i) table += "1\n";
  EXPECT_EQ(faults_of(table).size(), CsvReader::kMostFaults);
}

TEST(CsvTest, KeepsToItsLimits) {
  EXPECT_THAT(faults_of("a\n1\n2\n3\n", {.rows = 3}), ElementsAre("t.csv:4: has more than 3 rows"));
  EXPECT_THAT(faults_of("a\n1234\n", {.field_bytes = 3}),
              ElementsAre("t.csv:2: a field is longer than 3 bytes"));
}

TEST(CsvTest, RefusesWhatIsNoTable) {
  EXPECT_EQ(refusal_of(""), "t.csv: is empty");
  EXPECT_EQ(refusal_of("\n ,\n"), "t.csv: has no header row");
  EXPECT_THAT(refusal_of(std::string("a,b\n1,\0\n", 8)),
              testing::StartsWith("t.csv:2: holds a NUL"));
  EXPECT_THAT(refusal_of("a\nb\xFF\xFF\n"), testing::StartsWith("t.csv:2: byte 2 of this row"));
  EXPECT_EQ(refusal_of("a,b, a\n"), "t.csv:1: two columns are called `a`");
  EXPECT_THAT(refusal_of("a,\"b\n"), testing::StartsWith("t.csv:1: field 2 of this row opens"));
}

TEST(CsvTest, ReadsTheUnicodeTextOfExcel) {
  const std::string table(
      "\xFF\xFE"
      "a\0\t\0b\0\r\0\n\0"
      "1\0\t\0\x51\x7F\r\0\n\0",
      22);
  CsvReader reader("t.csv", table);
  EXPECT_THAT(reader.header(), ElementsAre("a", "b"));
  EXPECT_THAT(rows_of(reader), ElementsAre(Fields{"1", "\u7F51"}));
}

TEST(CsvTest, SaysHowToSaveAWorkbook) {
  EXPECT_THAT(
      refusal_of(std::string("PK\x03\x04\0\0", 6)),
      testing::AllOf(testing::StartsWith("t.csv: is a workbook"), testing::HasSubstr("CSV UTF-8")));
  EXPECT_THAT(refusal_of(std::string("\xD0\xCF\x11\xE0\0", 5)),
              testing::StartsWith("t.csv: is a workbook"));
}

TEST(CsvTest, OpensAFile) {
  const support::ScratchFolder folder;
  write_file(folder.file("t.csv"), "a\n1\n");
  CsvReader reader = CsvReader::open(folder.file("t.csv"));
  EXPECT_THAT(rows_of(reader), ElementsAre(Fields{"1"}));
  EXPECT_THROW(CsvReader::open(folder.file("none.csv")), InvalidInput);
  EXPECT_THROW(CsvReader::open(folder.file("t.csv"), {.bytes = 3}), InvalidInput);
}

RC_GTEST_PROP(CsvPropertyTest, AnyQuotedFieldsComeBack, ()) {
  const auto alphabet = rc::gen::element('a', '"', ',', '\n', '\r', ' ', ';');
  const auto field = rc::gen::container<std::string>(alphabet);
  const auto row = *rc::gen::container<Fields>(3, field);
  CsvReader reader(
      "t.csv", "a,b,c,d\n" + quoted(row[0]) + "," + quoted(row[1]) + "," + quoted(row[2]) + ",end");
  CsvRow read;
  RC_ASSERT(reader.next(read));
  RC_ASSERT(read.fields == Fields({row[0], row[1], row[2], "end"}));
}

RC_GTEST_PROP(CsvPropertyTest, NoBytesBreakIt, ()) {
  const auto alphabet = rc::gen::element('a', '"', ',', '\n', '\r', '\0', '\xCD', '\xF8', '\xFF');
  const auto bytes = *rc::gen::container<std::string>(alphabet);
  try {
    CsvReader reader("t.csv", bytes);
    for (CsvRow row; reader.next(row);) RC_ASSERT(row.fields.size() == reader.header().size());
  } catch (const InvalidInput& error) {
    RC_ASSERT(!error.faults().empty());
  }
}

}  // namespace
}  // namespace wangge::base
