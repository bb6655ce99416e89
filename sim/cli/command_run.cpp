#include <algorithm>
#include <memory>

#include "base/joined.hpp"
#include "base/json.hpp"
#include "base/log.hpp"
#include "base/text.hpp"
#include "cli/campaign_run.hpp"
#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/invocation.hpp"
#include "cli/late_of_run.hpp"
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

void require_part(record::IndicatorId id, const std::string& by) {
  std::vector<std::string_view> known;
  for (const auto kind : report::parts_of(id)) known.push_back(record::word_of(kind));
  if (std::ranges::count(known, by) > 0) return;
  const auto& key = indicator::indicator(id).key;
  throw UsageError(known.empty() ? base::text("usage.not_by_parts", key)
                                 : base::text("usage.not_by", key, by, base::joined(known)));
}

std::vector<record::IndicatorId> indicators_of(const RunOptions& options) {
  if (options.indicators.empty()) return report::usual_indicators_of_parts();
  if (options.by.empty()) throw UsageError(base::text("usage.only_with", "--indicators", "--by"));
  std::vector<record::IndicatorId> ids;
  for (const std::string& word : options.indicators) ids.push_back(indicator_called(word));
  for (const record::IndicatorId id : ids) require_part(id, options.by);
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

/// What was run, for those who print it.
struct Run {
  const RunOptions& options;
  const Study& study;
  const record::Results& results;
  std::vector<record::ReplicationRows> rows;
  record::Directory directory;

  [[nodiscard]] model::ConfigurationId configuration() const {
    return study.plan.configurations.front();
  }
  [[nodiscard]] base::Probability confidence() const { return study.world.experiment.confidence; }
};

void print_parts(const Run& run, const std::vector<record::IndicatorId>& indicators) {
  const auto& provenance = run.study.plan.provenance;
  const auto parts = report::break_down(part_named(run.options.by), indicators, run.configuration(),
                                        run.rows, run.confidence());
  print(run.options.output.json
            ? base::json_document(report::breakdown_json(parts, run.directory, provenance))
            : report::breakdown_table(parts, run.directory, provenance.seed, style_of_stdout()));
}

/// How to see more of what was late.
std::string how_to_trace(const Run& run, const std::string& latest) {
  if (latest.empty()) return "";
  const auto completed = [&](Invocation line) {
    line.source(run.options.scenario).option("--staffing", run.options.staffing);
    if (run.options.campaign.seed) line.option("--seed", *run.options.campaign.seed);
    return line.text();
  };
  Invocation one("trace"), list("trace");
  one.word(latest);
  list.word("--late");
  return "\n" + base::text("run.how_to_trace", completed(one), completed(list));
}

void print_whole(const Run& run) {
  const auto& provenance = run.study.plan.provenance;
  const auto summary =
      report::summarise(run.directory, run.configuration(), run.rows, run.study.world.experiment);
  const record::TrialKey first{run.configuration(), 0};
  const auto late = late_of_run(run.study, run.results, run.directory, first);
  if (run.options.output.json) {
    base::Json json = report::run_json(summary, run.directory, provenance);
    if (late) late->add_to(json, run.directory);
    print(base::json_document(json));
    return;
  }
  const report::Style style = style_of_stdout();
  print(report::run_table(summary, run.directory, provenance, style));
  if (late)
    print(late->tables(run.directory, first, style) + how_to_trace(run, late->name(run.directory)));
}

/// The run is there: prints the whole, or its parts.
void print_run(const RunOptions& options, const Study& study, const record::Results& results,
               const std::vector<record::IndicatorId>& indicators) {
  const Run run{options, study, results, rows_of(study, results), results.directory()};
  if (run.rows.empty()) return;
  options.by.empty() ? print_whole(run) : print_parts(run, indicators);
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
  declare_one_staffing(page, options->staffing);
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
