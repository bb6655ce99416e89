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
  EXPECT_THAT(compared.error, HasSubstr("3 replications found, 3 run"));
}

}  // namespace
}  // namespace wangge::cli
