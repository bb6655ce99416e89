#include <algorithm>
#include <memory>

#include "base/json.hpp"
#include "base/log.hpp"
#include "base/text.hpp"
#include "cli/campaign_run.hpp"
#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/standard_output.hpp"
#include "cli/usage_error.hpp"
#include "indicator/catalogue.hpp"
#include "report/breakdown.hpp"
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
  std::string by;  ///< a kind of part; empty: the whole
  std::vector<std::string> indicators;
};

/// The words for what a run can be broken down by.
std::vector<std::string> part_words() {
  std::vector<std::string> words;
  for (const auto kind : report::kPartKinds) words.emplace_back(record::word_of(kind));
  return words;
}

record::Kind part_named(const std::string& word) {
  return *std::ranges::find(report::kPartKinds, word, [](auto kind) { return word_of(kind); });
}

std::vector<record::IndicatorId> indicators_of(const RunOptions& options) {
  if (options.indicators.empty()) return report::usual_indicators_of_parts();
  if (options.by.empty()) throw UsageError(base::text("usage.only_with", "--indicators", "--by"));
  std::vector<record::IndicatorId> ids;
  for (const std::string& word : options.indicators) ids.push_back(indicator_called(word));
  return ids;
}

std::vector<record::ReplicationRows> rows_of(const Study& study, const record::Results& results) {
  std::vector<record::ReplicationRows> rows;
  for (std::uint32_t replication = 0; replication < study.plan.replications; ++replication) {
    const record::TrialKey key{study.plan.configurations.front(), replication};
    if (results.holds(key)) rows.push_back(results.rows(key));
  }
  return rows;
}

/// The run is there: prints the whole, or its parts.
void print_run(const RunOptions& options, const Study& study, const record::Results& results,
               const std::vector<record::IndicatorId>& indicators) {
  const auto rows = rows_of(study, results);
  if (rows.empty()) return;
  const auto directory = results.directory();
  const auto& provenance = study.plan.provenance;
  const auto configuration = study.plan.configurations.front();
  const auto confidence = study.world.experiment.confidence;
  if (!options.by.empty()) {
    const auto parts =
        report::break_down(part_named(options.by), indicators, configuration, rows, confidence);
    print(options.output.json
              ? base::json_document(report::breakdown_json(parts, directory, provenance))
              : report::breakdown_table(parts, directory, provenance.seed, style_of_stdout()));
    return;
  }
  const auto summary = report::summarise(directory, configuration, rows, confidence);
  print(options.output.json ? base::json_document(report::run_json(summary, directory, provenance))
                            : report::run_table(summary, directory, provenance, style_of_stdout()));
}

/// What one staffing configuration comes to: every indicator, every post.
ExitCode run(const RunOptions& options) {
  base::set_up_log({.quiet = options.output.quiet});
  const auto indicators = indicators_of(options);
  const std::vector<std::string> named{options.staffing};
  Study study = read_study("run", options.scenario, options.campaign,
                           options.staffing.empty() ? std::vector<std::string>{} : named);
  study.plan.configurations.resize(1);
  const ExitCode code = run_study(study, options.output.quiet);
  if (code != ExitCode::Interrupted) print_run(options, study, results_of(study), indicators);
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
  page.add_option("--by", options->by, base::text("cli.by"))
      ->type_name("PART")
      ->check(one_of(part_words()));
  page.add_option("--indicators", options->indicators, base::text("cli.indicators"))
      ->type_name("NAME...");
  options->campaign.declare(page);
  options->output.declare(page);
  return [options] { return run(*options); };
}

}  // namespace wangge::cli
