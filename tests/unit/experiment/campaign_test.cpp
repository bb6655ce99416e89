#include "experiment/campaign.hpp"

#include <gmock/gmock.h>
#include <unistd.h>

#include <csignal>

#include "base/fault.hpp"
#include "experiment/campaign_store.hpp"
#include "experiment/manifest.hpp"
#include "experiment/observation.hpp"
#include "support/contest.hpp"
#include "support/full_disk.hpp"
#include "support/memory_listener.hpp"
#include "support/scratch_folder.hpp"

namespace wangge::experiment {
namespace {

using support::Contest;
using support::kFirst;
using support::kSecond;
using support::ScratchFolder;
using testing::ElementsAre;

/// A short campaign of two configurations in a folder of its own.
class CampaignTest : public testing::Test {
 protected:
  CampaignTest() { contest.district.world.experiment.length = base::days(1); }

  [[nodiscard]] CampaignPlan plan_in(const std::filesystem::path& where,
                                     std::uint32_t replications = 2) const {
    CampaignPlan plan;
    plan.folder = where;
    plan.provenance = {"wangge: 1\n", "abc", contest.district.world.experiment.seed, "0.1.0",
                       "wangge compare x"};
    plan.configurations = {kFirst, kSecond};
    plan.replications = replications;
    plan.keep = Keep::First;
    return plan;
  }
  CampaignRun run(const CampaignPlan& plan) const {
    return run_campaign(contest.district.world, plan);
  }
  [[nodiscard]] static std::string store_in(const std::filesystem::path& where) {
    return support::bytes_of(store_file(where));
  }

