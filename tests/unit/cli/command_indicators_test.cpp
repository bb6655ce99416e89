#include <gmock/gmock.h>

#include "base/joined.hpp"
#include "base/json.hpp"
#include "support/program.hpp"

namespace wangge::cli {
namespace {

using support::call;

TEST(CommandIndicatorsTest, ListsWhatAScenarioMayRankBy) {
  const auto done = call({"indicators"});
  EXPECT_EQ(done.code, 0);
  EXPECT_THAT(done.out, testing::HasSubstr("\nwait_mean  mean wait at the desk (平均等待时长)\n"));
  EXPECT_THAT(call({"indicators", "--lang", "zh"}).out,
              testing::HasSubstr("\nwait_mean  平均等待时长（mean wait at the desk）\n"));
}

TEST(CommandIndicatorsTest, EveryNameItListsCanBeRankedBy) {
  const auto json = base::parse_json(call({"indicators", "--json"}).out, "out");
  const support::ScenarioFolder folder;
  for (const char* lang : {"zh", "en"}) {
    std::vector<std::string> names;
    for (const auto& one : json) names.push_back('"' + one["name"][lang].get<std::string>() + '"');
    const auto compared = "experiment.indicators=[" + base::joined(names) + "]";
    EXPECT_EQ(call({"check", folder.scenario(), "--set", compared}).code, 0) << lang;
  }
}

}  // namespace
}  // namespace wangge::cli
