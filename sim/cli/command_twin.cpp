#include <memory>
#include <sstream>

#include "base/fault.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/invocation.hpp"
#include "cli/retold.hpp"
#include "cli/standard_output.hpp"
#include "cli/study.hpp"
#include "cli/traced_case.hpp"
#include "cli/usage_error.hpp"
#include "cli/version.hpp"
#include "experiment/workers.hpp"
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
  bool json = false;
};

/// Both lives, each simulated in a process of its own.
class TwinRuns {
 public:
  TwinRuns(const model::World& world, const record::Provenance& provenance,
           model::ProblemId problem)
      : world_(world), provenance_(provenance), problem_(problem) {}

  [[nodiscard]] std::vector<report::CaseStory> tell(const std::vector<experiment::Cell>& cells) {
    std::vector<report::CaseStory> stories;
    const auto done = experiment::run_cells(
        cells, {.jobs = cells.size(), .stop = [] { return false; }, .ended = {}},
        [&](const experiment::Cell& cell) { return life_in(cell); },
        [&](const experiment::Cell&, const std::string& bytes) {
          std::istringstream log(bytes);
          record::replay(log, stories.emplace_back());
        });
    if (!done.crashed.empty()) throw base::RunFailed(done.crashed.front().failure);
    return stories;
  }

 private:
  [[nodiscard]] std::string life_in(const experiment::Cell& cell) const {
    const auto& configuration = world_.staffing.configurations[cell.configuration.index()];
    std::ostringstream out;
    record::IntervalLog log(out, problem_);
    retold(world_, {configuration.name.key, cell.replication}, provenance_).tell(log, problem_);
    log.finish();
    return out.str();
  }

  const model::World& world_;
  const record::Provenance& provenance_;
  model::ProblemId problem_;
};

std::string command_line(const TwinOptions& options) {
  Invocation line("twin");
  line.word(options.name).source(options.scenario);
  line.option("--a", options.a).option("--b", options.b);
  if (options.replication > 0) line.option("--replication", options.replication);
  if (options.seed) line.option("--seed", *options.seed);
  return line.text();
}

bool is_told(const report::CaseStory& story) { return story.record || story.incident; }

ExitCode twin(const TwinOptions& options) {
  auto loaded = load(options.scenario);
  auto& plan = loaded.world.experiment;
  plan.seed = options.seed.value_or(plan.seed);
  const auto a = configurations_named(loaded.world, {options.a}).front();
  const auto b = configurations_named(loaded.world, {options.b}).front();
  if (a == b) throw UsageError(base::text("twin.two", options.a));
  const record::Provenance provenance{loaded.resolved.document, loaded.resolved.hash, plan.seed,
                                      version(), command_line(options)};
  const auto directory = indicator::directory_of(loaded.world);
  const auto problem = require_problem(directory, options.name);
  TwinRuns runs(loaded.world, provenance, problem);
  auto stories = runs.tell({{options.replication, a}, {options.replication, b}});
  if (!is_told(stories[0]) || !is_told(stories[1]))
    throw UsageError(base::text("trace.no_such_case", options.name, options.replication));
  const auto twin = report::make_twin(std::move(stories[0]), std::move(stories[1]));
  const report::TwinNames names{options.name, a, b, options.replication};
  const base::Instant horizon = plan.start + plan.length;
  return print(
      options.json
          ? base::json_document(report::twin_json(twin, names, directory, horizon, provenance))
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
  page.add_flag("--json", options->json, base::text("cli.json_or_faults"));
  return [options] { return twin(*options); };
}

}  // namespace wangge::cli
