#include "report/bulletin.hpp"

#include <algorithm>
#include <sstream>

namespace wangge::report {
namespace {

using record::NumberForm;
using record::Sheet;
using record::SheetCell;

NumberForm form_of(indicator::Measure measure) {
  switch (measure) {
    case indicator::Measure::Share:
      return NumberForm::Percent;
    case indicator::Measure::Count:
      return NumberForm::Count;
    default:
      return NumberForm::Decimal;
  }
}

Sheet month_sheet(const BulletinSource& source, const Style& style) {
  Sheet sheet = sheet_called("months", source, style);
  if (source.months) {
    add_months(sheet, *source.months, style);
    sheet.title += words(style, "bulletin.of_replication", source.origin.trial.replication);
  } else {
    sheet.headings.push_back(words(style, "bulletin.month"));
    sheet.notes.push_back(words(style, "bulletin.note.no_months", source.how_to_keep));
  }
  return sheet;
}

Sheet about_sheet(const BulletinSource& source, const Style& style) {
  Sheet sheet;
  sheet.name = sheet.title = words(style, "bulletin.about");
  sheet.headings = {words(style, "bulletin.what"), words(style, "report.value")};
  for (const auto& [what, value] : about_lines(source.origin, style.lang))
    sheet.rows.push_back({text_cell(what), text_cell(value)});
  const std::string colours =
      words(style, "bulletin.colours_are", 100 * kGreenFrom, 100 * kYellowFrom);
  sheet.rows.push_back({text_cell(words(style, "bulletin.colours")), text_cell(colours)});
  std::istringstream scenario(source.origin.provenance.scenario);
  for (std::string line; std::getline(scenario, line);)
    sheet.rows.push_back({text_cell(words(style, "bulletin.resolved")), text_cell(line)});
  return sheet;
}

}  // namespace

record::Light light_of(double on_time) {
  if (on_time >= kGreenFrom) return record::Light::Green;
  return on_time >= kYellowFrom ? record::Light::Yellow : record::Light::Red;
}

SheetCell text_cell(std::string text, record::Light light) {
  return {std::move(text), NumberForm::Count, light};
}

SheetCell count_cell(double count) { return {count, NumberForm::Count}; }

SheetCell value_cell(const MeanFigure& figure, indicator::Measure measure, record::Light light) {
  if (figure.value.count() == 0) return {};
  return {figure.value.mean(), form_of(measure), light};
}

SheetCell number_cell(std::optional<double> value, indicator::Measure measure) {
  return value ? SheetCell{*value, form_of(measure)} : SheetCell{};
}

const BulletinConfiguration& shown_configuration(const BulletinSource& source) {
  return *std::ranges::find(source.configurations, source.origin.trial.configuration,
                            &BulletinConfiguration::configuration);
}

Sheet sheet_called(const char* key, const BulletinSource& source, const Style& style) {
  Sheet sheet;
  sheet.name = words(style, std::string("bulletin.") + key);
  const auto& shown = shown_configuration(source);
  sheet.title =
      words(style, "bulletin.title",
            source.origin.directory.name(record::Kind::District, 0, style.lang), sheet.name,
            source.origin.directory.name(record::Kind::Configuration, shown.configuration.index(),
                                         style.lang));
  return sheet;
}

std::vector<Sheet> bulletin(const BulletinSource& source, base::Lang lang) {
  const Style style{lang};
  return {department_ranking(source, style),      subdistrict_ranking(source, style),
          frequent_categories(source, style),     month_sheet(source, style),
          configurations_compared(source, style), about_sheet(source, style)};
}

}  // namespace wangge::report
