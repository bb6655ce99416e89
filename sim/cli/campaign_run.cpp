#include "cli/campaign_run.hpp"

#include "base/log.hpp"
#include "base/text.hpp"
#include "cli/progress.hpp"
#include "experiment/campaign.hpp"

namespace wangge::cli {
namespace {

using base::ExitCode;
using experiment::CampaignRun;

ExitCode code_of(const CampaignRun& run) {
  if (run.work.interrupted) return ExitCode::Interrupted;
  return run.work.crashed.empty() ? ExitCode::Ok : ExitCode::RunFailed;
}

}  // namespace

ExitCode tell_end(const Study& study, const CampaignRun& run) {
  tell_crashes(study.world, run.work);
  const std::string folder = study.plan.folder.generic_string();
  const std::size_t kept = run.found + run.work.delivered;
  if (run.work.interrupted)
    base::log_warning(base::text("run.interrupted", kept, folder));
  else
    base::log_info(base::text("run.done", run.found, run.work.delivered, folder));
  return code_of(run);
}

void tell_crashes(const model::World& world, const experiment::WorkDone& work) {
  for (const auto& [cell, failure] : work.crashed) {
    const auto& configuration = world.staffing.configurations[cell.configuration.index()];
    base::log_error(base::text("run.crashed", configuration.name.key, cell.replication, failure));
  }
}

ExitCode run_study(const Study& study, bool quiet) {
  return tell_end(study, experiment::run_campaign(study.world, study.plan, shown_progress(quiet)));
}

record::Results results_of(const Study& study) {
  return record::Results::open(experiment::store_file(study.plan.folder));
}

}  // namespace wangge::cli
