#include "cli/exported_campaign.hpp"

#include <algorithm>

#include "base/fault.hpp"
#include "base/joined.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "cli/retold.hpp"
#include "cli/study.hpp"
#include "cli/usage_error.hpp"
#include "experiment/campaign.hpp"
#include "indicator/catalogue.hpp"
#include "scenario/quantity_text.hpp"

namespace wangge::cli {
namespace {

using record::Kind;
using record::TrialInfo;

std::vector<model::ConfigurationId> configurations_in(const std::vector<TrialInfo>& trials) {
  std::vector<model::ConfigurationId> ids;
  for (const TrialInfo& trial : trials)
    if (ids.empty() || ids.back() != trial.key.configuration)
      ids.push_back(trial.key.configuration);
  return ids;
}

model::ConfigurationId configuration_called(const std::string& key, const ExportedCampaign& c) {
  if (key.empty()) return c.configurations.front();
  std::vector<std::string> known;
  for (const auto id : c.configurations) {
    known.push_back(c.directory.entry(Kind::Configuration, id.index()).name.key);
    if (known.back() == key) return id;
  }
  throw UsageError(base::text("export.no_configuration", key, base::joined(known)));
}

void require_replication(const ExportedCampaign& c, const std::string& configuration) {
  if (c.results.holds(c.trial)) return;
  std::uint32_t last = 0;
  for (const TrialInfo& trial : c.results.trials())
    if (trial.key.configuration == c.trial.configuration)
      last = std::max(last, trial.key.replication);
  throw UsageError(base::text("export.no_replication", c.trial.replication, configuration, last));
}

std::string without(std::string command, const std::string& option) {
  const std::size_t at = command.find(" " + option + " ");
  if (at == std::string::npos) return command;
  const std::size_t end = command.find(' ', at + option.size() + 2);
  return command.erase(at, end == std::string::npos ? end : end - at);
}

/// A figure of the resolved scenario: a number, or one with its unit.
double figure_of(const base::Json& experiment, const char* key, scenario::Dimension dimension,
                 double usually) {
  const auto written = experiment.find(key);
  if (written == experiment.end()) return usually;
  if (written->is_number()) return written->get<double>();
  const auto read = scenario::read_quantity(written->get<std::string>(), dimension);
  const double* value = std::get_if<double>(&read);
  return value != nullptr ? *value : usually;
}

/// What ranks where the scenario does not say: the first of these that the results have.
std::string usual_primary(const ExportedCampaign& c) {
  const auto figures = c.results.district_figures(c.trial);
  for (const char* key : {"response_mean", "wait_mean", "emergency_response_mean"})
    if (std::ranges::count(figures, indicator::find(key), &record::Figure::indicator) > 0)
      return key;
  return "response_mean";
}

/// Keys or names of the indicators compared, the primary one first.
std::vector<std::string> compared(const base::Json& experiment, const ExportedCampaign& c) {
  const auto primary = experiment.find("primary");
  std::vector<std::string> words{primary != experiment.end() ? primary->get<std::string>()
                                                             : usual_primary(c)};
  if (const auto named = experiment.find("indicators"); named != experiment.end())
    for (const base::Json& word : *named) words.push_back(word.get<std::string>());
  return words;
}

/// What was measured and compared, as the resolved scenario says.
void read_experiment(ExportedCampaign& c) {
  const auto document = base::parse_json(c.provenance.scenario, c.folder.string());
  const base::Json& experiment = document.at("experiment");
  c.warm_up = base::Duration(
      static_cast<std::int64_t>(figure_of(experiment, "warm_up", scenario::Dimension::Time, 0)));
  c.confidence =
      base::Probability(figure_of(experiment, "confidence", scenario::Dimension::Share, 0.95));
  for (const std::string& word : compared(experiment, c))
    if (const auto id = indicator_called(word); std::ranges::count(c.indicators, id) == 0)
      c.indicators.push_back(id);
}

}  // namespace

std::string ExportedCampaign::how_to_keep() const {
  const std::string keep = trial.replication == 0 ? "first" : "all";
  return without(manifest.command, "--keep") + " --keep " + keep + " --out " +
         folder.generic_string();
}

void ExportedCampaign::require_kept() const {
  if (kept) return;
  const auto& name = directory.entry(Kind::Configuration, trial.configuration.index()).name.key;
  throw base::InvalidInput({folder.string(), 0, 0, "",
                            base::text("export.not_kept", name, trial.replication, how_to_keep())});
}

report::ExportOrigin ExportedCampaign::about() const {
  report::ExportOrigin origin{
      directory, provenance, manifest.scenario, {manifest.start, manifest.horizon}, warm_up,
      trial,     {}};
  for (const auto id : configurations) origin.replications.emplace_back(id, 0);
  for (const TrialInfo& there : results.trials())
    for (auto& [id, count] : origin.replications)
      if (id == there.key.configuration) ++count;
  return origin;
}

report::FigureMeans ExportedCampaign::means_of(model::ConfigurationId configuration) const {
  report::FigureMeans means;
  for (const TrialInfo& trial_there : results.trials())
    if (trial_there.key.configuration == configuration)
      means.add(results.rows(trial_there.key).figures);
  return means;
}

ExportedCampaign open_campaign(const std::filesystem::path& named, const ExportedTrial& wanted) {
  const auto folder = campaign_folder(named);
  auto manifest = experiment::read_manifest(folder);
  auto results = record::Results::open(experiment::store_file(folder));
  auto configurations = configurations_in(results.trials());
  if (configurations.empty())
    throw base::InvalidInput({folder.string(), 0, 0, "", base::text("export.nothing_run")});
  ExportedCampaign c{folder,
                     std::move(manifest),
                     results,
                     results.directory(),
                     results.provenance(),
                     std::move(configurations),
                     {},
                     false,
                     {},
                     {},
                     {}};
  c.trial = {configuration_called(wanted.configuration, c), wanted.replication};
  const auto& entry = c.directory.entry(Kind::Configuration, c.trial.configuration.index());
  require_replication(c, entry.name.key);
  read_experiment(c);
  c.kept = is_kept(c.results, c.trial);
  return c;
}

}  // namespace wangge::cli
