#include "report/incident_json.hpp"

#include "base/civil.hpp"
#include "record/fields.hpp"

namespace wangge::report {
namespace {

using base::Json;
using record::Directory;
using record::FieldForm;
using record::Kind;

/// What a field holds, for programs.
Json value(FieldForm form, std::int64_t number, const Directory& directory) {
  const auto key = [&](Kind kind) {
    return directory.entry(kind, static_cast<std::size_t>(number)).name.key;
  };
  switch (form) {
    case FieldForm::Case:
      return directory.case_name(model::ProblemId(static_cast<std::uint64_t>(number)));
    case FieldForm::IncidentType:
      return key(Kind::IncidentType);
    case FieldForm::Centre:
      return key(Kind::Centre);
    case FieldForm::Cell:
      return key(Kind::Cell);
    case FieldForm::Unit:
      return key(Kind::Unit);
    case FieldForm::IncidentOutcome:
      return word_of(static_cast<record::IncidentOutcome>(number));
    case FieldForm::Moment:
      return base::format_iso(base::Instant(number));
    case FieldForm::Flag:
      return number != 0;
    default:
      return number;
  }
}

/// As the other results of wangge call it.
std::string name_of(FieldForm form, std::string_view name) {
  if (form == FieldForm::Case) return "incident";
  return std::string(form == FieldForm::IncidentOutcome ? "outcome" : name);
}

/// A record's fields by their names.
template <class Record>
Json fields_json(const Record& record, const Directory& directory) {
  Json json = Json::object();
  for (const auto& field : record::fields_of<Record>()) {
    const auto number = field.get(record);
    json[name_of(field.form, field.name)] =
        number ? value(field.form, *number, directory) : Json(nullptr);
  }
  return json;
}

}  // namespace

Json incident_json(const record::IncidentRecord& record, const Directory& directory) {
  Json json = fields_json(record, directory);
  const auto key = [&](Kind kind, std::size_t index) {
    return directory.entry(kind, index).name.key;
  };
  json["community"] = key(Kind::Community, directory.community_of(record.cell));
  json["subdistrict"] = key(Kind::Subdistrict, directory.subdistrict_of(record.cell));
  return json;
}

Json response_json(const record::ResponseRecord& record, const Directory& directory) {
  return fields_json(record, directory);
}

}  // namespace wangge::report
