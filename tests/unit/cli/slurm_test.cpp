#include "cli/slurm.hpp"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include "base/fault.hpp"
#include "cli/usage_error.hpp"
#include "support/scratch_folder.hpp"

namespace wangge::cli {
namespace {

using testing::AllOf;
using testing::HasSubstr;

const SlurmArray kArray{"wangge-desk",
                        "/opt/wang ge/wangge",
                        "/data/奥运 100%/it's",
                        2,
                        5,
                        3,
                        {"partition=short", "exclusive", "--comment=a \"b\""}};

TEST(SlurmTest, WritesAScriptWhosePathsAreTakenAsTheyAre) {
  EXPECT_EQ(slurm_script(kArray), R"(#!/bin/sh
#SBATCH --job-name="wangge-desk"
#SBATCH --array="0-4"
#SBATCH --requeue
#SBATCH --open-mode="append"
#SBATCH --output="/data/奥运 100%%/it's/shards/2/%a.out"
#SBATCH --cpus-per-task="3"
#SBATCH --partition="short"
#SBATCH --exclusive
#SBATCH --comment="a \"b\""
exec '/opt/wang ge/wangge' work '/data/奥运 100%/it'\''s' --round 2 )"
                                  R"(--shard "$SLURM_ARRAY_TASK_ID" --jobs 3
)");
}

TEST(SlurmTest, ALineBreakInAPathIsRefused) {
  SlurmArray array = kArray;
  array.campaign = "/data/a\nb";
  EXPECT_THROW(slurm_script(array), UsageError);
}

TEST(SlurmTest, TakesOptionsThatAreNotItsOwn) {
  for (const char* good : {"partition=short", "--time=2:00:00", "exclusive", "account=城管"})
    EXPECT_EQ(wrong_with_sbatch_option(good), "") << good;
  for (const char* bad : {"", "--", "=x", "Partition short", "time=1\n#SBATCH --array=1"})
    EXPECT_THAT(wrong_with_sbatch_option(bad), HasSubstr("is no option for sbatch")) << bad;
  for (const char* ours : {"array=1-2", "--output=x", "no-requeue"})
    EXPECT_THAT(wrong_with_sbatch_option(ours), HasSubstr("is set by wangge")) << ours;
}

/// Programs of Slurm's names that answer as they are told, first in PATH.
class SlurmProgramsTest : public testing::Test {
 protected:
  SlurmProgramsTest() : path_(getenv("PATH")) {
    setenv("PATH", (folder.path().string() + ":/usr/bin:/bin").c_str(), 1);
  }
  ~SlurmProgramsTest() override { setenv("PATH", path_.c_str(), 1); }
  void program(const char* name, const std::string& lines) const {
    support::write_bytes(folder.file(name), "#!/bin/sh\n" + lines + "\n");
    chmod(folder.file(name).c_str(), 0755);
  }

  support::ScratchFolder folder;

 private:
  std::string path_;
};

TEST_F(SlurmProgramsTest, GivesTheScriptToSbatch) {
  program("sbatch", "test \"$1 $2\" = '--parsable /a b/job.sh' && echo '12;cluster'");
  EXPECT_EQ(submit_to_slurm("/a b/job.sh"), "12");
}

TEST_F(SlurmProgramsTest, WhatSbatchRefusesFails) {
  program("sbatch", "exit 3");
  try {
    submit_to_slurm("job.sh");
    FAIL() << "taken";
  } catch (const base::RunFailed& refused) {
    EXPECT_THAT(refused.what(), HasSubstr("exit code 3"));
  }
}

TEST_F(SlurmProgramsTest, AJobIsThereWhileSqueueListsIt) {
  EXPECT_FALSE(is_in_slurm(""));
  program("squeue", "test \"$2\" = --jobs=12 && echo '12_0 all wangge R'");
  EXPECT_TRUE(is_in_slurm("12"));
  EXPECT_FALSE(is_in_slurm("13")) << "squeue ends with an error";
  program("squeue", "exit 0");
  EXPECT_FALSE(is_in_slurm("12"));
}

}  // namespace
}  // namespace wangge::cli
