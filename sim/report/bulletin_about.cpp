#include "report/bulletin_about.hpp"

#include "base/civil.hpp"
#include "base/text.hpp"

namespace wangge::report {

using record::Kind;

std::vector<std::pair<std::string, std::string>> about_lines(const ExportOrigin& origin,
                                                             base::Lang lang) {
  const auto& [directory, provenance, scenario, simulated, warm_up, trial, replications] = origin;
  const auto name_of = [&](model::ConfigurationId id) {
    return origin.directory.name(Kind::Configuration, id.index(), lang);
  };
  std::vector<std::pair<std::string, std::string>> lines;
  const auto add = [&](const char* key, std::string value) {
    lines.emplace_back(text_in(lang, key), std::move(value));
  };
  add("export.district", directory.name(Kind::District, 0, lang));
  add("export.scenario", scenario);
  add("export.scenario_hash", provenance.scenario_hash);
  add("export.seed", std::to_string(provenance.seed));
  add("export.version", provenance.version);
  add("export.command", provenance.command);
  add("export.simulated",
      base::format_minute(simulated.from) + " - " + base::format_minute(simulated.to));
  add("export.measured_from", base::format_minute(simulated.from + warm_up));
  for (const auto& [configuration, count] : replications)
    add("export.replications_of", name_of(configuration) + ": " + std::to_string(count));
  add("export.trial",
      text_in(lang, "export.trial_is", name_of(trial.configuration), trial.replication));
  add("export.simulation", text_in(lang, "export.simulation_is"));
  return lines;
}

}  // namespace wangge::report
