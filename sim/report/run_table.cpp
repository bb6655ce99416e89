#include "report/run_table.hpp"

#include <algorithm>
#include <cmath>

#include "record/fingerprint.hpp"
#include "report/emergency_table.hpp"
#include "report/text_table.hpp"

namespace wangge::report {
namespace {

using indicator::Measure;
using record::Kind;

std::string head(const RunSummary& run, const record::Directory& directory,
                 const record::Provenance& provenance, const Style& style) {
  const std::string title =
      words(style, "report.run", directory.name(Kind::Configuration, run.configuration, style.lang),
            run.replications, provenance.seed);
  return inked(wrapped(title, style.width), Ink::Bold, style) + "\n";
}

std::string indicators(const RunSummary& run, const Style& style) {
  TextTable table({{words(style, "report.indicator"), Align::Left, true},
                   {words(style, "report.value")},
                   {words(style, "report.unit"), Align::Left}});
  for (const auto& [id, estimate] : run.indicators) {
    const Measure measure = indicator::indicator(id).measure;
    table.add(
        {indicator::name(id, style.lang), estimate_text(estimate, measure), unit(measure, style)});
  }
  return table.str(style);
}

std::string one_number(const std::optional<experiment::Estimate>& estimate, Measure measure,
                       int decimals) {
  return estimate ? number(shown(measure, estimate->mean), decimals) : "-";
}

std::string units(const RunSummary& run, const record::Directory& directory, const Style& style) {
  TextTable table({{words(style, "kind.unit"), Align::Left, true},
                   {words(style, "report.on_duty")},
                   {words(style, "report.busy")},
                   {words(style, "report.on_time")},
                   {words(style, "report.queue")},
                   {words(style, "report.queue_by_hour"), Align::Left}});
  for (const UnitLine& line : run.units)
    table.add({directory.name(Kind::Unit, line.unit, style.lang),
               one_number(line.on_duty, Measure::People, 1),
               one_number(line.utilisation, Measure::Share, 1),
               one_number(line.on_time, Measure::Share, 1),
               one_number(line.queue, Measure::Cases, 2), sparkline(line.by_hour.queue)});
  return table.empty() ? "" : "\n" + table.str(style);
}

/// At most so many values: means of neighbours where there are more.
std::vector<double> condensed(std::span<const double> values, std::size_t most) {
  if (values.size() <= most) return {values.begin(), values.end()};
  std::vector<double> means;
  for (std::size_t i = 0; i < most; ++i) {
    const std::size_t from = i * values.size() / most;
    const std::size_t to = (i + 1) * values.size() / most;
    double sum = 0;
    for (const double value : values.subspan(from, to - from)) sum += value;
    means.push_back(sum / static_cast<double>(to - from));
  }
  return means;
}

std::string over_time(const RunSummary& run, const record::Directory& directory,
                      const Style& style) {
  constexpr std::size_t kDaysShown = 30;
  TextTable table({{words(style, "kind.unit"), Align::Left, true},
                   {words(style, "report.busy_by_hour"), Align::Left},
                   {words(style, "report.queue_by_day"), Align::Left}});
  for (const UnitLine& line : run.units)
    table.add({directory.name(Kind::Unit, line.unit, style.lang), sparkline(line.by_hour.busy),
               sparkline(condensed(line.by_day.queue, kDaysShown))});
  return table.empty() ? "" : "\n" + table.str(style);
}

bool has_supervisors(const RunSummary& run, const record::Directory& directory) {
  return std::ranges::any_of(
      run.units, [&](const UnitLine& line) { return is_supervisors(directory, line.unit); });
}

std::string notes(const RunSummary& run, const record::Directory& directory, const Style& style) {
  std::string text = "\n";
  const auto note = [&](const std::string& line) { text += wrapped("- " + line, style.width, 2); };
  const std::string percent = number(100 * run.confidence.count(), 0);
  if (run.replications > 1) note(words(style, "report.note.interval", percent));
  if (run.replications == 1) note(words(style, "report.note.one_replication"));
  note(words(style, "report.note.queue_by_hour"));
  if (has_supervisors(run, directory)) note(words(style, "report.note.patrol"));
  note(words(style, "report.note.happened",
             counted(style, "report.happened.cases", run.counts.cases),
             counted(style, "report.happened.desk_items", run.counts.desk_items),
             counted(style, "report.happened.events", run.counts.events),
             record::fingerprint_text(run.first_fingerprint)));
  return text;
}

}  // namespace

std::string sparkline(std::span<const double> values) {
  static constexpr std::string_view kBlocks[] = {" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  const double most = values.empty() ? 0 : *std::ranges::max_element(values);
  std::string line;
  for (const double value : values) {
    const double share = most > 0 ? value / most : 0;
    line += kBlocks[static_cast<std::size_t>(std::ceil(8 * share))];
  }
  return line;
}

std::string run_table(const RunSummary& summary, const record::Directory& directory,
                      const record::Provenance& provenance, const Style& style) {
  return head(summary, directory, provenance, style) + indicators(summary, style) +
         units(summary, directory, style) + over_time(summary, directory, style) +
         emergency_table(summary.emergencies, directory, style) + notes(summary, directory, style);
}

}  // namespace wangge::report
