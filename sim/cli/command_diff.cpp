#include <algorithm>
#include <map>
#include <memory>

#include "base/json.hpp"
#include "base/json_changes.hpp"
#include "base/log.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/common_options.hpp"
#include "cli/standard_output.hpp"
#include "cli/study.hpp"
#include "experiment/staff_cost.hpp"
#include "report/changes_table.hpp"

namespace wangge::cli {
namespace {

using report::CostChange;
using scenario::LoadedScenario;

struct DiffOptions {
  ScenarioOptions before;
  std::filesystem::path after;  ///< empty: the first one, with the layers and settings
  OutputOptions output;
};

/// Tables of either whose bytes the other does not have.
std::vector<std::string> changed_files(const LoadedScenario& before, const LoadedScenario& after) {
  std::map<std::string, std::pair<std::string, std::string>> hashes;  // by file name
  const auto name = [](const std::string& path) {
    return std::filesystem::path(path).filename().string();
  };
  const auto is_table = [](const std::string& path) { return !path.ends_with(".yaml"); };
  for (const auto& [path, hash] : before.resolved.inputs)
    if (is_table(path)) hashes[name(path)].first += hash;
  for (const auto& [path, hash] : after.resolved.inputs)
    if (is_table(path)) hashes[name(path)].second += hash;
  std::vector<std::string> files;
  for (const auto& [file, pair] : hashes)
    if (pair.first != pair.second) files.push_back(file);
  return files;
}

void add_costs(std::vector<CostChange>& costs, const model::World& world,
               std::optional<experiment::StaffCost> CostChange::*side) {
  for (std::size_t i = 0; i < world.staffing.configurations.size(); ++i) {
    const model::Name& name = world.staffing.configurations[i].name;
    auto found =
        std::ranges::find(costs, name.key, [](const CostChange& c) { return c.configuration.key; });
    if (found == costs.end()) {
      costs.push_back({name, {}, {}});
      found = costs.end() - 1;
    }
    (*found).*side = experiment::staff_cost(world, model::ConfigurationId(i));
  }
}

base::ExitCode diff(const DiffOptions& options) {
  base::set_up_log({.quiet = options.output.quiet});
  experiment::ScenarioSource first, second = options.before;
  first.scenario = options.before.scenario;
  if (!options.after.empty()) second.scenario = options.after;
  const auto before = load(first), after = load(second);
  report::ScenarioChanges found{base::changes(before.resolved.document, after.resolved.document),
                                changed_files(before, after),
                                {}};
  add_costs(found.costs, before.world, &CostChange::before);
  add_costs(found.costs, after.world, &CostChange::after);
  return print(options.output.json ? base::json_document(report::changes_json(found))
                                   : report::changes_table(found, style_of_stdout()));
}

}  // namespace

Action declare_diff(CLI::App& page) {
  page.description(base::text("cli.diff"));
  page.footer(
      "  wangge diff scenarios/320-outage --layer scenarios/320-outage/no-outage.yaml\n"
      "  wangge diff scenarios/010-one-desk scenarios/020-two-departments");
  auto options = std::make_shared<DiffOptions>();
  options->before.declare(page);
  page.add_option("OTHER", options->after, base::text("cli.diff_other"))->check(a_word());
  options->output.declare(page);
  return [options] { return diff(*options); };
}

}  // namespace wangge::cli
