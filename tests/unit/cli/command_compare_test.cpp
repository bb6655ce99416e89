#include <gmock/gmock.h>

#include "base/json.hpp"
#include "support/full_disk.hpp"
#include "support/program.hpp"

namespace wangge::cli {
namespace {

using support::call;
using support::ScenarioFolder;
using testing::HasSubstr;

std::vector<std::string> compare(const ScenarioFolder& folder, std::vector<std::string> more = {}) {
  std::vector<std::string> words{"compare", folder.scenario(), "--out", folder.campaign()};
  words.insert(words.end(), more.begin(), more.end());
  return words;
}

TEST(CommandCompareTest, PrintsTheRankingAndNothingElseOnStdout) {
  const ScenarioFolder folder;
  const auto done = call(compare(folder));
  EXPECT_EQ(done.code, 0);
  EXPECT_THAT(done.out, HasSubstr("beats baseline"));
  EXPECT_THAT(done.out, testing::Not(HasSubstr("replications: 0 found")));
  EXPECT_THAT(done.error, HasSubstr("replications: 0 found, 6 run"));
}

TEST(CommandCompareTest, PrintsJson) {
  const ScenarioFolder folder;
  const auto json = base::parse_json(call(compare(folder, {"--json"})).out, "out");
  EXPECT_EQ(json["verdict"]["best"], "two");
  EXPECT_EQ(json["configurations"].size(), 2u);
}

TEST(CommandCompareTest, RunsOnlyWhatIsMissing) {
  const ScenarioFolder folder;
  call(compare(folder));
  const auto again = call(compare(folder, {"--replications", "4"}));
  EXPECT_THAT(again.error, HasSubstr("replications: 6 found, 2 run"));
}

TEST(CommandCompareTest, IsQuietWhenTold) {
  const ScenarioFolder folder;
  EXPECT_EQ(call(compare(folder, {"--quiet"})).error, "");
}

TEST(CommandCompareTest, TakesTheConfigurationsNamed) {
  const ScenarioFolder folder;
  const auto json =
      base::parse_json(call(compare(folder, {"--staffing", "two", "--json"})).out, "out");
  ASSERT_EQ(json["configurations"].size(), 1u);
  EXPECT_EQ(json["configurations"][0]["configuration"], "two");
}

TEST(CommandCompareTest, RefusesAConfigurationThatIsNotThere) {
  const ScenarioFolder folder;
  const auto done = call(compare(folder, {"--staffing", "tow"}));
  EXPECT_EQ(done.code, 2);
  EXPECT_THAT(done.error,
              HasSubstr("no configuration `tow`; it has baseline, two; did you mean two?"));
  EXPECT_FALSE(std::filesystem::exists(folder.campaign()));
}

TEST(CommandCompareTest, RefusesAFolderOfAnotherCampaign) {
  const ScenarioFolder folder;
  call(compare(folder));
  const auto done = call(compare(folder, {"--seed", "2"}));
  EXPECT_EQ(done.code, 3);
  EXPECT_THAT(done.error, HasSubstr("seed"));
}

TEST(CommandCompareTest, ComparesNothingWhereEveryReplicationCrashed) {
  std::string years = support::street_scenario();
  years.replace(years.find("length: 3 d"), 11, "length: 900 d");  // more than the disk takes
  const ScenarioFolder folder(years);
  const support::FullDisk full(500'000);
  const auto done = call(compare(folder, {"--keep", "all"}));
  EXPECT_EQ(done.code, 4);
  EXPECT_EQ(done.out, "");
  EXPECT_THAT(done.error, HasSubstr("configuration more, replication 1 failed twice"));
}

TEST(CommandCompareTest, WritesNothingForAFaultyScenario) {
  const ScenarioFolder folder("wangge: 1\nname: faulty\n");
  EXPECT_EQ(call(compare(folder)).code, 3);
  EXPECT_FALSE(std::filesystem::exists(folder.campaign()));
}

TEST(CommandCompareTest, RunsUntilMeansAreSoPrecise) {
  const ScenarioFolder folder;
  const auto done = call(compare(folder, {"--precision", "wait_mean = 15 %", "--replications", "4",
                                          "--most", "5000", "--json"}));
  ASSERT_EQ(done.code, 0) << done.error;
  const auto json = base::parse_json(done.out, "out");
  for (const auto& configuration : json["configurations"]) {
    const auto& wait = configuration["estimates"]["wait_mean"];
    EXPECT_LE(wait["half_width"].get<double>(), 0.15 * wait["mean"].get<double>());
  }
  EXPECT_EQ(call(compare(folder, {"--precision", "wait_mean"})).code, 2);
  EXPECT_EQ(call(compare(folder, {"--most", "5"})).code, 2);
  EXPECT_EQ(call(compare(folder, {"--precision", "wait_mean = 5 %", "--most", "5"})).code, 2);
}

}  // namespace
}  // namespace wangge::cli
