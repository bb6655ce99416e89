#include "cli/retold.hpp"

#include <gmock/gmock.h>

#include "base/fault.hpp"
#include "cli/study.hpp"
#include "cli/usage_error.hpp"
#include "experiment/campaign.hpp"
#include "experiment/manifest.hpp"
#include "support/program.hpp"

namespace wangge::cli {
namespace {

/// Remembers what it is told.
struct Ear final : record::Listener {
  std::vector<record::CaseRecord> cases;
  std::size_t intervals = 0;
  void case_ended(const record::CaseRecord& record) override { cases.push_back(record); }
  void interval(const record::Interval&) override { ++intervals; }
};

Ear told(const Retold& replication, std::optional<model::ProblemId> only = {}) {
  Ear ear;
  replication.tell(ear, only);
  std::ranges::sort(ear.cases, {}, &record::CaseRecord::problem);
  return ear;
}

/// A campaign on the street scenario that kept its first replication's cases.
class RetoldTest : public testing::Test {
 protected:
  RetoldTest() {
    support::call({"compare", folder.scenario(), "--keep", "first", "--out", folder.campaign()});
    ScenarioOptions options;
    options.scenario = folder.scenario();
    world = load(options).world;
  }
  [[nodiscard]] record::Results results() const {
    return record::Results::open(experiment::store_file(folder.campaign()));
  }

  support::ScenarioFolder folder{support::street_scenario()};
  model::World world;
};

TEST_F(RetoldTest, TheStoryIsTheSameKeptOrMadeAgain) {
  const Ear again = told(retold(world, {"more", 0}, {}));
  const Ear kept = told(retold(folder.campaign(), {"more", 0}));
  ASSERT_FALSE(again.cases.empty());
  EXPECT_EQ(kept.cases, again.cases);
  EXPECT_EQ(kept.intervals, again.intervals);
  EXPECT_EQ(told(retold(world, results(), {"more", 0}, {})).cases, again.cases);
}

TEST_F(RetoldTest, AReplicationThatWasNotKeptIsMadeAgain) {
  const Ear again = told(retold(world, {"", 1}, {}));
  EXPECT_EQ(told(retold(folder.campaign(), {"", 1})).cases, again.cases);
  EXPECT_EQ(told(retold(world, results(), {"", 1}, {})).cases, again.cases);
}

TEST_F(RetoldTest, OneCaseAloneCanBeTold) {
  for (const Retold& one :
       {retold(world, {"more", 0}, {}), retold(folder.campaign(), {"more", 0})}) {
    const auto first = told(one).cases.front();
    EXPECT_THAT(told(one, first.problem).cases, testing::ElementsAre(first));
  }
}

TEST_F(RetoldTest, WhatWasKeptOutlivesTheScenario) {
  std::filesystem::remove(folder.scenario());
  EXPECT_FALSE(told(retold(folder.campaign(), {"", 0})).cases.empty());
  EXPECT_THROW(retold(folder.campaign(), {"", 1}), base::InvalidInput);
}

TEST_F(RetoldTest, NothingIsMadeAgainFromAnotherScenario) {
  std::string other = support::street_scenario();
  other.replace(other.find("per_day: 60"), 11, "per_day: 61");
  support::write_bytes(folder.scenario(), other);
  EXPECT_FALSE(told(retold(folder.campaign(), {"", 0})).cases.empty());
  EXPECT_THROW(retold(folder.campaign(), {"", 1}), base::InvalidInput);
}

TEST_F(RetoldTest, ACampaignStartedInItsFolderIsMadeAgainFromAnother) {
  const auto before = std::filesystem::current_path();
  support::write_bytes(folder.file("busy.yaml"), "demand: {streams: [{id: streets, per_day: 90}]}");
  std::filesystem::current_path(folder.path());
  support::call({"compare", "scenario.yaml", "--layer", "busy.yaml", "--out", "near"});
  std::filesystem::current_path(before);
  EXPECT_FALSE(told(retold(folder.file("near"), {"more", 1})).cases.empty());
}

TEST_F(RetoldTest, NothingIsMadeAgainByAnotherVersion) {
  auto manifest = experiment::read_manifest(folder.campaign());
  manifest.version = "0.0.1";
  experiment::write_manifest(manifest, folder.campaign());
  EXPECT_FALSE(told(retold(folder.campaign(), {"", 0})).cases.empty()) << "it was kept";
  EXPECT_THAT(
      [&] {
        retold(folder.campaign(), {"", 1});
      },
      testing::ThrowsMessage<base::InvalidInput>(testing::HasSubstr("of wangge 0.0.1")));
}

TEST_F(RetoldTest, ACampaignMayBeCalledByItsNameAmongTheResults) {
  const auto before = std::filesystem::current_path();
  std::filesystem::create_directory(folder.file("results"));
  std::filesystem::rename(folder.campaign(), folder.file("results/mine"));
  std::filesystem::current_path(folder.path());
  const Ear by_name = told(retold("mine", {"more", 0}));
  std::filesystem::current_path(before);
  EXPECT_EQ(by_name.cases, told(retold(folder.file("results/mine"), {"more", 0})).cases);
}

TEST_F(RetoldTest, AConfigurationThatIsNotThereIsRefused) {
  EXPECT_THROW(retold(world, {"most", 0}, {}), UsageError);
  EXPECT_THROW(retold(folder.campaign(), {"most", 0}), UsageError);
}

}  // namespace
}  // namespace wangge::cli
