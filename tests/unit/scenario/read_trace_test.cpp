#include "scenario/read_trace.hpp"

#include <gmock/gmock.h>

#include <algorithm>

#include "base/civil.hpp"
#include "scenario/parse_yaml.hpp"
#include "unit/scenario/faults_of.hpp"
#include "unit/scenario/folder.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct ReadRows {
  std::vector<TraceRowEntry> rows;
  std::vector<std::string> faults;
};

/// Reads `table` with these settings of `demand.trace`.
ReadRows read_rows(const std::string& table, const std::string& settings = "") {
  const Folder folder({{"cases.csv", table}});
  Faults faults;
  InputFiles files;
  files.set_home(folder.path());
  const std::string yaml = "{file: cases.csv" + (settings.empty() ? "" : ", " + settings) + "}";
  const Node node = parse_yaml(yaml, (folder.path() / "scenario.yaml").string(), faults);
  const Reader reader(faults, files);
  TraceEntry entry;
  Language<TraceEntry>::read(node, {}, reader, entry);
  auto rows = read_trace(entry, reader);
  std::vector<std::string> lines;
  try {
    faults.raise();
  } catch (const base::InvalidInput& invalid) {
    lines = folder.lines_of(invalid);
  }
  return {rows, lines};
}

TEST(ReadTraceTest, FindsUsualHeadings) {
  const ReadRows found = read_rows(
      "CREATE_TIME,SUB_TYPE_NAME,STREET_NAME,DISPOSE_UNIT_NAME,EVENT_SRC_NAME,OTHER\n"
      "2018-02-08 15:34:40,道路破损,龙田街道,交通局,12345,x\n",
      "channels: {\"12345\": hotline}");
  EXPECT_THAT(found.faults, IsEmpty());
  ASSERT_EQ(found.rows.size(), 1u);
  EXPECT_EQ(base::format_instant(found.rows[0].at), "2018-02-08 15:34:40");
  EXPECT_EQ(found.rows[0].category, "道路破损");
  EXPECT_EQ(found.rows[0].subdistrict, "龙田街道");
  EXPECT_EQ(found.rows[0].handler, "交通局");
  EXPECT_EQ(found.rows[0].channel, model::Channel::Hotline);
}

TEST(ReadTraceTest, TakesTheColumnsThatThePlannerNames) {
  const ReadRows found =
      read_rows("when,what\n2008-7-20,a\n", "columns: {at: when, category: what}");
  ASSERT_EQ(found.rows.size(), 1u);
  EXPECT_EQ(found.rows[0].channel, model::Channel::Trace);
}

TEST(ReadTraceTest, ReadsSpreadsheetSerialsAndGbk) {
  const ReadRows found =
      read_rows("\xC9\xCF\xB1\xA8\xCA\xB1\xBC\xE4,\xD0\xA1\xC0\xE0\n39649.5,\xD3\xCE\xC9\xCC\n");
  EXPECT_THAT(found.faults, IsEmpty());
  ASSERT_EQ(found.rows.size(), 1u);
  EXPECT_EQ(base::format_instant(found.rows[0].at), "2008-07-20 12:00:00");
  EXPECT_EQ(found.rows[0].category, "游商");
}

TEST(ReadTraceTest, ReadsDatesAsSpreadsheetsWriteThem) {
  const ReadRows found =
      read_rows("at,category\n2008/7/20,a\n2008-7-20 8:30,a\n2008年7月21日,a\n20.7.2008,a\n");
  EXPECT_THAT(found.faults, ElementsAre(HasSubstr("cases.csv:5: at: `20.7.2008` must begin with "
                                                  "the year: write 2008-07-20")));
  EXPECT_EQ(std::ranges::count(found.rows, false, &TraceRowEntry::undated), 3);
}

TEST(ReadTraceTest, ACodeThatExcelMadeANumberIsAFaultOfItsColumn) {
  EXPECT_THAT(read_rows("at,category,cell\n2008-07-20,a,1.10102E+14\n").faults,
              ElementsAre(HasSubstr("cases.csv:2: cell: `1.10102E+14` is a code that Excel")));
}

TEST(ReadTraceTest, AMisspeltChannelIsAFaultWhereItStands) {
  const ReadRows found =
      read_rows("at,category,channel\n2008-07-20,a,hotline \n2008-07-20,a,12345\n",
                "channels: {hotlin: hotline, \"12345\": hotline}");
  EXPECT_THAT(found.faults,
              ElementsAre(HasSubstr("channels.hotlin: no row of the table came through `hotlin`; "
                                    "did you mean `hotline`?")));
}

TEST(ReadTraceTest, NamesTheRowOfABadDateAndOfADateThatDoesNotExist) {
  EXPECT_THAT(read_rows("at,category\n2008-07-20,a\nyesterday,a\n2008-02-30,a\n").faults,
              ElementsAre(HasSubstr("cases.csv:3: at: `yesterday` is no date"),
                          HasSubstr("cases.csv:4: at: `2008-02-30` is no date")));
}

TEST(ReadTraceTest, RefusesTimesOutOfOrderUnlessTold) {
  const std::string table = "at,category\n2008-07-21,a\n2008-07-20,b\n";
  EXPECT_THAT(
      read_rows(table).faults,
      ElementsAre(HasSubstr("cases.csv:2: at: 2008-07-21 00:00:00 stands above 2008-07-20")));
  const ReadRows any = read_rows(table, "order: any");
  EXPECT_THAT(any.faults, IsEmpty());
  EXPECT_EQ(any.rows[0].category, "b");
}

TEST(ReadTraceTest, ARowDatedTooLateIsAFaultAndThoseBelowItAreNone) {
  const std::string table =
      "at,category\n2008-07-20,a\n2009-07-20,a\n2008-07-21,a\n2008-07-22,a\n2008-07-19,a\n";
  EXPECT_THAT(
      read_rows(table).faults,
      ElementsAre(HasSubstr("cases.csv:3: at: 2009-07-20 00:00:00 stands above 2008-07-21"),
                  HasSubstr("cases.csv:6: at: 2008-07-19 00:00:00 stands below 2008-07-22")));
}

TEST(ReadTraceTest, CountsTheRestOfManyEqualFaults) {
  std::string table = "at,category\n";
  for (int i = 0; i < 1000; ++i) table += "soon,a\n";
  const ReadRows found = read_rows(table);
  ASSERT_EQ(found.faults.size(), 11u);
  EXPECT_THAT(found.faults[10], HasSubstr("cases.csv:12: at: here and further on, 990 more rows"));
}

TEST(ReadTraceTest, SuggestsTheHeadingThatWasMeant) {
  EXPECT_THAT(
      read_rows("CREATE_TIME,what\n2008-07-20,a\n", "columns: {at: CREATE_TIM, category: what}")
          .faults,
      ElementsAre(HasSubstr("columns.at: no column of cases.csv is headed `CREATE_TIM`; "
                            "allowed: CREATE_TIME, what; did you mean `CREATE_TIME`?")));
}

TEST(ReadTraceTest, RefusesARowWithoutCategoryAndATableThatIsNone) {
  EXPECT_THAT(read_rows("at,category\n2008-07-20,-\n").faults,
              ElementsAre(HasSubstr("cases.csv:2: category: has no category")));
  EXPECT_THAT(read_rows("").faults, ElementsAre(HasSubstr("empty")));
  EXPECT_THAT(read_rows(std::string("at,category\n\0", 13)).faults, ElementsAre(HasSubstr("NUL")));
}

}  // namespace
}  // namespace wangge::scenario
