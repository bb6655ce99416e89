#include "cli/campaign_run.hpp"

#include <gmock/gmock.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>

#include "base/log.hpp"
#include "support/program.hpp"

namespace wangge::cli {
namespace {

using support::ScenarioFolder;
using testing::HasSubstr;

Study study_in(const ScenarioFolder& folder) {
  ScenarioOptions options;
  options.scenario = folder.scenario();
  CampaignOptions campaign;
  campaign.out = folder.campaign();
  return read_study("compare", options, campaign, {});
}

TEST(CampaignRunTest, LeavesResultsToRead) {
  const ScenarioFolder folder;
  const Study study = study_in(folder);
  EXPECT_EQ(run_study(study, true), base::ExitCode::Ok);
  EXPECT_EQ(results_of(study).trials().size(), 6u);
}

TEST(CampaignRunTest, SaysWhereTheResultsAre) {
  const ScenarioFolder folder;
  base::set_up_log({});
  testing::internal::CaptureStderr();
  run_study(study_in(folder), false);
  EXPECT_THAT(testing::internal::GetCapturedStderr(), HasSubstr("6 run, in " + folder.campaign()));
}

/// Lets this process, and each that it forks, take so little time that long work is killed.
class LittleTime {
 public:
  LittleTime() {
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    ::getrlimit(RLIMIT_CPU, &before_);
    const rlimit little{static_cast<rlim_t>(used.ru_utime.tv_sec + 2), before_.rlim_max};
    ::setrlimit(RLIMIT_CPU, &little);
  }
  ~LittleTime() { ::setrlimit(RLIMIT_CPU, &before_); }

 private:
  rlimit before_{};
};

TEST(CampaignRunTest, NamesTheReplicationThatCrashedAndKeepsTheOthers) {
  const ScenarioFolder folder;
  Study study = study_in(folder);
  EXPECT_EQ(run_study(study, true), base::ExitCode::Ok);
  study.plan.replications = 4;
  study.plan.configurations.resize(1);
  study.world.experiment.length = base::days(100'000);
  base::set_up_log({});
  testing::internal::CaptureStderr();
  const LittleTime little;
  EXPECT_EQ(run_study(study, true), base::ExitCode::RunFailed);
  EXPECT_THAT(
      testing::internal::GetCapturedStderr(),
      HasSubstr("error: configuration baseline, replication 3 failed twice: ended by signal"));
  EXPECT_EQ(results_of(study).trials().size(), 6u);
}

TEST(CampaignRunTest, EndsCleanlyAtCtrlCAndGoesOnLater) {
  const ScenarioFolder folder;
  Study study = study_in(folder);
  study.plan.replications = 20'000;  // more than a second's work
  std::signal(SIGALRM, [](int) { std::raise(SIGINT); });
  ::ualarm(300'000, 0);
  EXPECT_EQ(run_study(study, true), base::ExitCode::Interrupted);
  EXPECT_LT(results_of(study).trials().size(), 40'000u);
  study.plan.replications = 3;
  EXPECT_EQ(run_study(study, true), base::ExitCode::Ok);
}

}  // namespace
}  // namespace wangge::cli
