#include "cli/campaign_run.hpp"

#include "base/log.hpp"
#include "base/text.hpp"
#include "cli/progress.hpp"
#include "experiment/observation.hpp"
#include "indicator/catalogue.hpp"

namespace wangge::cli {
namespace {

using base::ExitCode;
using experiment::CampaignRun;

CampaignRun run_with_progress(const Study& study, bool quiet) {
  std::optional<Progress> progress;
  return experiment::run_campaign(study.world, study.plan,
                                  [&](std::size_t ended, std::size_t missing) {
                                    if (!progress) progress.emplace(missing, quiet);
                                    progress->done(ended);
                                  });
}

/// What crashed, each with what makes it happen again.
void tell_crashes(const Study& study, const CampaignRun& run) {
  for (const auto& [cell, failure] : run.work.crashed) {
    const auto& configuration = study.world.staffing.configurations[cell.configuration.index()];
    base::log_error(base::text("run.crashed", configuration.name.key, cell.replication, failure));
  }
}

ExitCode code_of(const CampaignRun& run) {
  if (run.work.interrupted) return ExitCode::Interrupted;
  return run.work.crashed.empty() ? ExitCode::Ok : ExitCode::RunFailed;
}

}  // namespace

Finished run_study(const Study& study, const OutputOptions& output) {
  const CampaignRun run = run_with_progress(study, output.quiet);
  tell_crashes(study, run);
  Finished finished;
  finished.code = code_of(run);
  const std::string folder = study.plan.folder.generic_string();
  if (finished.code == ExitCode::Interrupted) {
    base::log_warning(base::text("run.interrupted", run.found + run.work.delivered, folder));
    return finished;
  }
  base::log_info(base::text("run.done", run.found, run.work.delivered, folder));
  const auto results = record::Results::open(experiment::store_file(study.plan.folder));
  finished.comparison = experiment::compare(study.world, experiment::observe(results, study.plan));
  finished.directory = results.directory();
  finished.provenance = results.provenance();
  return finished;
}

}  // namespace wangge::cli
