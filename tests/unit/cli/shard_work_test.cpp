#include "cli/shard_work.hpp"

#include <gmock/gmock.h>

#include "support/small_district.hpp"

namespace wangge::cli {
namespace {

using base::ExitCode;
using testing::HasSubstr;

class ShardWorkTest : public testing::Test {
 protected:
  ExitCode tell(const experiment::ShardRun& run) {
    testing::internal::CaptureStderr();
    const ExitCode code = tell_shard(run, district.world, 4);
    said = testing::internal::GetCapturedStderr();
    return code;
  }

  support::SmallDistrict district;
  std::string said;
};

TEST_F(ShardWorkTest, AShardThatWasRunIsFine) {
  experiment::ShardRun run;
  run.work.delivered = 12;
  EXPECT_EQ(tell(run), ExitCode::Ok);
  EXPECT_THAT(said, HasSubstr("shard 4: 12 replications run"));
}

TEST_F(ShardWorkTest, SoIsOneThatWasThere) {
  EXPECT_EQ(tell({true, {}}), ExitCode::Ok);
  EXPECT_THAT(said, HasSubstr("shard 4: is done already"));
}

TEST_F(ShardWorkTest, CrashedCellsAreNamed) {
  experiment::ShardRun run;
  run.work.crashed = {{{7, model::ConfigurationId(0)}, "killed"}};
  EXPECT_EQ(tell(run), ExitCode::RunFailed);
  EXPECT_THAT(said, HasSubstr("replication 7 failed twice: killed"));
}

TEST_F(ShardWorkTest, InterruptedIsSaid) {
  experiment::ShardRun run;
  run.work.interrupted = true;
  EXPECT_EQ(tell(run), ExitCode::Interrupted);
  EXPECT_THAT(said, HasSubstr("interrupted"));
}

}  // namespace
}  // namespace wangge::cli
