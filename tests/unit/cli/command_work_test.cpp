#include <gmock/gmock.h>

#include "support/program.hpp"

namespace wangge::cli {
namespace {

using support::Call;
using support::call;
using support::ScenarioFolder;
using testing::HasSubstr;

/// A campaign whose two shards have been run, and not collected.
class CommandWorkTest : public testing::Test {
 protected:
  CommandWorkTest() {
    call({"submit", here.scenario(), "--engine", "local", "--shards", "2", "--out",
          here.campaign()});
  }
  Call work(const std::string& shard) {
    return call({"work", here.campaign(), "--round", "1", "--shard", shard});
  }
  [[nodiscard]] std::filesystem::path round() const {
    return here.file("campaign") / "shards" / "1";
  }

  ScenarioFolder here;
};

TEST_F(CommandWorkTest, RunsAShardThatIsNotThere) {
  const std::string before = support::bytes_of(round() / "1.cells");
  std::filesystem::remove(round() / "1.cells");
  const Call done = work("1");
  EXPECT_EQ(done.code, 0);
  EXPECT_THAT(done.error, HasSubstr("shard 1: 3 replications run"));
  EXPECT_EQ(support::bytes_of(round() / "1.cells"), before);
  EXPECT_THAT(work("1").error, HasSubstr("is done already"));
}

TEST_F(CommandWorkTest, RefusesAScenarioThatHasChanged) {
  std::filesystem::remove(round() / "0.cells");
  support::write_bytes(here.file("scenario.yaml"),
                       support::one_desk_scenario() + "policy: {verify_public_reports: false}\n");
  const Call refused = work("0");
  EXPECT_EQ(refused.code, 3);
  EXPECT_THAT(refused.error, HasSubstr("scenario.yaml is not as it was"));
  EXPECT_FALSE(std::filesystem::exists(round() / "0.cells"));
}

TEST_F(CommandWorkTest, RefusesAnotherVersion) {
  std::string manifest = support::bytes_of(round() / "manifest.json");
  const std::string version = "\"version\": \"";
  manifest.insert(manifest.find(version) + version.size(), "9");
  support::write_bytes(round() / "manifest.json", manifest);
  const Call refused = work("0");
  EXPECT_EQ(refused.code, 3);
  EXPECT_THAT(refused.error, HasSubstr("was submitted by wangge 9"));
}

TEST_F(CommandWorkTest, RefusesAShardThatThereIsNot) {
  EXPECT_EQ(work("2").code, 2);
  EXPECT_EQ(call({"work", here.campaign(), "--round", "3", "--shard", "0"}).code, 3);
  EXPECT_EQ(call({"work", here.file("elsewhere").string(), "--round", "1", "--shard", "0"}).code,
            3);
}

TEST_F(CommandWorkTest, ALateTaskOfACollectedCampaignHasNothingToDo) {
  EXPECT_EQ(call({"collect", here.campaign()}).code, 0);
  const Call late = work("0");
  EXPECT_EQ(late.code, 0);
  EXPECT_THAT(late.error, HasSubstr("nothing to do"));
}

}  // namespace
}  // namespace wangge::cli