  Contest contest{"baseline", "more"};
  ScratchFolder folder;
};

TEST_F(CampaignTest, LeavesAManifestAndAStore) {
  const auto plan = plan_in(folder.path() / "campaign");
  const CampaignRun done = run(plan);
  EXPECT_EQ(done.work.delivered, 4u);
  EXPECT_TRUE(done.complete());
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(plan.folder))
    names.push_back(entry.path().filename().string());
  EXPECT_THAT(names, testing::UnorderedElementsAre("manifest.json", "results.sqlite"));
}

TEST_F(CampaignTest, RunsOnlyWhatIsMissing) {
  run(plan_in(folder.path(), 2));
  const CampaignRun again = run(plan_in(folder.path(), 2));
  EXPECT_EQ(again.found, 4u);
  EXPECT_EQ(again.work.delivered, 0u);
  const CampaignRun extended = run(plan_in(folder.path(), 3));
  EXPECT_EQ(extended.found, 4u);
  EXPECT_EQ(extended.work.delivered, 2u);
}

TEST_F(CampaignTest, WithNothingMissingAFolderNobodyMayWriteToWillDo) {
  run(plan_in(folder.path(), 2));
  // in the way of every write of the manifest, also of root's
  std::filesystem::create_directory(
      folder.file("manifest.json.partial-" + std::to_string(getpid())));
  const CampaignRun again = run(plan_in(folder.path(), 2));
  EXPECT_EQ(again.found, 4u);
  EXPECT_EQ(again.work.delivered, 0u);
  EXPECT_THROW(run(plan_in(folder.path(), 3)), base::RunFailed) << "there is something to write";
}

TEST_F(CampaignTest, GivesTheSameBytesWhateverTheWayThere) {
  auto at_once = plan_in(folder.path() / "at-once", 3);
  run(at_once);
  auto two_jobs = plan_in(folder.path() / "two-jobs", 3);
  two_jobs.jobs = 2;
  run(two_jobs);
  auto step = plan_in(folder.path() / "step", 3);
  step.step = true;
  run(step);
  run(plan_in(folder.path() / "extended", 1));
  run(plan_in(folder.path() / "extended", 3));
  EXPECT_EQ(store_in(at_once.folder), store_in(two_jobs.folder));
  EXPECT_EQ(store_in(at_once.folder), store_in(step.folder));
  EXPECT_EQ(store_in(at_once.folder), store_in(folder.path() / "extended"));
}

TEST_F(CampaignTest, KeepsTheCasesItIsToldToKeep) {
  const auto kept_with = [&](Keep keep) {
    auto plan = plan_in(folder.path() / std::to_string(static_cast<int>(keep)), 2);
    plan.keep = keep;
    run(plan);
    std::vector<bool> kept;
    for (const auto& trial : record::Results::open(store_file(plan.folder)).trials())
      kept.push_back(trial.kept);
    return kept;
  };
  EXPECT_THAT(kept_with(Keep::None), ElementsAre(false, false, false, false));
  EXPECT_THAT(kept_with(Keep::First), ElementsAre(true, false, true, false));
  EXPECT_THAT(kept_with(Keep::All), ElementsAre(true, true, true, true));
}

TEST_F(CampaignTest, MakesAgainWhatItIsToldToKeepLater) {
  auto at_once = plan_in(folder.path() / "at-once", 3);
  at_once.keep = Keep::All;
  run(at_once);
  auto later = plan_in(folder.path() / "later", 2);  // the first of each kept
  run(later);
  later.keep = Keep::All;
  later.replications = 3;
  const CampaignRun again = run(later);
  EXPECT_EQ(again.found, 2u);
  EXPECT_EQ(again.work.delivered, 4u) << "two that were missing, two again for their cases";
  EXPECT_EQ(store_in(later.folder), store_in(at_once.folder));
  EXPECT_EQ(run(later).work.delivered, 0u);
  later.keep = Keep::None;
  EXPECT_EQ(run(later).work.delivered, 0u) << "kept is kept";
}

TEST_F(CampaignTest, WhatIsMadeAgainBeforeCtrlCIsKept) {
  auto plan = plan_in(folder.path(), 20);
  plan.keep = Keep::None;
  run(plan);
  plan.keep = Keep::All;
  const auto press = [](std::size_t ended, std::size_t) {
    if (ended == 3) std::raise(SIGINT);
  };
  const CampaignRun first = run_campaign(contest.district.world, plan, press);
  EXPECT_TRUE(first.work.interrupted);
  std::size_t kept = 0;
  const auto trials = record::Results::open(store_file(plan.folder)).trials();
  for (const auto& trial : trials) kept += trial.kept ? 1 : 0;
  EXPECT_EQ(trials.size(), 40u);
  EXPECT_EQ(kept, first.work.delivered);
  EXPECT_EQ(run(plan).found, kept);
}

TEST_F(CampaignTest, LeavesTheStoreAloneWhereNothingIsMissing) {
  const auto plan = plan_in(folder.path(), 2);
  run(plan);
  const auto written = std::filesystem::last_write_time(store_file(plan.folder));
  const std::string before = store_in(plan.folder);
  run(plan);
  EXPECT_EQ(std::filesystem::last_write_time(store_file(plan.folder)), written);
  EXPECT_EQ(store_in(plan.folder), before);
}

TEST_F(CampaignTest, TheManifestTellsWhatTheStoreHolds) {
  run(plan_in(folder.path(), 3));
  auto part = plan_in(folder.path(), 1);
  part.configurations = {kSecond};
  run(part);
  const Manifest manifest = read_manifest(folder.path());
  EXPECT_THAT(manifest.configurations, ElementsAre("baseline", "more"));
  EXPECT_EQ(manifest.replications, 3u);
}

TEST_F(CampaignTest, KeepsEveryCaseOfAKeptReplication) {
  run(plan_in(folder.path(), 1));
  const auto results = record::Results::open(store_file(folder.path()));
  support::MemoryListener heard;
  results.replay({kFirst, 0}, heard);
  EXPECT_GT(heard.cases.size(), 0u);
  EXPECT_EQ(heard.cases.size(), results.trials()[0].counts.cases);
}

TEST_F(CampaignTest, RefusesAnotherScenarioSeedOrVersion) {
  run(plan_in(folder.path(), 1));
  const std::string before = store_in(folder.path());
  for (auto change : {+[](record::Provenance& p) { p.scenario_hash = "def"; },
                      +[](record::Provenance& p) { p.seed = 9; },
                      +[](record::Provenance& p) { p.version = "0.2.0"; }}) {
    auto plan = plan_in(folder.path(), 1);
    change(plan.provenance);
    EXPECT_THROW(run(plan), base::InvalidInput);
  }
  EXPECT_EQ(store_in(folder.path()), before);
}

TEST_F(CampaignTest, FailsWhereTheFolderCannotBeMade) {
  support::write_bytes(folder.file("file"), "not a folder");
  EXPECT_THROW(run(plan_in(folder.file("file") / "campaign")), base::RunFailed);
}

TEST_F(CampaignTest, AFullDiskLeavesNoEmptyFolder) {
  const auto plan = plan_in(folder.path() / "campaign");
  {
    const support::FullDisk full(4096);
    EXPECT_THROW(run(plan), base::RunFailed);
  }
  EXPECT_FALSE(std::filesystem::exists(plan.folder));
  EXPECT_TRUE(run(plan).complete()) << "once there is room again";
}

TEST_F(CampaignTest, KeepsWhatIsCompleteAtCtrlCAndGoesOnFromThere) {
  const auto uninterrupted = plan_in(folder.path() / "whole", 20);
  run(uninterrupted);
  const auto plan = plan_in(folder.path() / "interrupted", 20);
  const auto press = [](std::size_t ended, std::size_t) {
    if (ended == 3) std::raise(SIGINT);
  };
  const CampaignRun first = run_campaign(contest.district.world, plan, press);
  EXPECT_TRUE(first.work.interrupted);
  EXPECT_FALSE(first.complete());
  EXPECT_GE(first.work.delivered, 3u);
  EXPECT_LT(first.work.delivered, 40u);
  const CampaignRun second = run(plan);
  EXPECT_EQ(second.found, first.work.delivered);
  EXPECT_EQ(store_in(plan.folder), store_in(uninterrupted.folder));
}

TEST_F(CampaignTest, IsNotWholeWhereReplicationsCrashed) {
  auto plan = plan_in(folder.path(), 2);
  plan.keep = Keep::All;
  contest.district.world.experiment.length = base::days(60);
  {
    const support::FullDisk full(250'000);
    const CampaignRun broken = run(plan);
    EXPECT_EQ(broken.work.crashed.size(), 4u);
  }
  EXPECT_FALSE(is_sealed(store_file(plan.folder)));
}

TEST_F(CampaignTest, TellsItsProgress) {
  std::vector<std::size_t> told;
  auto plan = plan_in(folder.path(), 2);
  run_campaign(contest.district.world, plan, [&](std::size_t ended, std::size_t missing) {
    EXPECT_EQ(missing, 4u);
    told.push_back(ended);
  });
  EXPECT_THAT(told, ElementsAre(0, 1, 2, 3, 4)) << "its clock starts with the first";
}

TEST_F(CampaignTest, IsReadBackAsObservations) {
  const auto plan = plan_in(folder.path(), 2);
  run(plan);
  const auto observations = observe(record::Results::open(store_file(folder.path())), plan);
  ASSERT_EQ(observations.size(), 4u);
  EXPECT_EQ(observations[1].cell, (Cell{0, kSecond}));
  EXPECT_FALSE(observations[1].figures.empty());
  for (const auto& figure : observations[1].figures)
    EXPECT_EQ(figure.scope.kind, record::Kind::District);
}

}  // namespace
}  // namespace wangge::experiment
