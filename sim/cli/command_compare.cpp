#include <memory>

#include "base/json.hpp"
#include "base/log.hpp"
#include "base/text.hpp"
#include "cli/campaign_run.hpp"
#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/standard_output.hpp"
#include "experiment/comparison.hpp"
#include "experiment/comparison_json.hpp"
#include "experiment/observation.hpp"
#include "report/comparison_table.hpp"

namespace wangge::cli {
namespace {

using base::ExitCode;

struct CompareOptions {
  ScenarioOptions scenario;
  std::vector<std::string> staffing;
  CampaignOptions campaign;
  OutputOptions output;
};

/// Which staffing configuration wins, by how much, how sure.
ExitCode compare(const CompareOptions& options) {
  base::set_up_log({.quiet = options.output.quiet});
  const Study study = read_study("compare", options.scenario, options.campaign, options.staffing);
  const ExitCode code = run_study(study, options.output.quiet);
  if (code == ExitCode::Interrupted) return code;

  const record::Results results = results_of(study);
  const auto observations = experiment::observe(results, study.plan);
  if (observations.empty()) return code;  // every one crashed: there is nothing to compare
  const auto comparison = experiment::compare(study.world, observations);

  const auto directory = results.directory();
  const auto& provenance = study.plan.provenance;
  if (options.output.json)
    print(base::json_document(experiment::json_of(comparison, directory, provenance)));
  else
    print(report::comparison_table(comparison, directory, provenance, style_of_stdout()));
  return code;
}

}  // namespace

Action declare_compare(CLI::App& page) {
  page.description(base::text("cli.compare"));
  page.footer("  wangge compare scenarios/010-one-desk --replications 10");
  auto options = std::make_shared<CompareOptions>();
  options->scenario.declare(page);
  page.add_option("--staffing", options->staffing, base::text("cli.staffing"))
      ->type_name("NAME...")
      ->check(a_word());
  options->campaign.declare(page);
  options->output.declare(page);
  return [options] { return compare(*options); };
}

}  // namespace wangge::cli
