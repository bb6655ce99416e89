#include <memory>
#include <string>

#include "base/json.hpp"
#include "base/log.hpp"
#include "base/text.hpp"
#include "cli/blame_runs.hpp"
#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/standard_output.hpp"
#include "indicator/catalogue.hpp"
#include "report/blame_json.hpp"

namespace wangge::cli {
namespace {

using base::ExitCode;

constexpr std::size_t kUsualLines = 5;

struct WhyOptions {
  ScenarioOptions scenario;
  std::string staffing;  ///< empty: the scenario's first
  CampaignOptions runs;
  std::size_t one_more = kUsualLines;
  OutputOptions output;
};

/// Why cases were late, and what one person more would change.
ExitCode why(const WhyOptions& options) {
  base::set_up_log({.quiet = options.output.quiet});
  std::vector<std::string> named;
  if (!options.staffing.empty()) named.push_back(options.staffing);
  Study study = read_study("why", options.scenario, options.runs, named);
  study.plan.configurations.resize(1);
  if (options.one_more != kUsualLines)
    study.plan.provenance.command += " --one-more " + std::to_string(options.one_more);
  const auto answer = why_late(study, options.one_more, options.output.quiet);
  if (!answer) return ExitCode::Interrupted;
  const auto directory = indicator::directory_of(study.world);
  const auto& provenance = study.plan.provenance;
  return print(options.output.json
                   ? base::json_document(report::why_json(*answer, directory, provenance))
                   : report::why_table(*answer, directory, provenance, style_of_stdout()));
}

}  // namespace

Action declare_why(CLI::App& page) {
  page.description(base::text("cli.why"));
  page.footer("  wangge why scenarios/020-two-departments --one-more 2");
  auto options = std::make_shared<WhyOptions>();
  options->scenario.declare(page);
  declare_one_staffing(page, options->staffing);
  page.add_option("--one-more", options->one_more, base::text("cli.one_more"))
      ->type_name("N")
      ->check(whole_number(0, 1000));
  options->runs.declare_runs(page);
  options->output.declare(page);
  return [options] { return why(*options); };
}

}  // namespace wangge::cli
