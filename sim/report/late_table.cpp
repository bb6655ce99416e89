#include "report/late_table.hpp"

#include "record/fields.hpp"
#include "report/incident_json.hpp"
#include "report/text_table.hpp"

namespace wangge::report {
namespace {

using base::Json;
using record::Directory;
using record::Kind;

/// `Desheng, Anding`; the community alone where its name says the rest.
std::string place(model::CellId cell, const Directory& directory, const Style& style) {
  const std::string subdistrict =
      directory.name(Kind::Subdistrict, directory.subdistrict_of(cell), style.lang);
  const std::string community =
      directory.name(Kind::Community, directory.community_of(cell), style.lang);
  if (community.starts_with(subdistrict)) return community;
  return subdistrict + words(style, "report.list_mark") + community;
}

std::string head(const LateCases& late, const Directory& directory, record::TrialKey trial,
                 const Style& style) {
  const std::string configuration =
      directory.name(Kind::Configuration, trial.configuration.index(), style.lang);
  if (late.count() == 0) return words(style, "report.late.none", configuration, trial.replication);
  return counted(style, "report.late", late.count(), late.cases().size(), configuration,
                 trial.replication);
}

}  // namespace

std::string late_table(const LateCases& late, const Directory& directory, record::TrialKey trial,
                       const Style& style) {
  const std::string text = wrapped(head(late, directory, trial, style), style.width);
  if (late.count() == 0) return text;
  TextTable table({{words(style, "field.case_id"), Align::Left},
                   {words(style, "kind.category"), Align::Left, true},
                   {words(style, "report.place"), Align::Left, true},
                   {words(style, "field.handler"), Align::Left, true},
                   {words(style, "report.of_it_late")},
                   {words(style, "field.outcome"), Align::Left, true}});
  for (const auto& [record, by] : late.cases())
    table.add({directory.case_name(record.problem),
               directory.name(Kind::Category, record.category.index(), style.lang),
               place(record.cell, directory, style),
               directory.name(Kind::Unit, record.handler.index(), style.lang),
               duration_text(by, style),
               words(style, "outcome." + std::string(record::word_of(record.outcome)))});
  return text + "\n" + table.str(style);
}

std::string late_incidents_table(const LateIncidents& late, const Directory& directory,
                                 const Style& style) {
  if (directory.all(Kind::IncidentType).empty()) return "";
  const auto& latest = late.latest();
  if (latest.count() == 0)
    return "\n" + wrapped(words(style, "report.late_incidents.none"), style.width);
  TextTable table({{words(style, "report.incident_id"), Align::Left},
                   {words(style, "kind.incident_type"), Align::Left, true},
                   {words(style, "report.place"), Align::Left, true},
                   {words(style, "kind.centre"), Align::Left, true},
                   {words(style, "report.of_it_late")},
                   {words(style, "field.outcome"), Align::Left, true}});
  for (const auto& [record, by] : latest.all())
    table.add({directory.case_name(record.incident),
               directory.name(Kind::IncidentType, record.type.index(), style.lang),
               place(record.cell, directory, style),
               directory.name(Kind::Centre, record.centre.index(), style.lang),
               duration_text(by, style),
               words(style, "incident_outcome." + std::string(record::word_of(record.outcome)))});
  return "\n" +
         wrapped(counted(style, "report.late_incidents", latest.count(), latest.all().size()),
                 style.width) +
         "\n" + table.str(style);
}

Json late_incidents_json(const LateIncidents& late, const Directory& directory) {
  Json all = Json::array();
  for (const auto& [record, by] : late.latest().all()) {
    all.push_back(incident_json(record, directory));
    all.back()["late_seconds"] = base::in_seconds(by);
  }
  return all;
}

Json late_cases_json(const LateCases& late, const Directory& directory) {
  const auto key = [&](Kind kind, std::size_t index) {
    return directory.entry(kind, index).name.key;
  };
  Json all = Json::array();
  for (const auto& [record, by] : late.cases())
    all.push_back({{"case", directory.case_name(record.problem)},
                   {"category", key(Kind::Category, record.category.index())},
                   {"subdistrict", key(Kind::Subdistrict, directory.subdistrict_of(record.cell))},
                   {"community", key(Kind::Community, directory.community_of(record.cell))},
                   {"cell", key(Kind::Cell, record.cell.index())},
                   {"unit", record.handler.exists() ? Json(key(Kind::Unit, record.handler.index()))
                                                    : Json(nullptr)},
                   {"outcome", record::word_of(record.outcome)},
                   {"late_seconds", base::in_seconds(by)}});
  return all;
}

Json late_json(const LateCases& late, const LateIncidents& incidents, const Directory& directory,
               record::TrialKey trial, const record::Provenance& provenance) {
  Json json{
      {"version", provenance.version},
      {"command", provenance.command},
      {"scenario_hash", provenance.scenario_hash},
      {"seed", provenance.seed},
      {"configuration", directory.entry(Kind::Configuration, trial.configuration.index()).name.key},
      {"replication", trial.replication},
      {"late_cases", late.count()},
      {"cases", late_cases_json(late, directory)}};
  if (directory.all(Kind::IncidentType).empty()) return json;
  json["late_incidents"] = incidents.latest().count();
  json["incidents"] = late_incidents_json(incidents, directory);
  return json;
}

}  // namespace wangge::report
