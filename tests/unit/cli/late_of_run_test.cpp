#include "cli/late_of_run.hpp"

#include <gmock/gmock.h>

#include "support/program.hpp"

namespace wangge::cli {
namespace {

using support::call;
using support::ScenarioFolder;
using testing::HasSubstr;

TEST(LateOfRunTest, AreTheLatestIncidentsWhereThereAreEmergencies) {
  const std::string scenario = WANGGE_SOURCE_DIR "/scenarios/200-day-of-emergencies";
  const ScenarioFolder folder;
  std::vector<std::string> run{"run", scenario, "--replications", "2", "--out", folder.campaign()};
  const auto done = call(run);
  run.emplace_back("--json");
  const auto json = base::parse_json(call(run).out, "out");
  const auto& latest = json["latest_incidents"][0];
  EXPECT_GE(latest["late_seconds"], json["latest_incidents"][1]["late_seconds"]);
  EXPECT_FALSE(json.contains("latest_cases"));
  EXPECT_THAT(done.out, HasSubstr("wangge trace " + latest["incident"].get<std::string>() + " "));
}

TEST(LateOfRunTest, HasNoIncidentsWithoutEmergencies) {
  const ScenarioFolder folder{support::street_scenario()};
  const auto done = call({"run", folder.scenario(), "--json", "--out", folder.campaign()});
  const auto json = base::parse_json(done.out, "out");
  EXPECT_TRUE(json.contains("latest_cases"));
  EXPECT_FALSE(json.contains("latest_incidents"));
}

}  // namespace
}  // namespace wangge::cli
