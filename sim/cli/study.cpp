#include "cli/study.hpp"

#include <algorithm>

#include "base/fault.hpp"
#include "base/hash.hpp"
#include "base/joined.hpp"
#include "base/log.hpp"
#include "base/text.hpp"
#include "cli/cache_folder.hpp"
#include "cli/invocation.hpp"
#include "cli/usage_error.hpp"
#include "cli/version.hpp"
#include "indicator/catalogue.hpp"
#include "scenario/names.hpp"
#include "scenario/roads_layer.hpp"

namespace wangge::cli {
namespace {

using experiment::Keep;

Keep keep_named(const std::string& word) {
  return word == "all" ? Keep::All : word == "first" ? Keep::First : Keep::None;
}

std::vector<std::string> configuration_keys(const model::World& world) {
  std::vector<std::string> keys;
  for (const auto& configuration : world.staffing.configurations)
    keys.push_back(configuration.name.key);
  return keys;
}

void require_known(const std::string& key, const std::vector<std::string>& known) {
  if (std::find(known.begin(), known.end(), key) != known.end()) return;
  const std::string wrong = base::text("usage.no_configuration", key, base::joined(known));
  const auto meant = base::did_you_mean(key, known);
  throw UsageError(meant ? base::text("usage.meant", wrong, *meant) : wrong);
}

/// Another scenario, seed or version has a folder of its own, so that a planner who edits and runs
/// again is not in the way of what was there.
std::filesystem::path default_folder(const model::World& world, const record::Provenance& p) {
  const auto digest = base::Fingerprint()
                          .add_field(p.scenario_hash)
                          .add_field(std::to_string(p.seed))
                          .add_field(p.version)
                          .hex();
  return std::filesystem::path("results") / (world.name.key + "-" + digest.substr(0, 8));
}

/// A campaign may be asked for its cases from another folder than the one it was started in.
experiment::ScenarioSource seen_from_anywhere(experiment::ScenarioSource source) {
  source.scenario = std::filesystem::absolute(source.scenario);
  for (auto& layer : source.layers) layer = scenario::layer_seen_from_anywhere(layer);
  return source;
}

}  // namespace

record::IndicatorId indicator_called(const std::string& word) {
  const auto names = indicator::names();
  const model::Name* found = scenario::indicator_called(word, names);
  if (found == nullptr) throw UsageError(scenario::sentence(scenario::no_indicator(word, names)));
  return indicator::find(found->key);
}

scenario::LoadedScenario load(const experiment::ScenarioSource& source) {
  auto loaded =
      scenario::load_scenario(source.scenario, source.layers, source.settings, indicator::names());
  for (const std::string& note : loaded.notes) base::log_info(note);
  return loaded;
}

std::string command_line(std::string_view verb, const ScenarioOptions& scenario,
                         const CampaignOptions& campaign,
                         const std::vector<std::string>& staffing) {
  Invocation line(verb);
  line.source(scenario).option("--staffing", staffing);
  if (campaign.replications) line.option("--replications", *campaign.replications);
  if (campaign.seed) line.option("--seed", *campaign.seed);
  if (campaign.keep != "none") line.option("--keep", campaign.keep);
  return line.text();
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
  auto loaded = load(scenario);
  const scenario::Resolved& resolved = loaded.resolved;
  model::ExperimentPlan& experiment = loaded.world.experiment;
  experiment.seed = campaign.seed.value_or(experiment.seed);
  experiment.replications = campaign.replications.value_or(experiment.replications);
  experiment::CampaignPlan plan;
  plan.provenance = {resolved.document, resolved.hash, experiment.seed, version(),
                     command_line(verb, scenario, campaign, staffing)};
  plan.source = seen_from_anywhere(scenario);
  for (const auto& [path, hash] : resolved.inputs) plan.inputs.push_back({path, hash});
  plan.configurations = configurations_named(loaded.world, staffing);
  plan.replications = experiment.replications;
  plan.keep = keep_named(campaign.keep);
  plan.jobs = campaign.jobs;
  plan.step = campaign.step;
  plan.roads = std::move(loaded.roads);
  plan.travel_cache = travel_cache_folder();
  plan.folder = campaign.out.empty() ? default_folder(loaded.world, plan.provenance) : campaign.out;
  return {std::move(loaded.world), std::move(plan)};
}

}  // namespace wangge::cli
