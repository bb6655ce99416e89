#include "report/emergency_table.hpp"

#include "report/text_table.hpp"

namespace wangge::report {
namespace {

using indicator::Measure;
using record::HourlyReach;
using record::Kind;

int decimals(Measure measure) { return measure == Measure::Count ? 0 : 1; }

std::string mean_text(const std::optional<experiment::Estimate>& estimate, Measure measure) {
  return estimate ? number(shown(measure, estimate->mean), decimals(measure)) : "-";
}

/// A line a part, means alone, under short titles.
std::string means(const Breakdown& parts, const record::Directory& directory, const Style& style) {
  const std::string kind = "kind." + std::string(record::word_of(parts.kind));
  std::vector<Column> columns{{words(style, kind), Align::Left, true}};
  for (const record::IndicatorId id : parts.indicators)
    columns.push_back({words(style, "report.short." + std::string(indicator::indicator(id).key))});
  TextTable table(std::move(columns));
  for (const Breakdown::Part& part : parts.parts) {
    std::vector<std::string> cells{directory.name(parts.kind, part.index, style.lang)};
    for (std::size_t i = 0; i < parts.indicators.size(); ++i)
      cells.push_back(
          mean_text(part.estimates[i], indicator::indicator(parts.indicators[i]).measure));
    table.add(std::move(cells));
  }
  return table.empty() ? "" : "\n" + table.str(style);
}

std::string reach(const ServiceReach& reach, const record::Directory& directory,
                  const Style& style) {
  const std::string name = directory.name(Kind::Unit, reach.service, style.lang);
  std::vector<Column> columns{{words(style, "report.hour")}};
  for (const char* whom : {"report.cells_within", "report.people_within"})
    for (const int minutes : {5, 10, 15}) columns.push_back({words(style, whom, minutes)});
  TextTable table(std::move(columns));
  for (const HourlyReach& hour : reach.hours) {
    std::vector<std::string> cells{std::to_string(hour.hour)};
    for (const auto* shares : {&hour.cells, &hour.people})
      for (const double share : *shares) cells.push_back(number(100 * share, 1));
    table.add(std::move(cells));
  }
  return "\n" + wrapped(words(style, "report.reach", name), style.width) + table.str(style);
}

}  // namespace

std::string emergency_table(const EmergencySummary& summary, const record::Directory& directory,
                            const Style& style) {
  std::string text =
      means(summary.types, directory, style) + means(summary.units, directory, style);
  for (const ServiceReach& one : summary.reach) text += reach(one, directory, style);
  return text.empty()
             ? text
             : "\n" + inked(words(style, "report.emergencies"), Ink::Bold, style) + "\n" + text;
}

}  // namespace wangge::report
