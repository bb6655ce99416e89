#include <gmock/gmock.h>

#include "base/json.hpp"
#include "support/program.hpp"

namespace wangge::cli {
namespace {

using support::call;
using support::ScenarioFolder;
using testing::HasSubstr;

TEST(CommandRunTest, ShowsTheScenariosFirstConfiguration) {
  const ScenarioFolder folder;
  const auto done = call({"run", folder.scenario(), "--out", folder.campaign()});
  EXPECT_EQ(done.code, 0);
  EXPECT_THAT(done.out, testing::StartsWith("baseline"));
  EXPECT_THAT(done.error, HasSubstr("3 run"));
}

TEST(CommandRunTest, ShowsTheConfigurationNamed) {
  const ScenarioFolder folder;
  const auto done =
      call({"run", folder.scenario(), "--staffing", "two", "--json", "--out", folder.campaign()});
  const auto json = base::parse_json(done.out, "out");
  EXPECT_EQ(json["configuration"], "two");
  EXPECT_EQ(json["replications"], 3);
}

TEST(CommandRunTest, SharesACampaignWithCompare) {
  const ScenarioFolder folder;
  call({"run", folder.scenario(), "--out", folder.campaign()});
  const auto compared = call({"compare", folder.scenario(), "--out", folder.campaign()});
  EXPECT_THAT(compared.error, HasSubstr("replications: 3 found, 3 run"));
}

TEST(CommandRunTest, EndsWithTheLatestCasesAndHowToTraceThem) {
  const ScenarioFolder folder{support::street_scenario()};
  const std::vector<std::string> run{"run",      folder.scenario(), "--staffing",
                                     "baseline", "--out",           folder.campaign()};
  const auto done = call(run);
  EXPECT_THAT(done.out, HasSubstr("baseline, replication 0: "));
  const std::size_t at = done.out.find("  wangge trace streets-");
  ASSERT_NE(at, std::string::npos) << done.out;
  EXPECT_THAT(done.out.substr(at), HasSubstr(folder.scenario() + " --staffing baseline\n"));
  std::vector<std::string> for_programs = run;
  for_programs.push_back("--json");
  const auto json = base::parse_json(call(for_programs).out, "out");
  const auto latest = json["latest_cases"][0]["case"].get<std::string>();
  EXPECT_THAT(done.out.substr(at), HasSubstr("wangge trace " + latest + " "));
}

TEST(CommandRunTest, SaysSoWhereNoCaseWasLate) {
  const ScenarioFolder folder{support::street_scenario()};
  const auto done =
      call({"run", folder.scenario(), "--staffing", "more", "--out", folder.campaign()});
  EXPECT_THAT(done.out, testing::EndsWith("more, replication 0: no case was late in handling.\n"));
}

TEST(CommandRunTest, ListsTheSameCasesWhereTheyWereKept) {
  const ScenarioFolder folder{support::street_scenario()};
  const auto remade = call({"run", folder.scenario(), "--out", folder.campaign()});
  const auto kept = call({"run", folder.scenario(), "--keep", "first", "--out", folder.campaign()});
  EXPECT_EQ(kept.out, remade.out);
}

TEST(CommandRunTest, ListsNoCasesWhereThereAreNone) {
  const ScenarioFolder folder;
  const auto done = call({"run", folder.scenario(), "--out", folder.campaign()});
  EXPECT_THAT(done.out, testing::Not(HasSubstr("late in handling")));
}

TEST(CommandRunTest, RefusesAnIndicatorThatThePartDoesNotHave) {
  const ScenarioFolder folder;
  const auto done = call({"run", folder.scenario(), "--by", "category", "--indicators", "filed",
                          "wait_mean", "--out", folder.campaign()});
  EXPECT_EQ(done.code, 2);
  EXPECT_EQ(done.out, "");
  EXPECT_THAT(done.error, HasSubstr("wait_mean is not reckoned by category; it is by: unit"));
  const auto whole = call({"run", folder.scenario(), "--by", "unit", "--indicators", "score_centre",
                           "--out", folder.campaign()});
  EXPECT_THAT(whole.error, HasSubstr("score_centre is reckoned for the whole alone"));
}

TEST(CommandRunTest, SaysSoWhereNoPartHasAFigure) {
  const ScenarioFolder folder;
  const auto done =
      call({"run", folder.scenario(), "--by", "category", "--quiet", "--out", folder.campaign()});
  EXPECT_EQ(done.code, 0);
  EXPECT_THAT(done.out, HasSubstr("None of the indicators has a figure by category here"));
}

TEST(CommandRunTest, ShowsTheParts) {
  const ScenarioFolder folder{support::street_scenario()};
  const auto done =
      call({"run", folder.scenario(), "--by", "unit", "--json", "--out", folder.campaign()});
  const auto json = base::parse_json(done.out, "out");
  EXPECT_EQ(json["by"], "unit");
  ASSERT_FALSE(json["parts"].empty());
  EXPECT_TRUE(json["parts"][0]["indicators"].contains("queue_mean"));
}

TEST(CommandRunTest, ShowsTheIndicatorsAskedForOfTheParts) {
  const ScenarioFolder folder{support::street_scenario()};
  const auto done = call({"run", folder.scenario(), "--by", "subdistrict", "--indicators",
                          "reports", "--out", folder.campaign(), "--quiet"});
  EXPECT_THAT(done.out, HasSubstr("reports\n"));
  const auto by_name = call({"run", folder.scenario(), "--by", "subdistrict", "--indicators",
                             "上报数", "--out", folder.campaign(), "--quiet"});
  EXPECT_EQ(by_name.out, done.out);
  EXPECT_THAT(done.out, testing::Not(HasSubstr("on-time handling")));
}

TEST(CommandRunTest, RefusesIndicatorsThatNobodyKnowsOrThatAreOfNoParts) {
  const ScenarioFolder folder;
  const auto unknown =
      call({"run", folder.scenario(), "--by", "unit", "--indicators", "queue_maen"});
  EXPECT_EQ(unknown.code, 2);
  EXPECT_THAT(unknown.error, HasSubstr("queue_mean"));
  EXPECT_EQ(call({"run", folder.scenario(), "--indicators", "queue_mean"}).code, 2);
}

}  // namespace
}  // namespace wangge::cli
