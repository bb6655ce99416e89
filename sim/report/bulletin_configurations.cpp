#include <map>

#include "report/bulletin.hpp"
#include "report/names.hpp"
#include "stats/paired.hpp"

namespace wangge::report {
namespace {

using record::IndicatorId;
using record::Sheet;
using record::SheetCell;

using ByReplication = std::map<std::uint32_t, double>;

ByReplication values_of(const BulletinConfiguration& configuration, IndicatorId id) {
  ByReplication values;
  for (const auto& [replication, figures] : configuration.district)
    for (const record::Figure& figure : figures)
      if (figure.indicator == id) values[replication] = figure.value;
  return values;
}

/// Of those replications that both have; `a` minus `b`.
stats::Moments difference(const ByReplication& a, const ByReplication& b) {
  std::vector<double> of_a, of_b;
  for (const auto& [replication, value] : a)
    if (const auto other = b.find(replication); other != b.end()) {
      of_a.push_back(value);
      of_b.push_back(other->second);
    }
  return stats::Paired(of_a, of_b).difference();
}

/// A mean and its half-width.
void add_estimate(std::vector<SheetCell>& row, const stats::Moments& values,
                  indicator::Measure measure, base::Probability confidence) {
  const auto estimate = experiment::estimate(values, confidence);
  row.push_back(number_cell(estimate ? std::optional(estimate->mean) : std::nullopt, measure));
  row.push_back(number_cell(estimate ? estimate->half_width : std::nullopt, measure));
}

std::vector<SheetCell> line_of(IndicatorId id, const BulletinSource& source, const Style& style) {
  const indicator::Measure measure = indicator::indicator(id).measure;
  std::vector<SheetCell> row{text_cell(indicator::name(id, style.lang)),
                             text_cell(unit(measure, style))};
  const ByReplication first = values_of(source.configurations.front(), id);
  for (const auto& configuration : source.configurations) {
    const ByReplication values = values_of(configuration, id);
    stats::Moments moments;
    for (const auto& [replication, value] : values) moments.add(value);
    add_estimate(row, moments, measure, source.confidence);
    if (&configuration != &source.configurations.front())
      add_estimate(row, difference(values, first), measure, source.confidence);
  }
  return row;
}

}  // namespace

Sheet configurations_compared(const BulletinSource& source, const Style& style) {
  Sheet sheet;
  sheet.name = words(style, "bulletin.configurations");
  const record::Directory& directory = source.origin.directory;
  sheet.title = words(style, "bulletin.title_of_all",
                      directory.name(record::Kind::District, 0, style.lang), sheet.name);
  const auto name = [&](const BulletinConfiguration& c) {
    return directory.name(record::Kind::Configuration, c.configuration.index(), style.lang);
  };
  sheet.headings = {words(style, "report.indicator"), words(style, "report.unit")};
  const auto add_headings = [&](const std::string& of) {
    sheet.headings.push_back(of);
    sheet.headings.push_back("±");
  };
  for (const auto& configuration : source.configurations) {
    add_headings(name(configuration));
    if (&configuration != &source.configurations.front())
      add_headings(words(style, "bulletin.less_the_first", name(configuration),
                         name(source.configurations.front())));
  }
  for (const IndicatorId id : source.compared) sheet.rows.push_back(line_of(id, source, style));
  const std::string percent = number(100 * source.confidence.count(), 0);
  sheet.notes.push_back(words(style, "bulletin.note.intervals", percent));
  return sheet;
}

}  // namespace wangge::report
