#include <gmock/gmock.h>

#include "support/program.hpp"

namespace wangge::cli {
namespace {

using support::Call;
using support::call;
using support::ScenarioFolder;
using testing::HasSubstr;

TEST(CommandSubmitTest, HereAndCollectedItGivesTheBytesOfCompare) {
  const ScenarioFolder here;
  const std::string sent = here.file("sent").string(), whole = here.campaign();
  EXPECT_EQ(call({"submit", here.scenario(), "--engine", "local", "--shards", "4", "--out", sent,
                  "--staffing", "baseline", "two"})
                .code,
            0);
  EXPECT_EQ(call({"collect", sent}).code, 0);
  EXPECT_EQ(
      call({"compare", here.scenario(), "--staffing", "baseline", "two", "--out", whole}).code, 0);
  for (const char* file : {"results.sqlite", "manifest.json"})
    EXPECT_EQ(support::bytes_of(here.file("sent") / file),
              support::bytes_of(here.file("campaign") / file))
        << file;
  const Call again = call({"submit", here.scenario(), "--out", sent});
  EXPECT_EQ(again.code, 0);
  EXPECT_THAT(again.error, HasSubstr("nothing is missing"));
}

TEST(CommandSubmitTest, DryRunPrintsTheScriptAndWritesNothing) {
  const ScenarioFolder here;
  const Call dry = call({"submit", here.scenario(), "--dry-run", "--shards", "3", "--jobs", "2",
                         "--out", here.file("奥 运").string(), "--sbatch", "partition=short"});
  EXPECT_EQ(dry.code, 0);
  for (const char* part : {"#SBATCH --array=\"0-2\"", "--partition=\"short\"", "--requeue",
                           "奥 运' --round 1 --shard \"$SLURM_ARRAY_TASK_ID\" --jobs 2"})
    EXPECT_THAT(dry.out, HasSubstr(part));
  EXPECT_THAT(here.files(), testing::ElementsAre("scenario.yaml"));
}

TEST(CommandSubmitTest, WithoutSlurmItSaysWhatElseThereIs) {
  const ScenarioFolder here;
  const std::string path = getenv("PATH");
  setenv("PATH", here.path().c_str(), 1);
  const Call sent = call({"submit", here.scenario(), "--out", here.campaign()});
  setenv("PATH", path.c_str(), 1);
  EXPECT_EQ(sent.code, 4);
  EXPECT_THAT(sent.error, HasSubstr("--engine local"));
  EXPECT_FALSE(std::filesystem::exists(here.file("campaign") / "shards"));
}

TEST(CommandSubmitTest, RefusesWhatSlurmIsNotToBeTold) {
  const ScenarioFolder here;
  const Call wrong = call({"submit", here.scenario(), "--sbatch", "array=1-3", "--dry-run"});
  EXPECT_EQ(wrong.code, 2);
  EXPECT_THAT(wrong.error, HasSubstr("'array' is set by wangge"));
  EXPECT_EQ(call({"submit", here.scenario(), "--engine", "pbs"}).code, 2);
  EXPECT_EQ(call({"submit", here.scenario(), "--shards", "0"}).code, 2);
}

}  // namespace
}  // namespace wangge::cli
