#include <gmock/gmock.h>

#include "base/json.hpp"
#include "support/program.hpp"

namespace wangge::cli {
namespace {

using support::call;
using support::ScenarioFolder;
using testing::HasSubstr;

TEST(CommandDiffTest, ShowsWhatASettingChanges) {
  const ScenarioFolder folder(support::street_scenario());
  const auto done =
      call({"diff", folder.scenario(), "--set", "experiment.replications=77", "--json"});
  ASSERT_EQ(done.code, 0) << done.error;
  const auto json = base::parse_json(done.out, "out");
  ASSERT_EQ(json["changes"].size(), 1u);
  EXPECT_EQ(json["changes"][0]["key"], "experiment.replications");
  EXPECT_EQ(json["staff"][0]["before"], json["staff"][0]["after"]);
}

TEST(CommandDiffTest, FindsNothingBetweenAScenarioAndItself) {
  const ScenarioFolder folder(support::street_scenario());
  EXPECT_THAT(call({"diff", folder.scenario(), folder.scenario()}).out,
              HasSubstr("No key differs"));
  EXPECT_EQ(call({"diff"}).code, 2);
  EXPECT_EQ(call({"diff", folder.scenario(), folder.file("absent.yaml").string()}).code, 3);
}

}  // namespace
}  // namespace wangge::cli
