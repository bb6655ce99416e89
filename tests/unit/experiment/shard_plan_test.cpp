#include "experiment/shard_plan.hpp"

#include <gmock/gmock.h>

#include "base/fault.hpp"
#include "support/contest.hpp"
#include "support/scratch_folder.hpp"

namespace wangge::experiment {
namespace {

using support::kFirst;
using support::kThird;

CampaignPlan plan_of(std::uint32_t replications) {
  CampaignPlan plan;
  plan.configurations = {kFirst, kThird};
  plan.replications = replications;
  plan.keep = Keep::First;
  return plan;
}

std::vector<Cell> all_of(const ShardPlan& plan) {
  std::vector<Cell> cells;
  for (std::size_t shard = 0; shard < plan.shards; ++shard)
    for (const Cell& cell : plan.shard(shard)) cells.push_back(cell);
  return cells;
}

TEST(ShardPlanTest, EveryCellIsInOneShard) {
  const CampaignPlan plan = plan_of(10);
  for (const std::size_t shards : {1, 3, 7, 20}) {
    const ShardPlan cut_up = cut(plan, all_cells(plan), shards);
    EXPECT_EQ(cut_up.shards, shards);
    EXPECT_EQ(all_of(cut_up), all_cells(plan));
    for (std::size_t shard = 0; shard < shards; ++shard) {
      EXPECT_GE(cut_up.shard(shard).size(), 20 / shards);
      EXPECT_LE(cut_up.shard(shard).size(), 20 / shards + 1);
    }
  }
}

TEST(ShardPlanTest, NoShardIsEmpty) {
  const CampaignPlan plan = plan_of(1);
  EXPECT_EQ(cut(plan, all_cells(plan), 100).shards, 2u);
}

TEST(ShardPlanTest, TakesWhatIsMissingAlone) {
  const CampaignPlan plan = plan_of(6);
  const std::vector<Cell> missing{{0, kThird}, {1, kFirst}, {1, kThird}, {4, kFirst}, {5, kThird}};
  const ShardPlan cut_up = cut(plan, missing, 2);
  EXPECT_EQ(cut_up.ranges.size(), 3u) << "neighbours stand as one";
  EXPECT_EQ(cut_up.size(), missing.size());
  EXPECT_EQ(all_of(cut_up), missing);
  std::vector<Cell> told;
  cut_up.for_each([&](const Cell& cell) { told.push_back(cell); });
  EXPECT_EQ(told, missing);
}

TEST(ShardPlanTest, ComesBackFromItsFolder) {
  const support::ScratchFolder folder;
  const CampaignPlan plan = plan_of(4);
  const ShardPlan first = cut(plan, all_cells(plan), 3);
  const ShardPlan second = cut(plan, {{3, kFirst}}, 1);
  EXPECT_TRUE(rounds_in(folder.path()).empty());
  EXPECT_EQ(add_round(folder.path(), first, {}), 1u);
  EXPECT_EQ(add_round(folder.path(), second, {}), 2u);
  EXPECT_THAT(rounds_in(folder.path()), testing::ElementsAre(1, 2));
  EXPECT_EQ(read_shard_plan(round_folder(folder.path(), 1)), first);
  EXPECT_EQ(read_shard_plan(round_folder(folder.path(), 2)), second);
}

TEST(ShardPlanTest, ARoundWithoutAPlanIsNone) {
  const support::ScratchFolder folder;
  std::filesystem::create_directories(round_folder(folder.path(), 1));
  EXPECT_TRUE(rounds_in(folder.path()).empty());
  EXPECT_EQ(add_round(folder.path(), cut(plan_of(1), {{0, kFirst}}, 1), {}), 2u);
}

TEST(ShardPlanTest, OneThatCannotBeUnderstoodIsRefused) {
  const support::ScratchFolder folder;
  EXPECT_THROW(read_shard_plan(folder.path()), base::InvalidInput);
  support::write_bytes(folder.file("plan.json"), "{\"shards\": 3}");
  EXPECT_THROW(read_shard_plan(folder.path()), base::InvalidInput);
}

TEST(ShardPlanTest, OneThatIsDamagedIsRefused) {
  const support::ScratchFolder folder;
  const auto is_refused = [&](const std::string& plan) {
    support::write_bytes(folder.file("plan.json"), plan);
    try {
      read_shard_plan(folder.path());
    } catch (const base::InvalidInput&) {
      return true;
    }
    return false;
  };
  EXPECT_FALSE(is_refused(R"({"configurations":[0],"keep":2,"shards":2,"cells":[[0,1],[3,3]]})"));
  EXPECT_TRUE(is_refused(R"({"configurations":[],"keep":2,"shards":2,"cells":[[0,3]]})"));
  EXPECT_TRUE(is_refused(R"({"configurations":[0],"keep":3,"shards":2,"cells":[[0,3]]})"));
  EXPECT_TRUE(is_refused(R"({"configurations":[0],"keep":-1,"shards":2,"cells":[[0,3]]})"));
  EXPECT_TRUE(is_refused(R"({"configurations":[0],"keep":2,"shards":0,"cells":[[0,3]]})"));
  EXPECT_TRUE(is_refused(R"({"configurations":[0],"keep":2,"shards":5,"cells":[[0,3]]})"));
  EXPECT_TRUE(is_refused(R"({"configurations":[0],"keep":2,"shards":1,"cells":[[5,2]]})"));
  EXPECT_TRUE(is_refused(R"({"configurations":[0],"keep":2,"shards":1,"cells":[[3,3],[0,1]]})"));
  EXPECT_TRUE(is_refused(R"({"configurations":[0],"keep":2,"shards":1,"cells":[]})"));
}

TEST(ShardPlanTest, AFolderThatIsCalledByAHugeNumberIsNoRound) {
  const support::ScratchFolder folder;
  std::filesystem::create_directories(shards_folder(folder.path()) / "99999999999");
  EXPECT_TRUE(rounds_in(folder.path()).empty());
  EXPECT_EQ(add_round(folder.path(), cut(plan_of(1), {{0, kFirst}}, 1), {}), 1u);
}

}  // namespace
}  // namespace wangge::experiment
