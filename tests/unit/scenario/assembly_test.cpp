#include "scenario/assembly.hpp"

#include <gmock/gmock.h>

#include "base/civil.hpp"
#include "unit/scenario/emergency_scenario.hpp"
#include "unit/scenario/scenario_text.hpp"
#include "unit/scenario/small_scenarios.hpp"
#include "unit/scenario/trace_test_scenario.hpp"

namespace wangge::scenario {
namespace {

using ::testing::ElementsAre;

TEST(AssemblyTest, TheNameOfTheScenarioCannotLeaveTheFolderOfResults) {
  for (const char* name : {"../etc", "a/b", ".hidden"})
    EXPECT_THAT(faults_of(with(kOneDesk, "name: one-desk", std::string("name: ") + name)),
                ElementsAre(::testing::HasSubstr("cannot name a folder")));
}

TEST(AssemblyTest, EmergenciesAreRankedByTheirOwnResponse) {
  EXPECT_EQ(world_of(kEmergencies).experiment.primary, "emergency_response_mean");
}

TEST(AssemblyTest, CasesAreRankedByResponseAndDesksByWaiting) {
  const model::ExperimentPlan cases = world_of(kSmallDistrict).experiment;
  EXPECT_EQ(cases.primary, "response_mean");
  EXPECT_THAT(cases.indicators, ElementsAre("response_mean"));
  EXPECT_EQ(world_of(kOneDesk).experiment.primary, "wait_mean");
}

TEST(AssemblyTest, CasesOfAnExportAreRankedByResponseToo) {
  const Beside export_of_one{{"cases.csv",
                              "at,category,subdistrict,community,handler\n"
                              "2018-02-09 10:00,dirt,north,north-01,crew\n"}};
  EXPECT_EQ(world_of(kReplay, export_of_one).experiment.primary, "response_mean");
}

TEST(AssemblyTest, AnIndicatorThatIsNamedStays) {
  const model::ExperimentPlan plan =
      world_of(with(kOneDesk, "length: 30 d", "length: 30 d, primary: abandoned_share")).experiment;
  EXPECT_EQ(plan.primary, "abandoned_share");
  EXPECT_THAT(plan.indicators, ElementsAre("abandoned_share"));
}

TEST(AssemblyTest, AnIndicatorMayBeCalledByItsNameInEitherLanguage) {
  const std::vector<model::IndicatorName> known{{"queue", "队", "queue length"},
                                                {"wait_mean", "平均等待", "mean wait"}};
  for (const char* called : {"wait_mean", "平均等待", "mean wait", "Mean wait"}) {
    const Folder folder({{"scenario.yaml", with(kOneDesk, "length: 30 d",
                                                std::string("length: 30 d, primary: ") + called +
                                                    ", indicators: [队, " + called + "]")}});
    const auto plan = load_scenario(folder.path(), {}, {}, known).world.experiment;
    EXPECT_EQ(plan.primary, "wait_mean") << called;
    EXPECT_THAT(plan.indicators, ElementsAre("queue", "wait_mean")) << called;
  }
}

TEST(AssemblyTest, IndicatorsThatNobodyKnowsAreFaultsAmongTheOthers) {
  const std::string text =
      with(with(kOneDesk, "length: 30 d",
                "length: 30 d, primary: wait_maen, indicators: [busy, nonsense, wait_mean]"),
           "people: 1}", "people: many}");
  const std::vector<model::IndicatorName> known{{"busy", "忙", "busy share"},
                                                {"queue", "队", "queue length"},
                                                {"wait_mean", "平均等待", "mean wait"}};
  const Folder folder({{"scenario.yaml", text}});
  try {
    load_scenario(folder.path(), {}, {}, known);
    FAIL() << "it must be refused";
  } catch (const base::InvalidInput& invalid) {
    EXPECT_THAT(folder.lines_of(invalid),
                ElementsAre(::testing::HasSubstr("`many` is no number"),
                            place_of("wait_maen", text) +
                                "experiment.primary: no such indicator: `wait_maen` (`wangge "
                                "indicators` lists all); allowed: "
                                "wait_mean, queue, busy; did you mean `wait_mean`?",
                            place_of("nonsense", text) +
                                "experiment.indicators[1]: no such indicator: `nonsense` (`wangge "
                                "indicators` lists all); allowed: "
                                "queue, busy, wait_mean"));
  }
  EXPECT_THAT(faults_of(with(text, "many", "1")), ElementsAre()) << "any will do";
}

TEST(AssemblyTest, AnOutageCutsItsSectorOffForItsTime) {
  const auto outages = world_of(kSmallDistrict).network.outages;
  ASSERT_EQ(outages.size(), 1u);
  EXPECT_EQ(outages[0].sector, model::SubdistrictId(0));
  EXPECT_EQ(base::format_minute(outages[0].when.from), "2008-08-01 10:00");
  EXPECT_EQ(outages[0].when.length(), base::hours(2));
}

TEST(AssemblyTest, OutagesOfOneLinkAreOrderedAndThoseThatMeetAreOne) {
  const std::string text = with(kSmallDistrict, "outages: [{", R"(outages: [
  {from: 2008-08-03 10:00, to: 2008-08-03 12:00},
  {sector: desheng, from: 2008-08-01 12:00, to: 2008-08-01 13:00},
  {from: 2008-08-02 10:00, to: 2008-08-02 12:00},
  {sector: desheng, from: 2008-08-01 09:00, to: 2008-08-01 10:30},
  {sector: yuetan, from: 2008-08-01 12:00, to: 2008-08-01 13:00},
  {from: 2008-08-02 11:00, to: 2008-08-02 11:30},
  {)");
  std::vector<std::string> lines;
  for (const model::Outage& outage : world_of(text).network.outages)
    lines.push_back((outage.sector.exists() ? std::to_string(outage.sector.index()) : "centre") +
                    " " + base::format_minute(outage.when.from) + " " +
                    base::format_minute(outage.when.to));
  EXPECT_THAT(lines, ::testing::UnorderedElementsAre("0 2008-08-01 09:00 2008-08-01 13:00",
                                                     "1 2008-08-01 12:00 2008-08-01 13:00",
                                                     "centre 2008-08-02 10:00 2008-08-02 12:00",
                                                     "centre 2008-08-03 10:00 2008-08-03 12:00"));
}

TEST(AssemblyTest, ADepartmentIsCutOffWhereItHasALineOfItsOwn) {
  const std::string outage = with(kSmallDistrict, "sector: desheng", "department: chengguan");
  EXPECT_THAT(faults_of(outage),
              ElementsAre(::testing::HasSubstr("only with `network.department_link`")));
  const std::string lines = with(outage, "outages: [", "department_link: 250 kB/s, outages: [");
  EXPECT_TRUE(world_of(lines).network.outages[0].department.exists());
  EXPECT_FALSE(world_of(lines).network.outages[0].sector.exists());
  EXPECT_THAT(faults_of(with(lines, "department: chengguan", "department: intake")),
              ElementsAre(::testing::HasSubstr("`intake` handles no cases")));
  EXPECT_THAT(
      faults_of(with(lines, "department: chengguan", "department: chengguan, sector: desheng")),
      ElementsAre(::testing::HasSubstr("one outage each")));
}

TEST(AssemblyTest, TheSimulatedTimeEndsWithinTheCalendar) {
  const std::string text = with(kOneDesk, "start: 2008-07-20", "start: 2059-12-20");
  EXPECT_THAT(faults_of(text),
              ElementsAre(place_of("30 d", text) +
                          "experiment.length: the simulated time must end before the year 2060"));
}

TEST(AssemblyTest, AnOutageEndsAfterItBeginsInASectorThatIsThere) {
  const std::string text = with(with(kSmallDistrict, "sector: desheng", "sector: deshen"),
                                "to: 2008-08-01 12:00", "to: 2008-08-01 09:00");
  EXPECT_THAT(faults_of(text),
              ElementsAre(place_of("{sector", text) + "network.outages[0]: ends before it begins",
                          place_of("deshen,", text) +
                              "network.outages[0].sector: there is no subdistrict called `deshen`; "
                              "allowed: desheng, yuetan; did you mean `desheng`?"));
}

TEST(AssemblyTest, AnOutageOutsideTheSimulatedTimeIsNoted) {
  const std::string text =
      with(with(kSmallDistrict, "from: 2008-08-01 10:00", "from: 2009-08-01 10:00"),
           "to: 2008-08-01 12:00", "to: 2009-08-01 12:00");
  EXPECT_THAT(load_text(text).notes,
              ::testing::Contains("`network.outages[0]` lies outside the simulated time and does "
                                  "nothing"));
}

TEST(AssemblyTest, AWarmUpThatLeavesNothingStandsAtItsPlace) {
  const std::string text = with(kSmallDistrict, "warm_up: 7 d", "warm_up: 63 d");
  EXPECT_THAT(faults_of(text),
              ::testing::ElementsAre(place_of("63 d, seed", text) +
                                     "experiment.warm_up: the warm-up `63 d` leaves nothing of "
                                     "the length `63 d` to measure; it must be shorter"));
}

}  // namespace
}  // namespace wangge::scenario
