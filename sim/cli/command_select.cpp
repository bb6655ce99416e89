#include <algorithm>
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
#include "experiment/selection.hpp"
#include "indicator/catalogue.hpp"
#include "report/selection_json.hpp"
#include "report/selection_table.hpp"

namespace wangge::cli {
namespace {

using base::ExitCode;
using experiment::Procedure;
using experiment::SelectionPlan;

constexpr std::uint32_t kUsualFirstStage = 10, kUsuallyMost = 1000;

struct SelectOptions {
  ScenarioOptions scenario;
  std::vector<std::string> staffing;
  std::string worth;
  std::vector<std::string> requirements;
  std::string procedure = "sequential";
  std::uint32_t first_stage = kUsualFirstStage;
  std::optional<std::uint32_t> most;
  std::uint64_t budget = 0;
  CampaignOptions campaign;
  OutputOptions output;
};

Procedure procedure_named(const std::string& word) {
  if (word == "two-stage") return Procedure::TwoStage;
  return word == "budget" ? Procedure::Budget : Procedure::Sequential;
}

/// What goes together and what does not.
void require_sense(const SelectOptions& options) {
  const bool by_budget = options.procedure == "budget";
  if (by_budget && options.budget == 0) throw UsageError(base::text("usage.missing", "--budget"));
  if (!by_budget && options.budget > 0)
    throw UsageError(base::text("usage.only_with", "--budget", "--procedure budget"));
  if (!by_budget && options.worth.empty()) throw UsageError(base::text("select.worth_missing"));
  if (by_budget && !options.worth.empty())
    throw UsageError(base::text("usage.only_with", "--worth", "--procedure sequential, two-stage"));
  if (by_budget && options.most)
    throw UsageError(base::text("usage.only_with", "--most", "--procedure sequential, two-stage"));
  if (options.most && *options.most < options.first_stage)
    throw UsageError(base::text("select.most_below", *options.most, options.first_stage));
}

/// The same of what the scenario says.
void require_choice(const SelectionPlan& plan, std::size_t configurations) {
  if (configurations < 2 && plan.requirements.empty())
    throw UsageError(base::text("select.one_only"));
  const auto& objective = indicator::indicator(plan.objective);
  if (objective.better == indicator::Better::Neither)
    throw UsageError(base::text("select.neither", objective.key));
  if (plan.procedure == Procedure::Budget && plan.budget < configurations * plan.first_stage)
    throw UsageError(
        base::text("select.budget_small", plan.budget, plan.first_stage, configurations));
}

SelectionPlan plan_of(const SelectOptions& options, const Study& study) {
  SelectionPlan plan;
  plan.procedure = procedure_named(options.procedure);
  plan.objective = indicator::find(study.world.experiment.primary);
  if (!options.worth.empty())
    plan.worth = indicator_value(plan.objective, options.worth, "--worth");
  if (plan.procedure != Procedure::Budget && !(plan.worth > 0))
    throw UsageError(base::text("select.worth_positive", options.worth));
  for (const std::string& text : options.requirements)
    plan.requirements.push_back(requirement_in(text));
  plan.confidence = study.world.experiment.confidence;
  plan.first_stage = options.first_stage;
  plan.most = options.most.value_or(std::max(kUsuallyMost, options.first_stage));
  plan.budget = options.budget;
  return plan;
}

/// What the command line adds to the record of where results come from.
void record_wishes(const SelectOptions& options, std::string& command) {
  Invocation line = Invocation::continued(command);
  line.option("--worth", options.worth).option("--require", options.requirements);
  if (options.procedure != "sequential") line.option("--procedure", options.procedure);
  if (options.first_stage != kUsualFirstStage) line.option("--first-stage", options.first_stage);
  if (options.most) line.option("--most", *options.most);
  if (options.budget > 0) line.option("--budget", options.budget);
  command = line.text();
}

ExitCode select(const SelectOptions& options) {
  base::set_up_log({.quiet = options.output.quiet});
  require_sense(options);
  Study study = read_study("select", options.scenario, options.campaign, options.staffing);
  record_wishes(options, study.plan.provenance.command);
  const SelectionPlan plan = plan_of(options, study);
  require_choice(plan, study.plan.configurations.size());
  experiment::SelectionRuns runs(study.world, study.plan, shown_progress(options.output.quiet));
  const auto selection = experiment::select_best(study.world, plan, runs);
  if (const ExitCode code = tell_end(study, runs.done()); code != ExitCode::Ok) return code;
  const auto directory = indicator::directory_of(study.world);
  const auto& provenance = study.plan.provenance;
  return print(options.output.json
                   ? base::json_document(report::selection_json(selection, directory, provenance))
                   : report::selection_table(selection, directory, provenance, style_of_stdout()));
}

void declare_wishes(CLI::App& page, SelectOptions& options) {
  page.add_option("--worth", options.worth, base::text("cli.worth"))
      ->type_name("AMOUNT")
      ->check(a_word());
  page.add_option("--require", options.requirements, base::text("cli.require"))
      ->type_name("'INDICATOR >= VALUE'...")
      ->check(a_word());
  page.add_option("--procedure", options.procedure, base::text("cli.procedure"))
      ->type_name("sequential|two-stage|budget")
      ->check(one_of({"sequential", "two-stage", "budget"}));
  page.add_option("--first-stage", options.first_stage, base::text("cli.first_stage"))
      ->type_name("N")
      ->check(whole_number(2, 10000));
  page.add_option("--most", options.most, base::text("cli.most"))
      ->type_name("N")
      ->check(whole_number(2, kMostReplications));
  page.add_option("--budget", options.budget, base::text("cli.budget"))
      ->type_name("N")
      ->check(whole_number(1, kMostReplications));
}

}  // namespace

Action declare_select(CLI::App& page) {
  page.description(base::text("cli.select"));
  page.footer("  wangge select scenarios/010-one-desk --worth '0.5 min'");
  auto options = std::make_shared<SelectOptions>();
  options->scenario.declare(page);
  declare_staffing(page, options->staffing);
  declare_wishes(page, *options);
  options->campaign.declare_sequential(page);
  options->output.declare(page);
  return [options] { return select(*options); };
}

}  // namespace wangge::cli
