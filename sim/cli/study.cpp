#include "cli/study.hpp"

#include <algorithm>

#include "base/fault.hpp"
#include "base/hash.hpp"
#include "base/text.hpp"
#include "cli/usage_error.hpp"
#include "cli/version.hpp"
#include "scenario/read_scenario.hpp"

namespace wangge::cli {
namespace {

using experiment::Keep;

Keep keep_named(const std::string& word) {
  return word == "all" ? Keep::All : word == "none" ? Keep::None : Keep::First;
}

std::vector<std::string> configuration_keys(const model::World& world) {
  std::vector<std::string> keys;
  for (const auto& configuration : world.staffing.configurations)
    keys.push_back(configuration.name.key);
  return keys;
}

std::string joined(const std::vector<std::string>& words, const std::string& between) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : between) + word;
  return text;
}

void require_known(const std::string& key, const std::vector<std::string>& known) {
  if (std::find(known.begin(), known.end(), key) != known.end()) return;
  const std::string wrong = base::text("usage.no_configuration", key, joined(known, ", "));
  const auto meant = base::did_you_mean(key, known);
  throw UsageError(meant ? base::text("usage.meant", wrong, *meant) : wrong);
}

/// A word as a shell would take it back.
std::string quoted(const std::string& word) {
  const bool plain =
      !word.empty() && word.find_first_of(" \t\n\"'\\$`&|;<>()*?[]{}~#!") == std::string::npos;
  if (plain) return word;
  std::string text = "'";
  for (const char c : word) text += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return text + "'";
}

template <class Words>
std::string option(const char* name, const Words& words) {
  std::string text;
  for (const auto& word : words) text += " " + quoted(std::filesystem::path(word).generic_string());
  return text.empty() ? text : std::string(" ") + name + text;
}

}  // namespace

std::string command_line(std::string_view verb, const ScenarioOptions& scenario,
                         const CampaignOptions& campaign,
                         const std::vector<std::string>& staffing) {
  std::string line =
      "wangge " + std::string(verb) + " " + quoted(scenario.scenario.generic_string());
  line += option("--layer", scenario.layers) + option("--set", scenario.settings);
  line += option("--staffing", staffing);
  if (campaign.replications) line += " --replications " + std::to_string(*campaign.replications);
  if (campaign.seed) line += " --seed " + std::to_string(*campaign.seed);
  if (campaign.keep != "first") line += " --keep " + campaign.keep;
  return line;
}

std::vector<model::ConfigurationId> configurations_named(const model::World& world,
                                                         const std::vector<std::string>& keys) {
  const auto known = configuration_keys(world);
  for (const std::string& key : keys) require_known(key, known);
  std::vector<model::ConfigurationId> ids;
  for (std::size_t i = 0; i < known.size(); ++i)
    if (keys.empty() || std::find(keys.begin(), keys.end(), known[i]) != keys.end())
      ids.push_back(model::ConfigurationId(i));
  return ids;
}

Study read_study(std::string_view verb, const ScenarioOptions& scenario,
                 const CampaignOptions& campaign, const std::vector<std::string>& staffing) {
  Study study;
  study.world = scenario::read_scenario(scenario.scenario, scenario.layers, scenario.settings);
  model::ExperimentPlan& wishes = study.world.experiment;
  wishes.seed = campaign.seed.value_or(wishes.seed);
  wishes.replications = campaign.replications.value_or(wishes.replications);
  experiment::CampaignPlan& plan = study.plan;
  plan.provenance = {"", "", wishes.seed, version(),
                     command_line(verb, scenario, campaign, staffing)};
  plan.source = {scenario.scenario, scenario.layers, scenario.settings};
  plan.configurations = configurations_named(study.world, staffing);
  plan.replications = wishes.replications;
  plan.keep = keep_named(campaign.keep);
  plan.jobs = campaign.jobs;
  plan.step = campaign.step;
  plan.folder =
      campaign.out.empty() ? std::filesystem::path("results") / study.world.name.key : campaign.out;
  return study;
}

}  // namespace wangge::cli
