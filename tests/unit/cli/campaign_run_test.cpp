#include "cli/campaign_run.hpp"

#include <gmock/gmock.h>

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
