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

}  // namespace
}  // namespace wangge::cli
