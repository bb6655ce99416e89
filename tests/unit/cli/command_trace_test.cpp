#include <gmock/gmock.h>

#include "base/json.hpp"
#include "support/program.hpp"

namespace wangge::cli {
namespace {

using support::call;
using support::ScenarioFolder;
using testing::HasSubstr;

TEST(CommandTraceTest, TellsACasesLife) {
  const ScenarioFolder folder(support::street_scenario());
  const auto done = call({"trace", "streets-5", folder.scenario()});
  EXPECT_EQ(done.code, 0) << done.error;
  EXPECT_THAT(done.out, HasSubstr("streets-5"));
  EXPECT_THAT(done.out, HasSubstr("crews"));
}

TEST(CommandTraceTest, TellsItToPrograms) {
  const ScenarioFolder folder(support::street_scenario());
  const auto done = call({"trace", "streets-5", folder.scenario(), "--staffing", "more", "--json"});
  const auto json = base::parse_json(done.out, "out");
  EXPECT_THAT(json["command"].get<std::string>(), testing::EndsWith("--staffing more"));
}

TEST(CommandTraceTest, NeedsAScenarioOrACampaignButNotBoth) {
  const ScenarioFolder folder(support::street_scenario());
  EXPECT_EQ(call({"trace", "streets-5"}).code, 2);
  EXPECT_EQ(call({"trace", "streets-5", folder.scenario(), "--campaign", "x"}).code, 2);
}

TEST(CommandTraceTest, RefusesACaseThatNeverWas) {
  const ScenarioFolder folder(support::street_scenario());
  const auto no_name = call({"trace", "roads-5", folder.scenario()});
  EXPECT_EQ(no_name.code, 2);
  EXPECT_THAT(no_name.error, HasSubstr("cases are called streets-1"));
  const auto no_case = call({"trace", "streets-99999", folder.scenario()});
  EXPECT_EQ(no_case.code, 2);
  EXPECT_THAT(no_case.error, HasSubstr("no case streets-99999 in replication 0"));
}

TEST(CommandTraceTest, NeedsACaseOrTheWishForAList) {
  const ScenarioFolder folder(support::street_scenario());
  const auto nothing = call({"trace", "--campaign", "x"});
  EXPECT_EQ(nothing.code, 2);
  EXPECT_THAT(nothing.error, HasSubstr("--late"));
}

TEST(CommandTraceTest, RefusesWhatACampaignSaysItself) {
  for (const char* option : {"--seed", "--layer", "--set"}) {
    const auto done = call({"trace", "--late", "--campaign", "x", option, "1"});
    EXPECT_EQ(done.code, 2);
    EXPECT_THAT(done.error, HasSubstr(std::string(option) + " does not go with --campaign"));
  }
}

TEST(CommandTraceTest, ListsTheLatestCasesWhoseNamesItTakes) {
  const ScenarioFolder folder(support::street_scenario());
  const auto listed = call({"trace", "--late", "3", folder.scenario(), "--json"});
  ASSERT_EQ(listed.code, 0) << listed.error;
  const auto json = base::parse_json(listed.out, "out");
  ASSERT_EQ(json["cases"].size(), 3u);
  EXPECT_GE(json["late_cases"], 3);
  EXPECT_GE(json["cases"][0]["late_seconds"], json["cases"][1]["late_seconds"]);
  const auto name = json["cases"][0]["case"].get<std::string>();
  const auto traced = call({"trace", name, folder.scenario(), "--json"});
  EXPECT_EQ(base::parse_json(traced.out, "out")["late_seconds"], json["cases"][0]["late_seconds"]);
}

TEST(CommandTraceTest, TakesTheNumberOrLeavesItAway) {
  const ScenarioFolder folder(support::street_scenario());
  const auto usual = call({"trace", "--late", folder.scenario()});
  EXPECT_EQ(usual.code, 0) << usual.error;
  EXPECT_EQ(call({"trace", folder.scenario(), "--late"}).out, usual.out);
  EXPECT_EQ(call({"trace", "--late=20", folder.scenario()}).out, usual.out);
  EXPECT_EQ(call({"trace", folder.scenario(), "--late", "20"}).out, usual.out);
}

TEST(CommandTraceTest, RefusesAnAbsurdNumber) {
  const ScenarioFolder folder(support::street_scenario());
  for (const char* number : {"0", "9999999", "20000000", "-3", "3x"}) {
    const auto done = call({"trace", "--late", number, folder.scenario()});
    EXPECT_EQ(done.code, 2);
    EXPECT_THAT(done.error, HasSubstr("is not a whole number from 1 to 1000000; for example: "
                                      "wangge trace --late 5 SCENARIO"));
  }
}

TEST(CommandTraceTest, SaysThatTheCaseComesBeforeTheScenario) {
  const ScenarioFolder folder(support::street_scenario());
  for (const auto& words : {std::vector<std::string>{"trace", folder.scenario()},
                            {"trace", folder.scenario(), "streets-5"}}) {
    const auto done = call(words);
    EXPECT_EQ(done.code, 2);
    EXPECT_THAT(done.error, HasSubstr("write: wangge trace CASE " + folder.scenario()));
  }
}

TEST(CommandTraceTest, ListsOfACampaignWhatItsReplicationKept) {
  const ScenarioFolder folder(support::street_scenario());
  call({"compare", folder.scenario(), "--keep", "first", "--out", folder.campaign()});
  const auto remade = call({"trace", "--late", folder.scenario()});
  std::filesystem::remove(folder.scenario());
  const auto kept = call({"trace", "--late", "--campaign", folder.campaign()});
  EXPECT_THAT(kept.out, HasSubstr("streets-"));
  EXPECT_EQ(kept.code, 0) << kept.error;
  EXPECT_EQ(kept.out, remade.out);
}

TEST(CommandTraceTest, RefusesACaseAndAListAtOnce) {
  const ScenarioFolder folder(support::street_scenario());
  EXPECT_EQ(call({"trace", "streets-5", folder.scenario(), "--late"}).code, 2);
}

}  // namespace
}  // namespace wangge::cli
