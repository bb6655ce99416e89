#include <gmock/gmock.h>

#include "base/json.hpp"
#include "support/program.hpp"

namespace wangge::cli {
namespace {

using support::call;
using support::ScenarioFolder;
using testing::HasSubstr;

TEST(CommandSelectTest, SaysWhatToTakeAndHowSure) {
  const ScenarioFolder folder(support::street_scenario());
  const auto done =
      call({"select", folder.scenario(), "--worth", "100 h", "--out", folder.file("results")});
  EXPECT_EQ(done.code, 0) << done.error;
  EXPECT_THAT(done.out, HasSubstr("Take "));
  EXPECT_THAT(done.out, HasSubstr("95 % confidence"));
}

TEST(CommandSelectTest, SaysItToPrograms) {
  const ScenarioFolder folder(support::street_scenario());
  const auto done = call({"select", folder.scenario(), "--procedure", "budget", "--budget", "20",
                          "--first-stage", "3", "--require", "on_time_handling >= 1 %", "--json",
                          "--out", folder.file("results")});
  ASSERT_EQ(done.code, 0) << done.error;
  const auto json = base::parse_json(done.out, "out");
  EXPECT_EQ(json["procedure"], "ocba");
  EXPECT_EQ(json["replications"], 20);
  EXPECT_EQ(json["requirements"][0]["at_least"], 0.01);
}

TEST(CommandSelectTest, AsksForWhatTheGuaranteeIsAbout) {
  const ScenarioFolder folder(support::street_scenario());
  EXPECT_THAT(call({"select", folder.scenario()}).error, HasSubstr("--worth"));
  EXPECT_THAT(call({"select", folder.scenario(), "--worth", "0 h"}).error, HasSubstr("above zero"));
  EXPECT_THAT(call({"select", folder.scenario(), "--worth", "1 h", "--budget", "9"}).error,
              HasSubstr("--procedure budget"));
  EXPECT_EQ(call({"select", folder.scenario(), "--procedure", "budget"}).code, 2);
  EXPECT_EQ(call({"select", folder.scenario(), "--worth", "1 h", "--require", "x"}).code, 2);
  const std::string endless(100000, 'x');
  EXPECT_EQ(call({"select", folder.scenario(), "--worth", "1 h", "--require", endless}).code, 2);
}

TEST(CommandSelectTest, ChoosesOnlyWhereThereIsSomethingToChoose) {
  const ScenarioFolder folder(support::street_scenario());
  const auto select = [&](std::vector<std::string> more) {
    std::vector<std::string> words{"select", folder.scenario()};
    words.insert(words.end(), more.begin(), more.end());
    return call(words);
  };
  EXPECT_THAT(select({"--worth", "1 h", "--staffing", "more"}).error,
              HasSubstr("nothing to choose"));
  EXPECT_THAT(select({"--worth", "3", "--set", "experiment.primary=reports"}).error,
              HasSubstr("neither better"));
  EXPECT_THAT(select({"--procedure", "budget", "--budget", "3"}).error, HasSubstr("not enough"));
  EXPECT_THAT(select({"--worth", "1 h", "--most", "5"}).error, HasSubstr("below the first stage"));
}

}  // namespace
}  // namespace wangge::cli
