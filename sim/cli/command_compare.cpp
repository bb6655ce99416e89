#include <memory>

#include "base/json.hpp"
#include "base/log.hpp"
#include "base/text.hpp"
#include "cli/campaign_run.hpp"
#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/indicator_value.hpp"
#include "cli/invocation.hpp"
#include "cli/progress.hpp"
#include "cli/standard_output.hpp"
#include "cli/usage_error.hpp"
#include "experiment/comparison.hpp"
#include "experiment/comparison_json.hpp"
#include "experiment/observation.hpp"
#include "experiment/precise_runs.hpp"
#include "report/comparison_table.hpp"
#include "report/comparison_words.hpp"

namespace wangge::cli {
namespace {

using base::ExitCode;

constexpr std::uint32_t kFirstLook = 10;  // replications, before a precision is judged
constexpr std::uint32_t kMostCompared = 1000;

struct CompareOptions {
  ScenarioOptions scenario;
  std::vector<std::string> staffing;
  std::vector<std::string> precision;
  std::optional<std::uint32_t> most;
  CampaignOptions campaign;
  OutputOptions output;
  bool in_words = false;  ///< explain
};

/// Runs what is missing: so many replications, or as many as the wished precision takes; then the
/// study asks for those.
ExitCode run(const CompareOptions& options, Study& study) {
  if (options.precision.empty()) {
    if (options.most) throw UsageError(base::text("usage.only_with", "--most", "--precision"));
    return run_study(study, options.output.quiet);
  }
  std::vector<experiment::PrecisionWish> wishes;
  for (const std::string& text : options.precision) {
    wishes.push_back(precision_wish_in(text));
    wishes.back().aim.confidence = study.world.experiment.confidence;
  }
  Invocation line = Invocation::continued(study.plan.provenance.command);
  line.option("--precision", options.precision);
  if (options.most) line.option("--most", *options.most);
  study.plan.provenance.command = line.text();
  experiment::SelectionRuns runs(study.world, study.plan, shown_progress(options.output.quiet));
  const std::uint32_t least = options.campaign.replications.value_or(kFirstLook);
  const std::uint32_t most = options.most.value_or(std::max(kMostCompared, least));
  if (most < least) throw UsageError(base::text("select.most_below", most, least));
  const auto done = experiment::run_until_precise(runs, wishes, least, most);
  if (done.replications > 0) study.plan.replications = done.replications;
  if (done.complete && !done.met)
    base::log_warning(base::text("precision.not_met", done.replications));
  if (done.complete) base::log_info(base::text("precision.note", done.replications));
  return tell_end(study, runs.done());
}

std::string shown(const experiment::Comparison& comparison, const record::Directory& directory,
                  const record::Provenance& provenance, const CompareOptions& options) {
  const auto style = style_of_stdout();
  if (options.output.json) {
    base::Json json = experiment::json_of(comparison, directory, provenance);
    const report::Style unwrapped{style.lang, false, std::string::npos};
    if (options.in_words)
      json["words"] = report::comparison_words(comparison, directory, unwrapped);
    return base::json_document(json);
  }
  return options.in_words ? report::comparison_words(comparison, directory, style)
                          : report::comparison_table(comparison, directory, provenance, style);
}

/// Which staffing configuration wins, by how much, how sure.
ExitCode compare(const CompareOptions& options) {
  base::set_up_log({.quiet = options.output.quiet});
  Study study = read_study(options.in_words ? "explain" : "compare", options.scenario,
                           options.campaign, options.staffing);
  const ExitCode code = run(options, study);
  if (code == ExitCode::Interrupted) return code;

  const record::Results results = results_of(study);
  const auto observations = experiment::observe(results, study.plan);
  if (observations.empty()) return code;  // every one crashed: there is nothing to compare
  const auto comparison = experiment::compare(study.world, observations);

  print(shown(comparison, results.directory(), study.plan.provenance, options));
  return code;
}

void declare_study(CLI::App& page, CompareOptions& options) {
  options.scenario.declare(page);
  declare_staffing(page, options.staffing);
  page.add_option("--precision", options.precision, base::text("cli.precision"))
      ->type_name("'INDICATOR = AMOUNT'...")
      ->check(a_word());
  page.add_option("--most", options.most, base::text("cli.most"))
      ->type_name("N")
      ->check(whole_number(2, kMostReplications));
  options.campaign.declare(page);
}

}  // namespace

Action declare_compare(CLI::App& page) {
  page.description(base::text("cli.compare"));
  page.footer("  wangge compare scenarios/010-one-desk --replications 10");
  auto options = std::make_shared<CompareOptions>();
  declare_study(page, *options);
  options->output.declare(page);
  return [options] { return compare(*options); };
}

Action declare_explain(CLI::App& page) {
  page.description(base::text("cli.explain"));
  page.footer("  wangge explain scenarios/010-one-desk --replications 10 --lang zh");
  auto options = std::make_shared<CompareOptions>();
  options->in_words = true;
  declare_study(page, *options);
  options->output.declare(page);
  return [options] { return compare(*options); };
}

}  // namespace wangge::cli
