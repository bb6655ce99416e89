#include "cli/study.hpp"

#include <gmock/gmock.h>

#include "cli/usage_error.hpp"
#include "support/program.hpp"

namespace wangge::cli {
namespace {

using support::ScenarioFolder;
using testing::ElementsAre;

ScenarioOptions options_of(const ScenarioFolder& folder) {
  ScenarioOptions options;
  options.scenario = folder.scenario();
  return options;
}

TEST(StudyTest, TakesFromTheScenarioWhatTheCommandLineLeavesOpen) {
  const ScenarioFolder folder;
  const Study study = read_study("compare", options_of(folder), {}, {});
  EXPECT_EQ(study.plan.replications, 3u);
  EXPECT_EQ(study.plan.provenance.seed, 1u);
  EXPECT_THAT(study.plan.configurations,
              ElementsAre(model::ConfigurationId(0), model::ConfigurationId(1)));
  EXPECT_EQ(study.plan.inputs.size(), 1u);
}

TEST(StudyTest, FollowsTheCommandLine) {
  const ScenarioFolder folder;
  CampaignOptions campaign;
  campaign.seed = 5;
  campaign.replications = 7;
  campaign.keep = "all";
  campaign.out = "there";
  const Study study = read_study("compare", options_of(folder), campaign, {"two"});
  EXPECT_EQ(study.world.experiment.seed, 5u);
  EXPECT_EQ(study.plan.provenance.seed, 5u);
  EXPECT_EQ(study.plan.replications, 7u);
  EXPECT_EQ(study.plan.keep, experiment::Keep::All);
  EXPECT_EQ(study.plan.folder, "there");
  EXPECT_THAT(study.plan.configurations, ElementsAre(model::ConfigurationId(1)));
  EXPECT_EQ(study.plan.provenance.command,
            "wangge compare " + folder.scenario() +
                " --staffing two --replications 7 --seed 5 --keep all");
}

TEST(StudyTest, GivesAnotherSeedOrScenarioAFolderOfItsOwn) {
  const ScenarioFolder folder;
  CampaignOptions other_seed, more;
  other_seed.seed = 5;
  more.replications = 40;
  const auto plain = read_study("compare", options_of(folder), {}, {}).plan.folder;
  EXPECT_THAT(plain.generic_string(), testing::StartsWith("results/one-desk-"));
  EXPECT_NE(plain, read_study("compare", options_of(folder), other_seed, {}).plan.folder);
  EXPECT_EQ(plain, read_study("run", options_of(folder), more, {}).plan.folder);
  auto busier = options_of(folder);
  busier.settings = {"demand.desk_work.calls.per_day=900"};
  EXPECT_NE(plain, read_study("compare", busier, {}, {}).plan.folder);
}

TEST(StudyTest, KeepsTheOrderOfTheScenario) {
  const ScenarioFolder folder;
  const model::World world = load(options_of(folder)).world;
  EXPECT_THAT(configurations_named(world, {"two", "baseline"}),
              ElementsAre(model::ConfigurationId(0), model::ConfigurationId(1)));
  EXPECT_THROW(configurations_named(world, {"three"}), UsageError);
}

}  // namespace
}  // namespace wangge::cli
