#include "record/csv_export.hpp"

#include <ostream>
#include <vector>

#include "base/civil.hpp"
#include "record/csv_row.hpp"

namespace wangge::record {
namespace {

using base::Lang;

/// Minutes with three decimals, from whole milliseconds without a detour through reals.
std::string minutes(std::int64_t ms) {
  const std::int64_t thousandths = (ms + 30) / 60;
  const std::string tail = std::to_string(1000 + thousandths % 1000);
  return std::to_string(thousandths / 1000) + "." + tail.substr(1);
}

template <class Word>
std::string in_words(const char* list, Word word, Lang lang) {
  return text_in(lang, std::string(list) + "." + std::string(word_of(word)));
}

std::string name_of_unit(const Directory& directory, model::UnitId unit, Lang lang) {
  return unit.exists() ? directory.name(Kind::Unit, unit.index(), lang) : "";
}

}  // namespace

std::string title_of(const CaseField& field, Lang lang) {
  const std::string name(field.name);
  const std::size_t cut = name.rfind('_');
  const std::string stage = "stage." + name.substr(0, cut);
  if (cut == std::string::npos || !base::has_text(stage)) return text_in(lang, "field." + name);
  const std::string moment = "moment." + name.substr(cut + 1);
  return text_in(lang, moment, text_in(lang, stage));
}

CsvExport::CsvExport(std::ostream& cases, std::ostream& intervals, const Directory& directory,
                     Lang lang)
    : cases_(cases), intervals_(intervals), directory_(directory), lang_(lang) {
  std::vector<std::string> titles;
  for (const CaseField& field : case_fields()) titles.push_back(title_of(field, lang));
  for (const char* area : {"kind.community", "kind.subdistrict"})
    titles.push_back(text_in(lang, area));
  cases_ << kByteOrderMark;
  write_csv_row(cases_, titles);
  intervals_ << kByteOrderMark;
  std::vector<std::string> columns;
  for (const char* key : {"field.case_id", "interval.stage", "kind.unit", "interval.cause",
                          "interval.from", "interval.to", "interval.minutes"})
    columns.push_back(text_in(lang, key));
  write_csv_row(intervals_, columns);
}

void CsvExport::case_ended(const CaseRecord& record) {
  std::vector<std::string> row;
  for (const CaseField& field : case_fields()) row.push_back(shown(field, record));
  const std::uint32_t community = directory_.community_of(record.cell);
  row.push_back(directory_.name(Kind::Community, community, lang_));
  row.push_back(directory_.name(Kind::Subdistrict, directory_.subdistrict_of(record.cell), lang_));
  write_csv_row(cases_, row);
}

void CsvExport::interval(const Interval& i) {
  write_csv_row(intervals_, {directory_.case_name(i.problem), in_words("stage", i.stage, lang_),
                             name_of_unit(directory_, i.unit, lang_),
                             in_words("cause", i.cause, lang_), base::format_instant(i.when.from),
                             base::format_instant(i.when.to), minutes(i.when.length().count())});
}

std::string CsvExport::shown(const CaseField& field, const CaseRecord& record) const {
  const auto number = field.get(record);
  if (!number) return "";
  const auto index = static_cast<std::size_t>(*number);
  switch (field.form) {
    case FieldForm::Case:
      return directory_.case_name(model::ProblemId(static_cast<std::uint64_t>(*number)));
    case FieldForm::Category:
      return directory_.name(Kind::Category, index, lang_);
    case FieldForm::Severity:
      return directory_.name(Kind::Severity, directory_.severity(record.category, record.severity),
                             lang_);
    case FieldForm::Cell:
      return directory_.name(Kind::Cell, index, lang_);
    case FieldForm::Unit:
      return directory_.name(Kind::Unit, index, lang_);
    case FieldForm::Channel:
      return in_words("channel", record.channel, lang_);
    case FieldForm::Outcome:
      return in_words("outcome", record.outcome, lang_);
    case FieldForm::Moment:
      return base::format_instant(base::Instant(*number));
    case FieldForm::Duration:
      return minutes(*number);
    case FieldForm::IncidentType:
      return directory_.name(Kind::IncidentType, index, lang_);
    case FieldForm::Centre:
      return directory_.name(Kind::Centre, index, lang_);
    case FieldForm::IncidentOutcome:
      return in_words("incident_outcome", IncidentOutcome(index), lang_);
    case FieldForm::Count:
    case FieldForm::Flag:
      return std::to_string(*number);
  }
  return "";
}

}  // namespace wangge::record
