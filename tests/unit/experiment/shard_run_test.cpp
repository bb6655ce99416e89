#include "experiment/shard_run.hpp"

#include <gmock/gmock.h>

#include <csignal>

#include "base/fault.hpp"
#include "support/shards.hpp"

namespace wangge::experiment {
namespace {

using testing::HasSubstr;

class ShardRunTest : public testing::Test {
 protected:
  ShardRunTest() { shards.send(plan, 2); }
  [[nodiscard]] std::vector<std::string> files() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(round))
      names.push_back(entry.path().filename().string());
    return names;
  }

  support::Shards shards;
  const CampaignPlan plan = shards.plan_in(shards.folder.file("campaign"));
  const std::filesystem::path round = round_folder(plan.folder, 1);
};

TEST_F(ShardRunTest, LeavesOneFileAndNothingElse) {
  const ShardRun run = shards.run(plan, 1, 1);
  EXPECT_FALSE(run.found);
  EXPECT_TRUE(run.complete());
  EXPECT_EQ(run.work.delivered, 3u);
  EXPECT_THAT(files(), testing::UnorderedElementsAre("manifest.json", "plan.json", "1.cells"));
}

TEST_F(ShardRunTest, RunTwiceDoesNothingTheSecondTime) {
  shards.run(plan, 1, 0);
  const std::string before = support::bytes_of(shard_file(round, 0));
  const ShardRun again = shards.run(plan, 1, 0);
  EXPECT_TRUE(again.found);
  EXPECT_EQ(again.work.delivered, 0u);
  EXPECT_EQ(support::bytes_of(shard_file(round, 0)), before);
}

TEST_F(ShardRunTest, AFileThatIsNotWholeIsMadeAgain) {
  shards.run(plan, 1, 0);
  const std::string before = support::bytes_of(shard_file(round, 0));
  support::write_bytes(shard_file(round, 0), before.substr(0, before.size() / 2));
  EXPECT_FALSE(shards.run(plan, 1, 0).found);
  EXPECT_EQ(support::bytes_of(shard_file(round, 0)), before) << "same cells, same bytes";
}

TEST_F(ShardRunTest, InterruptedItLeavesNothing) {
  const auto press = [](std::size_t ended, std::size_t) {
    if (ended == 1) std::raise(SIGTERM);
  };
  const ShardRun run = run_shard(shards.world(), plan, round, read_shard_plan(round), 0, press);
  EXPECT_TRUE(run.work.interrupted);
  EXPECT_THAT(files(), testing::UnorderedElementsAre("manifest.json", "plan.json"));
}

/// What is said of a difference.
std::string said(const Manifest& was, const CampaignPlan& is) {
  try {
    require_same(was, is, "round");
    return "";
  } catch (const base::InvalidInput& refused) {
    return refused.what();
  }
}

TEST_F(ShardRunTest, SaysWhatIsNotAsItWas) {
  CampaignPlan here = plan;
  here.inputs = {{"scenario.yaml", "1"}, {"roads.csv", "2"}};
  const Manifest was = manifest_of(shards.world(), here);
  EXPECT_EQ(said(was, here), "");
  CampaignPlan other = here;
  other.inputs[1].hash = "3";
  EXPECT_THAT(said(was, other), HasSubstr("roads.csv is not as it was"));
  other.inputs.pop_back();
  EXPECT_THAT(said(was, other), HasSubstr("roads.csv is not as it was"));
  other = here;
  other.provenance.scenario_hash = "other";
  EXPECT_THAT(said(was, other), HasSubstr("says something else"));
  other = here;
  other.provenance.version = "0.2.0";
  EXPECT_THAT(said(was, other), HasSubstr("submitted by wangge 0.1.0, this is wangge 0.2.0"));
}

}  // namespace
}  // namespace wangge::experiment
