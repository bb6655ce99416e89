#include <algorithm>
#include <filesystem>
#include <memory>

#include "base/log.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/invocation.hpp"
#include "cli/late_of_run.hpp"
#include "cli/standard_output.hpp"
#include "cli/study.hpp"
#include "cli/traced_case.hpp"
#include "cli/usage_error.hpp"
#include "cli/version.hpp"
#include "report/late_table.hpp"
#include "report/to_json.hpp"
#include "report/trace_table.hpp"

namespace wangge::cli {
namespace {

constexpr std::size_t kUsuallyListed = 20;
constexpr std::size_t kMostListed = 1'000'000;

struct TraceOptions {
  std::string name;  ///< of the case
  ScenarioOptions scenario;
  TrialAddress trial;
  std::filesystem::path campaign;
  std::optional<std::uint64_t> seed;
  std::string late;    ///< the word behind --late
  bool lists = false;  ///< the latest cases, instead of one
  std::size_t listed = kUsuallyListed;
  OutputOptions output;
};

bool is_number(const std::string& word) {
  return !word.empty() && word.size() < 8 &&
         std::ranges::all_of(word, [](char c) { return '0' <= c && c <= '9'; });
}

[[noreturn]] void refuse_number(const std::string& word) {
  throw UsageError("--late: " + base::text("usage.not_whole", word, 1, kMostListed) +
                   base::text("trace.late_example"));
}

std::size_t listed_number(const std::string& digits) {
  const std::size_t number = std::stoul(digits);
  if (number < 1 || number > kMostListed) refuse_number(digits);
  return number;
}

bool is_there(const std::filesystem::path& path) {
  std::error_code ignored;
  return std::filesystem::exists(path, ignored);
}

/// Whether the word behind `--late` was to be a number: no such file, and another word is the
/// scenario, or it begins like an option.
bool was_to_be_number(const std::string& word, std::size_t words) {
  return !word.empty() && !is_there(word) && (words > 1 || word.starts_with('-'));
}

/// `--late 5 SCENARIO` and `--late SCENARIO` are both fine: a word behind `--late` that is no
/// number is the scenario, and so is the first argument, as no case is named.
void sort_out_late(TraceOptions& options, bool late_given) {
  options.lists = late_given;
  if (!late_given) return;
  std::vector<std::string> words{options.late, options.name, options.scenario.scenario.string()};
  if (is_number(options.late)) {
    options.listed = listed_number(options.late);
    words.erase(words.begin());
  }
  std::erase(words, "");
  if (!is_number(options.late) && was_to_be_number(options.late, words.size()))
    refuse_number(options.late);
  if (words.size() > 1) throw UsageError(base::text("usage.too_many", words.back()));
  options.name.clear();
  options.scenario.scenario = words.empty() ? "" : words.front();
}

/// As one would type it again.
std::string command_line(const TraceOptions& options) {
  Invocation line("trace");
  if (options.lists)
    line.option("--late", options.listed);
  else
    line.word(options.name);
  line.source(options.scenario);
  line.option("--campaign", options.campaign.generic_string());
  line.option("--staffing", options.trial.configuration);
  if (options.trial.replication > 0) line.option("--replication", options.trial.replication);
  if (options.seed) line.option("--seed", *options.seed);
  return line.text();
}

/// One case's life: who held it, how long, why; and whose lateness it was.
base::ExitCode show_case(const TraceOptions& options, const Retold& replication) {
  const auto story = story_of(replication, options.name);
  const auto& [trial, directory, horizon, provenance, tell] = replication;
  if (options.output.json)
    return print(base::json_document(report::trace_json(story, directory, horizon, provenance)));
  return print(report::trace_table(story, directory, horizon, style_of_stdout()));
}

/// Which cases were late: names that can be traced.
base::ExitCode list_late(const TraceOptions& options, const Retold& replication) {
  const auto [late, incidents] = late_of(replication, replication.directory, options.listed);
  const auto& [trial, directory, horizon, provenance, tell] = replication;
  if (options.output.json)
    return print(
        base::json_document(report::late_json(late, incidents, directory, trial, provenance)));
  const report::Style style = style_of_stdout();
  return print(report::late_table(late, directory, trial, style) +
               report::late_incidents_table(incidents, directory, style));
}

base::ExitCode show(const TraceOptions& options, Retold replication) {
  replication.provenance.command = command_line(options);
  return options.lists ? list_late(options, replication) : show_case(options, replication);
}

/// A campaign says itself what it was made of.
void require_alone(const TraceOptions& options) {
  const auto refuse = [](const char* option) {
    throw UsageError(base::text("trace.not_with_campaign", option));
  };
  if (options.seed) refuse("--seed");
  if (!options.scenario.layers.empty()) refuse("--layer");
  if (!options.scenario.settings.empty()) refuse("--set");
}

/// Whether the scenario stands where the case belongs.
bool is_turned_round(const TraceOptions& options) {
  const auto& scenario = options.scenario.scenario;
  return !options.lists && options.campaign.empty() && is_there(options.name) &&
         (scenario.empty() || !is_there(scenario));
}

base::ExitCode trace(const TraceOptions& options) {
  base::set_up_log({.quiet = options.output.quiet});
  if (is_turned_round(options)) throw UsageError(base::text("trace.case_first", options.name));
  if (!options.lists && options.name.empty()) throw UsageError(base::text("trace.case_or_late"));
  const bool has_scenario = !options.scenario.scenario.empty();
  if (has_scenario == !options.campaign.empty()) throw UsageError(base::text("trace.one_of_two"));
  if (!has_scenario) {
    require_alone(options);
    return show(options, retold(options.campaign, options.trial));
  }
  scenario::LoadedScenario loaded = load(options.scenario);
  auto& seed = loaded.world.experiment.seed;
  seed = options.seed.value_or(seed);
  const auto& [document, hash, inputs] = loaded.resolved;
  return show(options, retold(loaded.world, options.trial, {document, hash, seed, version(), ""}));
}

}  // namespace

Action declare_trace(CLI::App& page) {
  page.description(base::text("cli.trace"));
  page.footer(
      "  wangge trace --late 5 scenarios/020-two-departments\n"
      "  wangge trace cameras-5 scenarios/020-two-departments");
  auto options = std::make_shared<TraceOptions>();
  page.add_option("CASE", options->name, base::text("cli.case"));
  options->scenario.declare(page, false);
  const CLI::Option* late = page.add_option("--late", options->late, base::text("cli.late"))
                                ->type_name("[N]")
                                ->expected(0, 1);
  page.add_option("--campaign", options->campaign, base::text("cli.campaign"))
      ->type_name("DIR")
      ->check(a_word());
  declare_one_staffing(page, options->trial.configuration);
  page.add_option("--replication", options->trial.replication, base::text("cli.replication"))
      ->type_name("N")
      ->check(whole_number(0, kMostReplications - 1));
  declare_seed(page, options->seed);
  options->output.declare(page);
  return [options, late] {
    sort_out_late(*options, late->count() > 0);
    return trace(*options);
  };
}

}  // namespace wangge::cli
