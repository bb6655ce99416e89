#include "experiment/shard_collect.hpp"

#include <gmock/gmock.h>

#include "base/fault.hpp"
#include "experiment/shard_file.hpp"
#include "support/shards.hpp"

namespace wangge::experiment {
namespace {

using support::kFirst;
using support::kSecond;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

class ShardCollectTest : public testing::Test {
 protected:
  support::Shards shards;
  CampaignPlan plan = shards.plan_in(shards.folder.file("campaign"));

  [[nodiscard]] std::string store() const { return support::bytes_of(store_file(plan.folder)); }
  [[nodiscard]] std::vector<std::string> files() const {
    std::vector<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(plan.folder))
      names.push_back(entry.path().filename().string());
    return names;
  }
  [[nodiscard]] std::filesystem::path file(std::uint64_t round, std::size_t shard) const {
    return shard_file(round_folder(plan.folder, round), shard);
  }
};

TEST_F(ShardCollectTest, GivesTheBytesOfOneMachine) {
  for (const Keep keep : {Keep::None, Keep::First}) {
    plan.folder = shards.folder.file("campaign-" + std::to_string(static_cast<int>(keep)));
    plan.keep = keep;
    shards.send(plan, 4);
    for (const std::size_t shard : {2, 0, 3, 1}) shards.run(plan, 1, shard);
    const Collected done = collect(plan.folder);
    EXPECT_EQ(done.sent, 6u);
    EXPECT_EQ(done.taken, 6u);
    EXPECT_EQ(done.missing, 0u);
    EXPECT_EQ(store(), shards.at_once(plan));
    EXPECT_THAT(files(), testing::UnorderedElementsAre("manifest.json", "results.sqlite"));
  }
}

TEST_F(ShardCollectTest, SaysWhatIsMissing) {
  shards.send(plan, 3);  // replication by replication
  shards.run(plan, 1, 1);
  const Collected done = collect(plan.folder);
  EXPECT_EQ(done.taken, 2u);
  EXPECT_EQ(done.missing, 4u);
  using Ranges = std::vector<ReplicationRange>;
  EXPECT_THAT(done.where, ElementsAre(Pair(kFirst, Ranges{{0, 0}, {2, 2}}),
                                      Pair(kSecond, Ranges{{0, 0}, {2, 2}})));
  EXPECT_EQ(collect(plan.folder).taken, 0u) << "again, it takes nothing twice";
}

TEST_F(ShardCollectTest, WhatIsSentAgainIsOnlyWhatIsMissing) {
  shards.send(plan, 3);
  shards.run(plan, 1, 1);
  const Submission again = shards.send(plan, 100);
  EXPECT_EQ(again.found, 2u) << "taken in on the way";
  EXPECT_EQ(again.cells, 4u);
  EXPECT_EQ(again.shards, 4u);
  for (std::size_t shard = 0; shard < 4; ++shard) shards.run(plan, 2, shard);
  shards.run(plan, 1, 0);  // a task of the first round that was only slow
  const Collected done = collect(plan.folder);
  EXPECT_EQ(done.sent, 6u);
  EXPECT_EQ(done.taken, 4u);
  EXPECT_EQ(store(), shards.at_once(plan));
  EXPECT_EQ(shards.send(plan, 4).cells, 0u);
}

TEST_F(ShardCollectTest, ExtendingIsTheSameAct) {
  shards.send(plan, 2);
  for (const std::size_t shard : {0, 1}) shards.run(plan, 1, shard);
  collect(plan.folder);
  plan.replications = 5;
  EXPECT_EQ(shards.send(plan, 2).cells, 4u);
  for (const std::size_t shard : {0, 1}) shards.run(plan, 1, shard);
  EXPECT_EQ(collect(plan.folder).missing, 0u);
  EXPECT_EQ(store(), shards.at_once(plan));
}

TEST_F(ShardCollectTest, TheCellsOfATornFileCountAsMissing) {
  shards.send(plan, 2);
  for (const std::size_t shard : {0, 1}) shards.run(plan, 1, shard);
  const std::string whole = support::bytes_of(file(1, 0));
  support::write_bytes(file(1, 0), whole.substr(0, whole.size() / 2));
  const Collected done = collect(plan.folder);
  EXPECT_THAT(done.refused, ElementsAre(HasSubstr(file(1, 0).string() + ": is cut short")));
  EXPECT_EQ(done.taken + done.missing, 6u);
  EXPECT_GE(done.missing, 2u);
  shards.run(plan, 1, 0);  // as a task that is requeued
  EXPECT_EQ(collect(plan.folder).missing, 0u);
  EXPECT_EQ(store(), shards.at_once(plan));
}

TEST_F(ShardCollectTest, AShardOfAnotherScenarioIsNotTaken) {
  CampaignPlan other = shards.plan_in(shards.folder.file("other"));
  other.provenance.scenario_hash = "another";
  for (const auto* each : {&plan, &other}) {
    shards.send(*each, 1);
    shards.run(*each, 1, 0);
  }
  std::filesystem::copy_file(shard_file(round_folder(other.folder, 1), 0), file(1, 0),
                             std::filesystem::copy_options::overwrite_existing);
  const Collected done = collect(plan.folder);
  EXPECT_THAT(done.refused, ElementsAre(HasSubstr("another scenario, seed or version")));
  EXPECT_EQ(done.taken, 0u);
  EXPECT_EQ(done.missing, 6u);
}

TEST_F(ShardCollectTest, ACampaignThatWasNeverSentIsWhole) {
  EXPECT_THROW(collect(plan.folder), base::InvalidInput) << "there is none";
  run_campaign(shards.world(), plan);
  const Collected done = collect(plan.folder);
  EXPECT_EQ(done.sent, 6u);
  EXPECT_EQ(done.missing, 0u);
}

}  // namespace
}  // namespace wangge::experiment
