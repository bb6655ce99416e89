#include "cli/blame_runs.hpp"

#include <gmock/gmock.h>

#include "base/json.hpp"
#include "support/program.hpp"

namespace wangge::cli {
namespace {

using support::call;
using support::ScenarioFolder;

base::Json why(const ScenarioFolder& folder, const std::string& lines) {
  const auto done = call({"why", folder.scenario(), "--one-more", lines, "--json"});
  EXPECT_EQ(done.code, 0) << done.error;
  return base::parse_json(done.out, "out");
}

TEST(BlameRunsTest, TryOnePersonMoreWhereCasesWaited) {
  const ScenarioFolder folder(support::street_scenario());
  const auto json = why(folder, "3");
  ASSERT_EQ(json["one_more"].size(), 1U) << "late cases waited for nobody but the crews";
  const auto& more = json["one_more"][0];
  EXPECT_EQ(more["line"], "crews");
  EXPECT_EQ(more["people"], 1);
  EXPECT_GT(more["rescued"].get<int>(), json["late_cases"].get<int>() / 2);
  EXPECT_EQ(more["late_cases"], json["late_cases"]) << "the crews handle all";
}

TEST(BlameRunsTest, AnotherCrewIsWhatTheConfigurationWithItIs) {
  const ScenarioFolder folder(support::street_scenario());
  const auto base = why(folder, "1");
  const auto done = call({"why", folder.scenario(), "--staffing", "more", "--json"});
  const auto more = base::parse_json(done.out, "out");
  const double saved = base["one_more"][0]["saved_seconds"].get<double>();
  EXPECT_NEAR(base["late_seconds"].get<double>() - saved, more["late_seconds"].get<double>(), 1e-6);
}

TEST(BlameRunsTest, NoneAreTriedUnlessAskedFor) {
  const ScenarioFolder folder(support::street_scenario());
  EXPECT_TRUE(why(folder, "0")["one_more"].empty());
}

}  // namespace
}  // namespace wangge::cli
