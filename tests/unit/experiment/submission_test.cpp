#include "experiment/submission.hpp"

#include <gmock/gmock.h>

#include "base/fault.hpp"
#include "support/shards.hpp"

namespace wangge::experiment {
namespace {

class SubmissionTest : public testing::Test {
 protected:
  support::Shards shards;
  const CampaignPlan plan = shards.plan_in(shards.folder.file("campaign"));
};

TEST_F(SubmissionTest, WritesWhatIsMissing) {
  const Submission sent = shards.send(plan, 4);
  EXPECT_EQ(sent.round, 1u);
  EXPECT_EQ(sent.found, 0u);
  EXPECT_EQ(sent.cells, 6u);
  EXPECT_EQ(sent.shards, 4u);
  EXPECT_EQ(read_shard_plan(round_folder(plan.folder, 1)).size(), 6u);
  EXPECT_EQ(read_manifest(round_folder(plan.folder, 1)).scenario_hash, "abc");
  EXPECT_EQ(read_manifest(plan.folder).replications, 3u);
}

TEST_F(SubmissionTest, WhatACampaignHoldsIsNotSent) {
  CampaignPlan less = plan;
  less.replications = 1;
  run_campaign(shards.world(), less);
  const Submission sent = shards.send(plan, 4);
  EXPECT_EQ(sent.found, 2u);
  EXPECT_EQ(sent.cells, 4u);
}

TEST_F(SubmissionTest, WithNothingMissingNothingIsLaunched) {
  run_campaign(shards.world(), plan);
  const auto none = [](const Round&) { FAIL() << "nothing to send"; };
  EXPECT_EQ(submit(shards.world(), plan, 4, none).cells, 0u);
}

TEST_F(SubmissionTest, WhatCouldNotBeLaunchedWasNotSent) {
  const auto fail = [](const Round&) { throw base::RunFailed("no"); };
  EXPECT_THROW(submit(shards.world(), plan, 4, fail), base::RunFailed);
  EXPECT_FALSE(std::filesystem::exists(shards_folder(plan.folder)));
  EXPECT_EQ(shards.send(plan, 4).round, 1u);
}

TEST_F(SubmissionTest, WhatWasDoneBeforeTheLaunchFailedIsKept) {
  const auto fail_after_one = [&](const Round& round) {
    run_shard(shards.world(), plan, round.folder(), round.plan, 0);
    throw base::RunFailed("no");
  };
  EXPECT_THROW(submit(shards.world(), plan, 6, fail_after_one), base::RunFailed);
  const Submission sent = shards.send(plan, 6);
  EXPECT_EQ(sent.found, 1u);
  EXPECT_EQ(sent.cells, 5u);
}

TEST_F(SubmissionTest, NobodyElseHasTheFolderMeanwhile) {
  const auto submit_inside = [&](const Round& round) {
    EXPECT_TRUE(std::filesystem::exists(round.campaign / ".lock"));
    EXPECT_TRUE(std::filesystem::exists(round.folder() / "plan.json"));
  };
  submit(shards.world(), plan, 4, submit_inside);
  EXPECT_FALSE(std::filesystem::exists(plan.folder / ".lock"));
}

TEST_F(SubmissionTest, AnotherScenarioNeedsAnotherFolder) {
  shards.send(plan, 4);
  CampaignPlan other = plan;
  other.provenance.scenario_hash = "another";
  EXPECT_THROW(shards.send(other, 4), base::InvalidInput);
}

}  // namespace
}  // namespace wangge::experiment
