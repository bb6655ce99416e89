#include <gmock/gmock.h>

#include <set>

#include "unit/scenario/scenario_text.hpp"
#include "unit/scenario/small_scenarios.hpp"
#include "unit/scenario/trace_test_scenario.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// The small district with the cases of a file.
std::string replay(const std::string& settings = "") {
  return with(kSmallDistrict, "  streams:\n",
              "  trace: {file: cases.csv" + settings + "}\n  streams:\n");
}

const std::string kHeader = "at,category,subdistrict,community,cell,handler\n";

Beside cases(const std::string& rows) { return {{"cases.csv", kHeader + rows}}; }

TEST(AssembleTraceTest, RowsFindThingsByIdCodeAndChineseName) {
  const model::World world = world_of(replay(), cases("2008-07-21,vendor,desheng,,,chengguan\n"
                                                      "2008-07-22,0501,德胜街道,,,城管监察队\n"
                                                      "2008-07-23,无照经营游商,,yuetan-01,,\n"));
  const auto& rows = world.demand.trace;
  ASSERT_EQ(rows.size(), 3u);
  for (const model::TraceRow& row : rows) EXPECT_EQ(row.category, model::CategoryId(0));
  EXPECT_EQ(world.district.subdistrict_of(rows[1].cell), model::SubdistrictId(0));
  EXPECT_EQ(world.district.community_of(rows[2].cell), model::CommunityId(2));
  EXPECT_EQ(world.organisation.unit(rows[1].handler).name.key, "chengguan@desheng")
      << "its team at the place";
  EXPECT_FALSE(rows[2].handler.exists()) << "an empty field: by the rules";
}

TEST(AssembleTraceTest, RowsThatNameOnlyAnAreaSpreadOverItsCells) {
  std::string rows;
  for (int i = 0; i < 8; ++i) rows += "2008-07-21,vendor,desheng,,,\n";
  std::set<model::CellId> cells;
  for (const model::TraceRow& row : world_of(replay(), cases(rows)).demand.trace)
    cells.insert(row.cell);
  EXPECT_GE(cells.size(), 6u) << "8 rows on 8 cells of one weight";
}

TEST(AssembleTraceTest, AnUnknownValueIsToldOnceWithItsFirstRow) {
  EXPECT_THAT(faults_of(replay(), cases("2008-07-21,vendor,desheng,,,\n"
                                        "2008-07-21,vender,desheng,,,\n"
                                        "2008-07-21,vender,desheng,,,\n"
                                        "2008-07-21,vendor,desheng,,,chenguan\n")),
              ElementsAre("cases.csv:3: category: there is no category called `vender`; did you "
                          "mean `vendor`?",
                          "cases.csv:5: handler: there is no handling unit called `chenguan`; "
                          "did you mean `chengguan`?"));
}

TEST(AssembleTraceTest, TheFirstRowIsThatOfTheFileNotOfTime) {
  EXPECT_THAT(
      faults_of(replay(", order: any"), cases("2008-07-23,vender,desheng,,,\n"
                                              "2008-07-22,vendor,nowhere,,,\n"
                                              "2008-07-21,vender,desheng,,,\n"
                                              "2008-07-21,vendor,nowhere,,,\n")),
      ElementsAre("cases.csv:2: category: there is no category called `vender`; did you "
                  "mean `vendor`?",
                  "cases.csv:3: subdistrict: there is no subdistrict, community or cell called "
                  "`nowhere`"));
}

TEST(AssembleTraceTest, ARowThatIsWrongInTwoColumnsSaysBoth) {
  EXPECT_THAT(
      faults_of(replay(), cases("yesterday,vendor,desheng,,,\n"
                                "2008-07-23,vender,desheng,,,\n"
                                "2008-07-21,dirtt,desheng,,,\n"
                                "nonsense,xx,desheng,,,\n")),
      ElementsAre(HasSubstr("cases.csv:2: at: `yesterday`"), HasSubstr("cases.csv:3: at: "),
                  HasSubstr("cases.csv:3: category: "), HasSubstr("cases.csv:4: category: "),
                  HasSubstr("cases.csv:5: at: "), HasSubstr("cases.csv:5: category: ")));
}

TEST(AssembleTraceTest, UnknownValuesGoWhereThePlannerSays) {
  const model::World world =
      world_of(replay(", unknown: {category: cover, area: anywhere, handler: by_rule}"),
               cases("2008-07-21,vender,nowhere,,,nobody\n"));
  ASSERT_EQ(world.demand.trace.size(), 1u);
  EXPECT_EQ(world.demand.trace[0].category, model::CategoryId(1));
  EXPECT_FALSE(world.demand.trace[0].handler.exists());
}

TEST(AssembleTraceTest, RowsOutsideTheSimulatedTimeAreLeftOutWithANote) {
  const LoadedScenario loaded = load_text(replay(), cases("2008-07-19 23:59:59,vendor,desheng,,,\n"
                                                          "2008-07-20,vendor,desheng,,,\n"
                                                          "2008-09-21,vendor,desheng,,,\n"));
  EXPECT_EQ(loaded.world.demand.trace.size(), 1u);
  EXPECT_THAT(loaded.notes, ElementsAre("2 of 3 rows of the trace lie outside the simulated time "
                                        "and are left out"));
}

TEST(AssembleTraceTest, ATraceOfAnotherYearIsAFaultWhereItIsNamed) {
  const std::string text = replay();
  EXPECT_THAT(faults_of(text, cases("2018-07-21,vendor,desheng,,,\n")),
              ElementsAre(place_of("cases.csv", text) +
                          "demand.trace.file: no row lies in the simulated time"));
}

TEST(AssembleTraceTest, AnExportThatCannotBeReadIsTheOnlyFault) {
  const std::string header = "at,category,handler,subdistrict,community\n";
  const auto only = [&](const std::string& table, const char* fault) {
    EXPECT_THAT(faults_of(kReplay, {{"cases.csv", table}}), ElementsAre(HasSubstr(fault)));
  };
  only("", "cases.csv: is empty");
  only(header, "demand.trace.file: the table has no rows");
  only(std::string("a,b\0\n", 5), "cases.csv:1: holds a NUL byte");
  only(header + "2018-03-01,\xff\xff,c,d,e\n", "cases.csv:2: byte 12 of this row is neither UTF-8");
  only(header + "2018-02-30,a,b,c,d\n", "cases.csv:2: at: `2018-02-30` is no date");
  only(header + "2018-03-01,a,b\n", "cases.csv:2: has 3 fields; the header has 5");
  EXPECT_THAT(faults_of(kReplay), ElementsAre(HasSubstr("cases.csv: no such file")));
}

TEST(AssembleTraceTest, TheOwnerOfWhatNobodyHandledMustBeThere) {
  const std::string text = with(kReplay, "owner: office", "owner: offices");
  EXPECT_THAT(faults_of(text, {{"cases.csv",
                                "at,category,handler,subdistrict,community\n"
                                "2018-03-01,a,b,c,d\n"}}),
              ElementsAre(HasSubstr("demand.trace.create.categories.owner: there is no desk or "
                                    "unit called `offices`")));
}

}  // namespace
}  // namespace wangge::scenario
