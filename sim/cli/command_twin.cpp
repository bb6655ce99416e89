#include <memory>
#include <sstream>

#include "base/json.hpp"
#include "base/log.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/invocation.hpp"
#include "cli/standard_output.hpp"
#include "cli/study.hpp"
#include "cli/traced_case.hpp"
#include "cli/usage_error.hpp"
#include "experiment/unkept_runs.hpp"
#include "indicator/catalogue.hpp"
#include "record/interval_log.hpp"
#include "report/twin_table.hpp"

namespace wangge::cli {
namespace {

using base::ExitCode;

struct TwinOptions {
  std::string name;  ///< of the case
  ScenarioOptions scenario;
  std::string a;
  std::string b;
  std::uint32_t replication = 0;
  std::optional<std::uint64_t> seed;
  OutputOptions output;
};

/// The lives of one case in these cells, each simulated in a process of its own. Empty at Ctrl-C.
std::vector<report::CaseStory> lives_of(model::ProblemId problem, const Study& study,
                                        const std::vector<experiment::Cell>& cells) {
  const experiment::UnkeptRuns runs(study.world, study.plan);
  const auto told =
      runs.run(cells, [&](const experiment::Cell& cell, experiment::ReplicationOptions options) {
        std::ostringstream out;
        record::IntervalLog log(out, problem);
        options.also = &log;
        experiment::replicate(study.world, cell.configuration, cell.replication, options);
        log.finish();
        return out.str();
      });
  std::vector<report::CaseStory> stories;
  for (const std::string& bytes : told.value_or(std::vector<std::string>())) {
    std::istringstream log(bytes);
    record::replay(log, stories.emplace_back());
  }
  return stories;
}

std::string command_line(const TwinOptions& options) {
  Invocation line("twin");
  line.word(options.name).source(options.scenario);
  line.option("--a", options.a).option("--b", options.b);
  if (options.replication > 0) line.option("--replication", options.replication);
  if (options.seed) line.option("--seed", *options.seed);
  return line.text();
}

bool is_told(const report::CaseStory& story) { return story.record || story.incident; }

/// The two configurations named, the one before the other as they are named.
std::pair<model::ConfigurationId, model::ConfigurationId> both_of(const TwinOptions& options,
                                                                  const model::World& world) {
  const auto a = configurations_named(world, {options.a}).front();
  const auto b = configurations_named(world, {options.b}).front();
  if (a == b) throw UsageError(base::text("twin.two", options.a));
  return {a, b};
}

ExitCode twin(const TwinOptions& options) {
  base::set_up_log({.quiet = options.output.quiet});
  CampaignOptions wishes;
  wishes.seed = options.seed;
  wishes.jobs = 2;
  Study study = read_study("twin", options.scenario, wishes, {});
  study.plan.provenance.command = command_line(options);
  const auto [a, b] = both_of(options, study.world);
  const auto directory = indicator::directory_of(study.world);
  auto stories = lives_of(require_problem(directory, options.name), study,
                          {{options.replication, a}, {options.replication, b}});
  if (stories.empty()) return ExitCode::Interrupted;
  if (!is_told(stories[0]) || !is_told(stories[1]))
    throw UsageError(base::text("trace.no_such_case", options.name, options.replication));
  const auto twin = report::make_twin(std::move(stories[0]), std::move(stories[1]));
  const report::TwinNames names{options.name, a, b, options.replication};
  const auto& plan = study.world.experiment;
  const base::Instant horizon = plan.start + plan.length;
  return print(options.output.json
                   ? base::json_document(
                         report::twin_json(twin, names, directory, horizon, study.plan.provenance))
                   : report::twin_table(twin, names, directory, horizon, style_of_stdout()));
}

}  // namespace

Action declare_twin(CLI::App& page) {
  page.description(base::text("cli.twin"));
  page.footer(
      "  wangge twin cameras-5 scenarios/020-two-departments --a baseline "
      "--b more-chengguan");
  auto options = std::make_shared<TwinOptions>();
  page.add_option("CASE", options->name, base::text("cli.case"))->required();
  options->scenario.declare(page);
  page.add_option("--a", options->a, base::text("cli.twin_a"))
      ->type_name("NAME")
      ->required()
      ->check(a_word());
  page.add_option("--b", options->b, base::text("cli.twin_b"))
      ->type_name("NAME")
      ->required()
      ->check(a_word());
  page.add_option("--replication", options->replication, base::text("cli.replication"))
      ->type_name("N")
      ->check(whole_number(0, kMostReplications - 1));
  declare_seed(page, options->seed);
  options->output.declare(page);
  return [options] { return twin(*options); };
}

}  // namespace wangge::cli
