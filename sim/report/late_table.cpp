#include "report/late_table.hpp"

#include "record/fields.hpp"
#include "report/text_table.hpp"

namespace wangge::report {
namespace {

using base::Json;
using record::CaseRecord;
using record::Directory;
using record::Kind;

/// `Desheng, Anding`; the community alone where its name says the rest.
std::string place(const CaseRecord& record, const Directory& directory, const Style& style) {
  const std::string subdistrict =
      directory.name(Kind::Subdistrict, directory.subdistrict_of(record.cell), style.lang);
  const std::string community =
      directory.name(Kind::Community, directory.community_of(record.cell), style.lang);
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
               place(record, directory, style),
               directory.name(Kind::Unit, record.handler.index(), style.lang),
               duration_text(by, style),
               words(style, "outcome." + std::string(record::word_of(record.outcome)))});
  return text + "\n" + table.str(style);
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

Json late_json(const LateCases& late, const Directory& directory, record::TrialKey trial,
               const record::Provenance& provenance) {
  return {
      {"version", provenance.version},
      {"command", provenance.command},
      {"scenario_hash", provenance.scenario_hash},
      {"seed", provenance.seed},
      {"configuration", directory.entry(Kind::Configuration, trial.configuration.index()).name.key},
      {"replication", trial.replication},
      {"late_cases", late.count()},
      {"cases", late_cases_json(late, directory)}};
}

}  // namespace wangge::report
