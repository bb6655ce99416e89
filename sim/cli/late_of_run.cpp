#include "cli/late_of_run.hpp"

#include <algorithm>

#include "record/listener.hpp"

namespace wangge::cli {
namespace {

constexpr std::size_t kListed = 5;

bool has_emergencies(const record::Directory& directory) {
  return !directory.all(record::Kind::IncidentType).empty();
}

}  // namespace

Late late_of(const Retold& replication, const record::Directory& directory, std::size_t most) {
  Late late{report::LateCases(most, replication.horizon),
            report::LateIncidents(most, replication.horizon, directory)};
  record::Listeners both;
  both.add(late.cases);
  both.add(late.incidents);
  replication.tell(both, std::nullopt);
  return late;
}

std::string LateOfRun::name(const record::Directory& directory) const {
  if (cases.count() > 0) return directory.case_name(cases.cases().front().record.problem);
  const auto& latest = incidents.latest().all();
  return latest.empty() ? "" : directory.case_name(latest.front().record.incident);
}

std::string LateOfRun::tables(const record::Directory& directory, record::TrialKey trial,
                              const report::Style& style) const {
  return (has_cases ? "\n" + report::late_table(cases, directory, trial, style) : "") +
         report::late_incidents_table(incidents, directory, style);
}

void LateOfRun::add_to(base::Json& json, const record::Directory& directory) const {
  if (has_cases) json["latest_cases"] = report::late_cases_json(cases, directory);
  if (has_emergencies(directory))
    json["latest_incidents"] = report::late_incidents_json(incidents, directory);
}

std::optional<LateOfRun> late_of_run(const Study& study, const record::Results& results,
                                     const record::Directory& directory, record::TrialKey trial) {
  const auto trials = results.trials();
  const auto there = std::ranges::find(trials, trial, &record::TrialInfo::key);
  if (there == trials.end()) return std::nullopt;
  const bool has_cases = there->counts.cases > 0;
  if (!has_cases && !has_emergencies(directory)) return std::nullopt;
  const auto& key = study.world.staffing.configurations[trial.configuration.index()].name.key;
  const Retold again =
      retold(study.world, results, {key, trial.replication}, study.plan.provenance);
  return LateOfRun{late_of(again, directory, kListed), has_cases};
}

}  // namespace wangge::cli
