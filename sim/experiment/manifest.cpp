#include "experiment/manifest.hpp"

#include <algorithm>
#include <set>

#include "base/civil.hpp"
#include "base/fault.hpp"
#include "base/file.hpp"
#include "base/json.hpp"
#include "base/text.hpp"

namespace wangge::experiment {
namespace {

using base::Json;

std::filesystem::path file_in(const std::filesystem::path& folder) {
  return folder / "manifest.json";
}

Json json_of(const ScenarioSource& source) {
  Json layers = Json::array();
  for (const auto& layer : source.layers) layers.push_back(layer.generic_string());
  return {{"scenario", source.scenario.generic_string()},
          {"layers", layers},
          {"settings", source.settings}};
}

Json json_of(const std::vector<CampaignInput>& inputs) {
  Json files = Json::array();
  for (const auto& [path, hash] : inputs) files.push_back({{"path", path}, {"hash", hash}});
  return files;
}

ScenarioSource source_from(const Json& json) {
  ScenarioSource source;
  source.scenario = json.at("scenario").get<std::string>();
  for (const Json& layer : json.at("layers")) source.layers.push_back(layer.get<std::string>());
  source.settings = json.at("settings").get<std::vector<std::string>>();
  return source;
}

base::Instant instant_from(const Json& json) {
  return base::parse_instant(json.get<std::string>()).value();
}

Manifest from(const Json& json) {
  Manifest m;
  m.version = json.at("version").get<std::string>();
  m.command = json.at("command").get<std::string>();
  m.scenario = json.at("scenario").get<std::string>();
  m.scenario_hash = json.at("scenario_hash").get<std::string>();
  m.seed = json.at("seed").get<std::uint64_t>();
  m.start = instant_from(json.at("start"));
  m.horizon = instant_from(json.at("horizon"));
  m.configurations = json.at("configurations").get<std::vector<std::string>>();
  m.replications = json.at("replications").get<std::uint32_t>();
  m.source = source_from(json.at("source"));
  for (const Json& file : json.at("inputs"))
    m.inputs.push_back({file.at("path").get<std::string>(), file.at("hash").get<std::string>()});
  m.resolved = json.at("resolved").get<std::string>();
  return m;
}

}  // namespace

Manifest manifest_of(const model::World& world, const CampaignPlan& plan,
                     const std::vector<record::TrialInfo>& held) {
  std::set<model::ConfigurationId> configurations(plan.configurations.begin(),
                                                  plan.configurations.end());
  for (const record::TrialInfo& trial : held) configurations.insert(trial.key.configuration);
  const record::Provenance& p = plan.provenance;
  Manifest m;
  m.version = p.version;
  m.command = p.command;
  m.scenario = world.name.key;
  m.scenario_hash = p.scenario_hash;
  m.seed = p.seed;
  m.start = world.experiment.start;
  m.horizon = world.experiment.start + world.experiment.length;
  for (const auto id : configurations)
    m.configurations.push_back(world.staffing.configurations[id.index()].name.key);
  m.replications = plan.replications;
  for (const record::TrialInfo& trial : held)
    m.replications = std::max(m.replications, trial.key.replication + 1);
  m.source = plan.source;
  m.inputs = plan.inputs;
  m.resolved = p.scenario;
  return m;
}

void write_manifest(const Manifest& m, const std::filesystem::path& folder) {
  const Json json = {{"version", m.version},
                     {"command", m.command},
                     {"scenario", m.scenario},
                     {"scenario_hash", m.scenario_hash},
                     {"seed", m.seed},
                     {"start", base::format_instant(m.start)},
                     {"horizon", base::format_instant(m.horizon)},
                     {"configurations", m.configurations},
                     {"replications", m.replications},
                     {"source", json_of(m.source)},
                     {"inputs", json_of(m.inputs)},
                     {"resolved", m.resolved}};
  base::write_file(file_in(folder), base::json_document(json));
}

Manifest read_manifest(const std::filesystem::path& folder) {
  const std::string file = file_in(folder).string();
  const Json json = base::parse_json(base::read_file(file), file);
  try {
    return from(json);
  } catch (const std::exception& error) {  // a key that is missing, a value that is something else
    throw base::InvalidInput({file, 0, 0, "", base::text("manifest.broken", error.what())});
  }
}

}  // namespace wangge::experiment
