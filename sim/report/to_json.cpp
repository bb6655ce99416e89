#include "report/to_json.hpp"

#include "base/civil.hpp"
#include "experiment/estimate_json.hpp"
#include "indicator/catalogue.hpp"
#include "record/fingerprint.hpp"
#include "report/incident_json.hpp"

namespace wangge::report {
namespace {

using base::Duration;
using base::Instant;
using base::Json;
using record::Directory;
using record::Kind;

Json key_of(const Directory& directory, Kind kind, std::size_t index) {
  return directory.entry(kind, index).name.key;
}

Json unit_key(const Directory& directory, model::UnitId unit) {
  return unit.exists() ? key_of(directory, Kind::Unit, unit.index()) : Json(nullptr);
}

Json moment(const std::optional<Instant>& t) {
  return t ? Json(base::format_iso(*t)) : Json(nullptr);
}

Json head(const record::Provenance& provenance) {
  return {{"version", provenance.version},
          {"command", provenance.command},
          {"scenario_hash", provenance.scenario_hash},
          {"seed", provenance.seed}};
}

Json indicators_json(const RunSummary& run) {
  Json all = Json::array();
  for (const auto& [id, estimate] : run.indicators)
    all.push_back({{"indicator", indicator::indicator(id).key},
                   {"measure", indicator::word_of(indicator::indicator(id).measure)},
                   {"estimate", experiment::json_of(estimate)}});
  return all;
}

Json units_json(const RunSummary& run, const Directory& directory) {
  Json all = Json::array();
  for (const UnitLine& line : run.units)
    all.push_back({{"unit", key_of(directory, Kind::Unit, line.unit)},
                   {"kind", directory.entry(Kind::Unit, line.unit).trait},
                   {"on_duty", experiment::json_of(line.on_duty)},
                   {"utilisation", experiment::json_of(line.utilisation)},
                   {"on_time_handling", experiment::json_of(line.on_time)},
                   {"queue", experiment::json_of(line.queue)},
                   {"queue_by_hour", line.by_hour.queue},
                   {"utilisation_by_hour", line.by_hour.busy},
                   {"queue_by_day", line.by_day.queue},
                   {"utilisation_by_day", line.by_day.busy}});
  return all;
}

Json intervals_json(const CaseStory& story, const Directory& directory) {
  Json all = Json::array();
  for (const record::Interval& i : story.intervals)
    all.push_back({{"from", moment(i.when.from)},
                   {"to", moment(i.when.to)},
                   {"seconds", base::in_seconds(i.when.length())},
                   {"stage", record::word_of(i.stage)},
                   {"unit", unit_key(directory, i.unit)},
                   {"cause", record::word_of(i.cause)}});
  return all;
}

Json shares_json(const std::vector<Share>& shares, const Directory& directory) {
  Json all = Json::array();
  for (const Share& s : shares)
    all.push_back({{"unit", unit_key(directory, s.unit)},
                   {"stage", record::word_of(s.stage)},
                   {"cause", record::word_of(s.cause)},
                   {"seconds", base::in_seconds(s.time)},
                   {"late_seconds", base::in_seconds(s.late)}});
  return all;
}

Json stages_json(const record::CaseRecord& record, Instant horizon) {
  Json all = Json::array();
  for (const auto& [stage, timed] : record::kTimedStages) {
    const record::Timed& t = record.*timed;
    if (!t.started) continue;
    all.push_back({{"stage", record::word_of(stage)},
                   {"started", moment(t.started)},
                   {"ended", moment(t.ended)},
                   {"deadline", moment(t.deadline)},
                   {"due", t.due(record.ended.value_or(horizon))},
                   {"in_time", t.in_time()}});
  }
  return all;
}

Json part_json(const Breakdown::Part& part, const Breakdown& breakdown,
               const Directory& directory) {
  Json figures = Json::object();
  for (std::size_t i = 0; i < breakdown.indicators.size(); ++i)
    if (part.estimates[i])
      figures[std::string(indicator::indicator(breakdown.indicators[i]).key)] =
          experiment::json_of(part.estimates[i]);
  return {
      {std::string(record::word_of(breakdown.kind)), key_of(directory, breakdown.kind, part.index)},
      {"indicators", std::move(figures)}};
}

}  // namespace

namespace {

Json parts_json(const Breakdown& breakdown, const Directory& directory) {
  Json all = Json::array();
  for (const auto& part : breakdown.parts) all.push_back(part_json(part, breakdown, directory));
  return all;
}

Json reach_json(const EmergencySummary& emergencies, const Directory& directory) {
  Json all = Json::array();
  for (const ServiceReach& reach : emergencies.reach)
    for (const record::HourlyReach& hour : reach.hours)
      for (std::size_t i = 0; i < record::Reach::kLimits; ++i)
        all.push_back({{"service", key_of(directory, Kind::Unit, reach.service)},
                       {"hour", hour.hour},
                       {"minutes", 5 * (i + 1)},
                       {"cells", hour.cells[i]},
                       {"people", hour.people[i]}});
  return all;
}

Json emergencies_json(const RunSummary& run, const Directory& directory) {
  return {{"incidents", run.counts.incidents},
          {"types", parts_json(run.emergencies.types, directory)},
          {"units", parts_json(run.emergencies.units, directory)},
          {"reach", reach_json(run.emergencies, directory)}};
}

/// What every result of one configuration begins with.
template <class Result>
Json head_of(const Result& result, const Directory& directory,
             const record::Provenance& provenance) {
  Json json = head(provenance);
  json["configuration"] = key_of(directory, Kind::Configuration, result.configuration);
  json["replications"] = result.replications;
  json["confidence"] = result.confidence.count();
  return json;
}

/// The life of an incident, after `json`, the head.
Json incident_trace(const CaseStory& story, const Directory& directory, Instant horizon,
                    Json json) {
  const record::IncidentRecord& incident = *story.incident;
  const base::Span late = late_span(incident, directory.target(incident.type), horizon);
  json.update(incident_json(incident, directory));
  json["late_seconds"] = base::in_seconds(late.length());
  json["responses"] = Json::array();
  for (const record::ResponseRecord& response : story.responses)
    json["responses"].push_back(response_json(response, directory));
  json["intervals"] = intervals_json(story, directory);
  json["by_unit"] = shares_json(shares(story, late), directory);
  return json;
}

}  // namespace

Json breakdown_json(const Breakdown& breakdown, const Directory& directory,
                    const record::Provenance& provenance) {
  Json json = head_of(breakdown, directory, provenance);
  json["by"] = record::word_of(breakdown.kind);
  json["parts"] = parts_json(breakdown, directory);
  return json;
}

Json run_json(const RunSummary& run, const Directory& directory,
              const record::Provenance& provenance) {
  Json json = head_of(run, directory, provenance);
  json["first_fingerprint"] = record::fingerprint_text(run.first_fingerprint);
  json["cases"] = run.counts.cases;
  json["desk_items"] = run.counts.desk_items;
  json["events"] = run.counts.events;
  json["indicators"] = indicators_json(run);
  json["units"] = units_json(run, directory);
  if (run.emergencies.any()) json["emergencies"] = emergencies_json(run, directory);
  return json;
}

namespace {

/// 特殊结案, 申诉, 回访: each where it applies.
void add_aftermath(Json& json, const record::CaseRecord& record) {
  if (record.closed_specially) json["closed_specially"] = true;
  if (record.appealed)
    json["appeal"] = !record.appeal_decided ? "open" : record.exempted ? "granted" : "refused";
  if (record.surveyed) json["caller_satisfied"] = record.satisfied;
}

}  // namespace

Json trace_json(const CaseStory& story, const Directory& directory, Instant horizon,
                const record::Provenance& provenance) {
  if (story.incident) return incident_trace(story, directory, horizon, head(provenance));
  const record::CaseRecord& record = *story.record;
  const std::uint32_t severity = directory.severity(record.category, record.severity);
  Json json = head(provenance);
  json["case"] = directory.case_name(record.problem);
  json["category"] = key_of(directory, Kind::Category, record.category.index());
  json["severity"] = key_of(directory, Kind::Severity, severity);
  json["cell"] = key_of(directory, Kind::Cell, record.cell.index());
  json["community"] = key_of(directory, Kind::Community, directory.community_of(record.cell));
  json["subdistrict"] = key_of(directory, Kind::Subdistrict, directory.subdistrict_of(record.cell));
  json["channel"] = record.reported ? Json(record::word_of(record.channel)) : Json(nullptr);
  json["outcome"] = record::word_of(record.outcome);
  if (record.merged_into) json["merged_into"] = directory.case_name(*record.merged_into);
  json["arose"] = moment(record.arose);
  json["reported"] = moment(record.reported);
  json["ended"] = moment(record.ended);
  json["late_seconds"] = base::in_seconds(lateness(record, horizon));
  add_aftermath(json, record);
  json["intervals"] = intervals_json(story, directory);
  json["by_unit"] = shares_json(shares(story, horizon), directory);
  json["stages"] = stages_json(record, horizon);
  return json;
}

}  // namespace wangge::report
