#include "report/to_json.hpp"

#include "base/civil.hpp"
#include "indicator/catalogue.hpp"
#include "record/fingerprint.hpp"

namespace wangge::report {
namespace {

using base::Duration;
using base::Instant;
using base::Json;
using record::Directory;
using record::Kind;

Json estimate_json(const std::optional<experiment::Estimate>& e) {
  if (!e) return nullptr;
  return {{"mean", e->mean},
          {"half_width", e->half_width ? Json(*e->half_width) : Json(nullptr)},
          {"deviation", e->deviation},
          {"replications", e->replications}};
}

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
                   {"estimate", estimate_json(estimate)}});
  return all;
}

Json units_json(const RunSummary& run, const Directory& directory) {
  Json all = Json::array();
  for (const UnitLine& line : run.units)
    all.push_back({{"unit", key_of(directory, Kind::Unit, line.unit)},
                   {"kind", directory.entry(Kind::Unit, line.unit).trait},
                   {"on_duty", estimate_json(line.on_duty)},
                   {"utilisation", estimate_json(line.utilisation)},
                   {"on_time_handling", estimate_json(line.on_time)},
                   {"queue", estimate_json(line.queue)},
                   {"queue_by_hour", line.queue_by_hour}});
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

Json shares_json(const CaseStory& story, const Directory& directory, Instant horizon) {
  Json all = Json::array();
  for (const Share& s : shares(story, horizon))
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

}  // namespace

Json run_json(const RunSummary& run, const Directory& directory,
              const record::Provenance& provenance) {
  Json json = head(provenance);
  json["configuration"] = key_of(directory, Kind::Configuration, run.configuration);
  json["replications"] = run.replications;
  json["confidence"] = run.confidence.count();
  json["first_fingerprint"] = record::fingerprint_text(run.first_fingerprint);
  json["cases"] = run.counts.cases;
  json["desk_items"] = run.counts.desk_items;
  json["events"] = run.counts.events;
  json["indicators"] = indicators_json(run);
  json["units"] = units_json(run, directory);
  return json;
}

Json trace_json(const CaseStory& story, const Directory& directory, Instant horizon,
                const record::Provenance& provenance) {
  const record::CaseRecord& record = *story.record;
  const std::uint32_t severity = directory.severity(record.category, record.severity);
  Json json = head(provenance);
  json["case"] = directory.case_name(record.problem);
  json["category"] = key_of(directory, Kind::Category, record.category.index());
  json["severity"] = key_of(directory, Kind::Severity, severity);
  json["cell"] = key_of(directory, Kind::Cell, record.cell.index());
  json["community"] = key_of(directory, Kind::Community, directory.community_of(record.cell));
  json["subdistrict"] = key_of(directory, Kind::Subdistrict, directory.subdistrict_of(record.cell));
  json["channel"] = record::word_of(record.channel);
  json["outcome"] = record::word_of(record.outcome);
  json["arose"] = moment(record.arose);
  json["reported"] = moment(record.reported);
  json["ended"] = moment(record.ended);
  json["late_seconds"] = base::in_seconds(lateness(record, horizon));
  json["intervals"] = intervals_json(story, directory);
  json["by_unit"] = shares_json(story, directory, horizon);
  json["stages"] = stages_json(record, horizon);
  return json;
}

}  // namespace wangge::report
