#include "experiment/manifest.hpp"

#include <gtest/gtest.h>

#include "base/fault.hpp"
#include "base/file.hpp"
#include "support/contest.hpp"
#include "support/scratch_folder.hpp"

namespace wangge::experiment {
namespace {

CampaignPlan a_plan() {
  CampaignPlan plan;
  plan.provenance = {"wangge: 1\n", "abc", 18446744073709551615u, "0.1.0", "wangge compare 西城"};
  plan.source = {"scenarios/x.yaml", {"a.yaml", "b.yaml"}, {"k=1"}};
  plan.inputs = {{"scenarios/x.yaml", "12ab"}};
  plan.configurations = {model::ConfigurationId(0), model::ConfigurationId(1)};
  plan.replications = 20;
  return plan;
}

TEST(ManifestTest, ComesBackAsItWasWritten) {
  const support::ScratchFolder folder;
  const support::Contest contest({"baseline", "more"});
  write_manifest(manifest_of(contest.district.world, a_plan()), folder.path());
  const Manifest read = read_manifest(folder.path());
  EXPECT_EQ(read.command, "wangge compare 西城");
  EXPECT_EQ(read.seed, 18446744073709551615u);
  EXPECT_EQ(read.configurations, (std::vector<std::string>{"baseline", "more"}));
  EXPECT_EQ(read.replications, 20u);
  EXPECT_EQ(read.source.scenario, "scenarios/x.yaml");
  EXPECT_EQ(read.source.layers.size(), 2u);
  EXPECT_EQ(read.source.settings, (std::vector<std::string>{"k=1"}));
  EXPECT_EQ(read.inputs[0].hash, "12ab");
  EXPECT_EQ(read.resolved, "wangge: 1\n");
}

TEST(ManifestTest, IsRefusedWhereThereIsNone) {
  const support::ScratchFolder folder;
  EXPECT_THROW(read_manifest(folder.path()), base::InvalidInput);
}

TEST(ManifestTest, IsRefusedWhenItIsSomethingElse) {
  const support::ScratchFolder folder;
  base::write_file(folder.file("manifest.json"), "{\"name\": \"another program\"}");
  EXPECT_THROW(read_manifest(folder.path()), base::InvalidInput);
}

TEST(ManifestTest, FailsWhereTheFolderIsGone) {
  const support::Contest contest({"baseline", "more"});
  EXPECT_THROW(write_manifest(manifest_of(contest.district.world, a_plan()), "no/such/folder"),
               base::RunFailed);
}

}  // namespace
}  // namespace wangge::experiment
