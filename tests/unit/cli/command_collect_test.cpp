#include <gmock/gmock.h>

#include "support/program.hpp"

namespace wangge::cli {
namespace {

using support::Call;
using support::call;
using support::ScenarioFolder;
using testing::HasSubstr;

/// A campaign whose shards have been run, but for the middle one of three.
class CommandCollectTest : public testing::Test {
 protected:
  CommandCollectTest() {
    call({"submit", here.scenario(), "--engine", "local", "--shards", "3", "--out",
          here.campaign()});
    std::filesystem::remove(here.file("campaign") / "shards" / "1" / "1.cells");
  }
  ScenarioFolder here;
};

TEST_F(CommandCollectTest, SaysWhatIsMissingAndEndsWith4) {
  const Call done = call({"collect", here.campaign()});
  EXPECT_EQ(done.code, 4);
  EXPECT_THAT(done.out, HasSubstr("4 replications taken in; 4 of 6 sent are in"));
  EXPECT_THAT(done.out, HasSubstr("missing of baseline: 1 (replications 1)"));
  EXPECT_THAT(done.out, HasSubstr("missing of two: 1 (replications 1)"));
  EXPECT_THAT(done.out, HasSubstr("wangge submit"));
}

TEST_F(CommandCollectTest, SaysItToPrograms) {
  const Call done = call({"collect", here.campaign(), "--json"});
  EXPECT_EQ(done.code, 4);
  EXPECT_THAT(done.out, HasSubstr("\"there\": 4"));
  EXPECT_THAT(done.out, HasSubstr("\"configuration\": \"two\""));
}

TEST_F(CommandCollectTest, ThenSubmitSendsThatAlone) {
  call({"collect", here.campaign()});
  const Call sent =
      call({"submit", here.scenario(), "--engine", "local", "--out", here.campaign()});
  EXPECT_THAT(sent.error, HasSubstr("4 found, 2 sent in 2 shards"));
  const Call done = call({"collect", here.campaign()});
  EXPECT_EQ(done.code, 0);
  EXPECT_THAT(done.out, HasSubstr("6 of 6"));
}

TEST_F(CommandCollectTest, RefusesAFolderWithoutACampaign) {
  EXPECT_EQ(call({"collect", here.file("elsewhere").string()}).code, 3);
}

}  // namespace
}  // namespace wangge::cli
