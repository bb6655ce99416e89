#include <gmock/gmock.h>

#include "base/json.hpp"
#include "support/program.hpp"

namespace wangge::cli {
namespace {

using support::call;
using support::ScenarioFolder;
using testing::HasSubstr;

TEST(CommandOptimiseTest, FindsTheLeastThatSuffices) {
  const ScenarioFolder folder;
  const auto done = call({"optimise", folder.scenario(), "--vary", "desk=1..3", "--require",
                          "utilisation <= 99 %", "--json"});
  ASSERT_EQ(done.code, 0) << done.error;
  const auto json = base::parse_json(done.out, "out");
  EXPECT_GE(json["best"]["people"]["desk"], 1);
  EXPECT_EQ(json["staffings"], 3);
}

TEST(CommandOptimiseTest, SaysWhatIsWrong) {
  const ScenarioFolder folder;
  const auto with = [&](const char* vary) {
    return call(
        {"optimise", folder.scenario(), "--vary", vary, "--require", "utilisation <= 90 %"});
  };
  EXPECT_THAT(with("nobody=1..3").error, HasSubstr("has no line `nobody`"));
  EXPECT_THAT(with("desk=3..1").error, HasSubstr("write for example"));
  EXPECT_THAT(with("desk").error, HasSubstr("write for example"));
  EXPECT_THAT(with("desk=0..3").error, HasSubstr("begin at 1"));
  EXPECT_EQ(with(std::string(100000, '1').c_str()).code, 2);
  EXPECT_EQ(call({"optimise", folder.scenario(), "--vary", "desk=1..3"}).code, 2);
  EXPECT_THAT(call({"optimise", folder.scenario(), "--vary", "desk=0..9999", "desk=0..9999",
                    "--require", "utilisation <= 90 %"})
                  .error,
              HasSubstr("named twice"));
}

TEST(CommandOptimiseTest, RefusesWhatMorePeopleMakeWorse) {
  const ScenarioFolder folder;
  const auto with = [&](const char* requirement) {
    return call({"optimise", folder.scenario(), "--vary", "desk=1..3", "--require", requirement});
  };
  EXPECT_THAT(with("wait_mean >= 1 min").error, HasSubstr("from the other side"));
  EXPECT_THAT(with("utilisation >= 10 %").error, HasSubstr("from the other side"));
}

}  // namespace
}  // namespace wangge::cli
