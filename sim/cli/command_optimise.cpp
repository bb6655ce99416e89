#include <algorithm>
#include <memory>
#include <regex>

#include "base/joined.hpp"
#include "base/json.hpp"
#include "base/log.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/indicator_value.hpp"
#include "cli/invocation.hpp"
#include "cli/standard_output.hpp"
#include "cli/study.hpp"
#include "cli/usage_error.hpp"
#include "experiment/staffing_search.hpp"
#include "indicator/catalogue.hpp"
#include "report/staffing_table.hpp"

namespace wangge::cli {
namespace {

using base::ExitCode;
using experiment::StaffingSearchPlan;
using experiment::VariedLine;

constexpr std::uint32_t kStaffingFirstStage = 10, kStaffingMost = 200;
constexpr std::size_t kLongest = 200;  // bytes of a word; more is too much for a pattern

struct OptimiseOptions {
  ScenarioOptions scenario;
  std::string staffing;  ///< empty: the scenario's first
  std::vector<std::string> lines;
  std::vector<std::string> requirements;
  std::uint32_t first_stage = kStaffingFirstStage;
  std::uint32_t most = kStaffingMost;
  CampaignOptions campaign;
  OutputOptions output;
};

std::size_t line_called(const model::Configuration& configuration, const std::string& key) {
  std::vector<std::string> known;
  for (const auto& line : configuration.lines) known.push_back(line.key);
  const auto found = std::ranges::find(known, key);
  if (found != known.end()) return static_cast<std::size_t>(found - known.begin());
  const std::string wrong = base::text("optimise.no_line", key, base::joined(known));
  const auto meant = base::did_you_mean(key, known);
  throw UsageError(meant ? base::text("usage.meant", wrong, *meant) : wrong);
}

/// Nobody is withdrawn from it or by it: how many are left would not be what is said.
void require_alone(const model::Configuration& configuration, std::size_t number) {
  const auto& line = configuration.lines[number];
  const bool withdrawn = std::ranges::any_of(configuration.lines, [&](const auto& other) {
    return other.people < 0 && other.unit == line.unit;
  });
  if (withdrawn) throw UsageError(base::text("optimise.withdrawn", line.key));
}

/// `intake=1..4`
VariedLine varied_line(const model::Configuration& configuration, const std::string& text) {
  static const std::regex kForm(
      "^\\s*(\\S+?)\\s*=\\s*([0-9]{1,4})\\s*(?:\\.\\.|-|~)\\s*([0-9]{1,4})\\s*$");
  std::smatch parts;
  if (text.size() > kLongest || !std::regex_match(text, parts, kForm))
    throw UsageError(base::text("optimise.bad_line", text.substr(0, kLongest)));
  VariedLine line{line_called(configuration, parts[1]), std::stoi(parts[2]), std::stoi(parts[3])};
  if (line.least > line.most) throw UsageError(base::text("optimise.bad_line", text));
  require_alone(configuration, line.line);
  return line;
}

void require_apart(const std::vector<VariedLine>& lines,
                   const model::Configuration& configuration) {
  for (std::size_t i = 0; i < lines.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (lines[i].line == lines[j].line)
        throw UsageError(base::text("optimise.twice", configuration.lines[lines[i].line].key));
}

/// Somebody is left at each unit when all lines have their fewest.
void require_staffed(const std::vector<VariedLine>& lines, const Study& study,
                     const model::Configuration& configuration) {
  std::vector<int> people;
  for (const auto& line : configuration.lines) people.push_back(line.people);
  for (const VariedLine& line : lines) people[line.line] = line.least;
  for (const VariedLine& line : lines) {
    const auto unit = configuration.lines[line.line].unit;
    int left = 0;
    for (std::size_t i = 0; i < people.size(); ++i)
      if (configuration.lines[i].unit == unit) left += people[i];
    if (left <= 0)
      throw UsageError(base::text("optimise.nobody", configuration.lines[line.line].key,
                                  study.world.organisation.unit(unit).name.key));
  }
}

/// More people must not make it worse: that is what the search goes by.
void require_monotone(const experiment::Requirement& requirement, const std::string& text) {
  const auto& row = indicator::indicator(requirement.indicator);
  const bool at_most = requirement.constraint.bound.side == stats::Side::AtMost;
  const bool right = row.better == indicator::Better::Lower ? at_most
                     : row.better == indicator::Better::Higher
                         ? !at_most
                         : at_most && row.key == "utilisation";
  if (!right) throw UsageError(base::text("optimise.not_monotone", text, row.key));
}

StaffingSearchPlan plan_of(const OptimiseOptions& options, const Study& study) {
  StaffingSearchPlan plan;
  plan.base = study.plan.configurations.front();
  const auto& configuration = study.world.staffing.configurations[plan.base.index()];
  for (const std::string& text : options.lines)
    plan.lines.push_back(varied_line(configuration, text));
  require_apart(plan.lines, configuration);
  require_staffed(plan.lines, study, configuration);
  if (experiment::staffings_between(plan.lines) > experiment::kMostStaffings)
    throw UsageError(base::text("optimise.too_many", experiment::kMostStaffings));
  for (const std::string& text : options.requirements) {
    plan.requirements.push_back(requirement_in(text));
    require_monotone(plan.requirements.back(), text);
  }
  plan.confidence = study.world.experiment.confidence;
  plan.first_stage = options.first_stage;
  plan.most = options.most;
  if (plan.most < plan.first_stage)
    throw UsageError(base::text("select.most_below", plan.most, plan.first_stage));
  return plan;
}

/// What the command line adds to the record of where results come from.
void record_wishes(const OptimiseOptions& options, std::string& command) {
  Invocation line = Invocation::continued(command);
  line.option("--vary", options.lines).option("--require", options.requirements);
  if (options.first_stage != kStaffingFirstStage) line.option("--first-stage", options.first_stage);
  if (options.most != kStaffingMost) line.option("--most", options.most);
  command = line.text();
}

/// A line on stderr after each staffing.
void tell(const experiment::JudgedStaffing& judged, std::size_t number) {
  std::vector<std::string> people;
  for (const int n : judged.people) people.push_back(std::to_string(n));
  base::log_info(base::text("optimise.judged", number, base::joined(people), judged.replications));
}

ExitCode optimise(const OptimiseOptions& options) {
  base::set_up_log({.quiet = options.output.quiet});
  std::vector<std::string> named;
  if (!options.staffing.empty()) named.push_back(options.staffing);
  Study study = read_study("optimise", options.scenario, options.campaign, named);
  study.plan.configurations.resize(1);
  record_wishes(options, study.plan.provenance.command);
  const StaffingSearchPlan plan = plan_of(options, study);
  std::size_t judged = 0;
  const auto found = experiment::search_staffing(
      study.world, plan, study.plan, [&](const auto& staffing) { tell(staffing, ++judged); });
  if (found.interrupted) return ExitCode::Interrupted;
  const auto& configuration = study.world.staffing.configurations[plan.base.index()];
  const auto& provenance = study.plan.provenance;
  return print(options.output.json
                   ? base::json_document(report::staffing_json(found, configuration, provenance))
                   : report::staffing_table(found, configuration, provenance, style_of_stdout()));
}

}  // namespace

Action declare_optimise(CLI::App& page) {
  page.description(base::text("cli.optimise"));
  page.footer(
      "  wangge optimise scenarios/010-one-desk --vary operators=1..4 "
      "--require 'wait_mean <= 5 min'");
  auto options = std::make_shared<OptimiseOptions>();
  options->scenario.declare(page);
  declare_one_staffing(page, options->staffing);
  page.add_option("--vary", options->lines, base::text("cli.vary"))
      ->type_name("LINE=LEAST..MOST...")
      ->required()
      ->check(a_word());
  page.add_option("--require", options->requirements, base::text("cli.require"))
      ->type_name("'INDICATOR >= VALUE'...")
      ->required()
      ->check(a_word());
  page.add_option("--first-stage", options->first_stage, base::text("cli.first_stage"))
      ->type_name("N")
      ->check(whole_number(2, 10000));
  page.add_option("--most", options->most, base::text("cli.most_of_each"))
      ->type_name("N")
      ->check(whole_number(2, kMostReplications));
  options->campaign.declare_pace(page);
  options->output.declare(page);
  return [options] { return optimise(*options); };
}

}  // namespace wangge::cli
