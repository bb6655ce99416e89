#include <memory>

#include "base/json.hpp"
#include "base/log.hpp"
#include "base/text.hpp"
#include "cli/campaign_run.hpp"
#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/standard_output.hpp"
#include "report/run_summary.hpp"
#include "report/run_table.hpp"
#include "report/to_json.hpp"

namespace wangge::cli {
namespace {

using base::ExitCode;

struct RunOptions {
  ScenarioOptions scenario;
  std::string staffing;  ///< empty: the scenario's first
  CampaignOptions campaign;
  OutputOptions output;
};

std::vector<record::ReplicationRows> rows_of(const Study& study, const record::Results& results) {
  std::vector<record::ReplicationRows> rows;
  for (std::uint32_t replication = 0; replication < study.plan.replications; ++replication) {
    const record::TrialKey key{study.plan.configurations.front(), replication};
    if (results.holds(key)) rows.push_back(results.rows(key));
  }
  return rows;
}

/// What one staffing configuration comes to: every indicator, every post.
ExitCode run(const RunOptions& options) {
  base::set_up_log({.quiet = options.output.quiet});
  const std::vector<std::string> named{options.staffing};
  Study study = read_study("run", options.scenario, options.campaign,
                           options.staffing.empty() ? std::vector<std::string>{} : named);
  study.plan.configurations.resize(1);
  const ExitCode code = run_study(study, options.output.quiet);
  if (code == ExitCode::Interrupted) return code;

  const record::Results results = results_of(study);
  const auto rows = rows_of(study, results);
  if (rows.empty()) return code;
  const auto directory = results.directory();
  const auto summary = report::summarise(directory, study.plan.configurations.front(), rows,
                                         study.world.experiment.confidence);
  const auto provenance = results.provenance();
  if (options.output.json)
    print(base::json_document(report::run_json(summary, directory, provenance)));
  else
    print(report::run_table(summary, directory, provenance, style_of_stdout()));
  return code;
}

}  // namespace

Action declare_run(CLI::App& page) {
  page.description(base::text("cli.run"));
  page.footer("  wangge run scenarios/010-one-desk --staffing two");
  auto options = std::make_shared<RunOptions>();
  options->scenario.declare(page);
  page.add_option("--staffing", options->staffing, base::text("cli.one_staffing"))
      ->type_name("NAME");
  options->campaign.declare(page);
  options->output.declare(page);
  return [options] { return run(*options); };
}

}  // namespace wangge::cli
