#include "report/breakdown.hpp"

#include <algorithm>
#include <map>

#include "base/utf8.hpp"
#include "report/names.hpp"
#include "report/run_summary.hpp"
#include "report/text_table.hpp"
#include "stats/moments.hpp"

namespace wangge::report {
namespace {

using indicator::Where;
using record::IndicatorId;
using record::Kind;
using Part = Breakdown::Part;
using Values = std::map<std::uint32_t, std::vector<stats::Moments>>;  // by part; one an indicator

/// Where an indicator means something in parts of that kind.
Where where_of(Kind kind) {
  switch (kind) {
    case Kind::Subdistrict:
      return indicator::kSubdistricts;
    case Kind::Community:
      return indicator::kCommunities;
    case Kind::Unit:
      return indicator::kHandlers | indicator::kSupervisors | indicator::kDesks |
             indicator::kServices;
    case Kind::Group:
      return indicator::kGroups;
    case Kind::Category:
      return indicator::kCategories;
    case Kind::Channel:
      return indicator::kChannels;
    case Kind::IncidentType:
      return indicator::kIncidentTypes;
    case Kind::Centre:
      return indicator::kCentres;
    default:
      return 0;
  }
}

Values values_of(record::Kind kind, std::span<const IndicatorId> indicators,
                 std::span<const record::ReplicationRows> replications) {
  Values values;
  for (const auto& rows : replications)
    for (const record::Figure& figure : rows.figures) {
      const auto column = std::ranges::find(indicators, figure.indicator);
      if (figure.scope.kind != kind || column == indicators.end()) continue;
      auto& part = values.try_emplace(figure.scope.index, indicators.size()).first->second;
      part[static_cast<std::size_t>(column - indicators.begin())].add(figure.value);
    }
  return values;
}

bool anybody_has(std::size_t indicator, const Values& values) {
  return std::ranges::any_of(values,
                             [&](const auto& part) { return part.second[indicator].count() > 0; });
}

std::string kind_name(Kind kind, const Style& style) {
  return words(style, "kind." + std::string(record::word_of(kind)));
}

/// Writes the table in pieces that fit the terminal.
class BreakdownWriter {
 public:
  BreakdownWriter(const Breakdown& breakdown, const record::Directory& directory,
                  const Style& style)
      : breakdown_(breakdown), directory_(directory), style_(style) {}

  [[nodiscard]] std::string pieces() const {
    std::string text;
    const std::size_t all = breakdown_.indicators.size();
    for (std::size_t first = 0, last = 0; first < all; first = last) {
      last = first + how_many_fit(first);
      text += (first > 0 ? "\n" : "") + piece(first, last);
    }
    return text;
  }

 private:
  static constexpr std::size_t kNameColumn = 24;

  [[nodiscard]] std::string title(std::size_t column) const {
    return indicator_title(breakdown_.indicators[column], style_);
  }
  [[nodiscard]] std::size_t how_many_fit(std::size_t first) const {
    std::size_t used = kNameColumn;
    std::size_t last = first;
    for (; last < breakdown_.indicators.size(); ++last) {
      used += 2 + base::display_width(title(last));
      if (used > style_.width && last > first) break;
    }
    return last - first;
  }
  [[nodiscard]] std::string piece(std::size_t first, std::size_t last) const {
    std::vector<Column> columns{{kind_name(breakdown_.kind, style_), Align::Left, true}};
    for (std::size_t c = first; c < last; ++c) columns.push_back({title(c)});
    TextTable table(std::move(columns));
    for (const Part& part : breakdown_.parts)
      if (has_any(part, first, last)) table.add(cells(part, first, last));
    return table.str(style_);
  }
  static bool has_any(const Part& part, std::size_t first, std::size_t last) {
    const auto columns = std::span(part.estimates).subspan(first, last - first);
    return std::ranges::any_of(columns, [](const auto& estimate) { return estimate.has_value(); });
  }
  [[nodiscard]] std::vector<std::string> cells(const Part& part, std::size_t first,
                                               std::size_t last) const {
    std::vector<std::string> cells{directory_.name(breakdown_.kind, part.index, style_.lang)};
    for (std::size_t c = first; c < last; ++c)
      cells.push_back(
          estimate_text(part.estimates[c], indicator::indicator(breakdown_.indicators[c]).measure));
    return cells;
  }

  const Breakdown& breakdown_;
  const record::Directory& directory_;
  const Style& style_;
};

bool shows_busy_supervisors(const Breakdown& breakdown, const record::Directory& directory) {
  const auto busy = indicator::find("utilisation");
  return breakdown.kind == record::Kind::Unit &&
         std::ranges::find(breakdown.indicators, busy) != breakdown.indicators.end() &&
         std::ranges::any_of(breakdown.parts, [&](const Part& part) {
           return is_supervisors(directory, part.index);
         });
}

}  // namespace

std::vector<Kind> parts_of(IndicatorId id) {
  std::vector<Kind> kinds;
  for (const Kind kind : kPartKinds)
    if ((indicator::indicator(id).where & where_of(kind)) != 0) kinds.push_back(kind);
  return kinds;
}

std::vector<IndicatorId> usual_indicators_of_parts() {
  std::vector<IndicatorId> ids;
  for (const auto* key : {"filed", "discovery_mean", "on_time_handling", "handling_mean",
                          "rework_rate", "return_rate", "utilisation", "queue_mean", "incidents",
                          "emergency_response_mean", "emergency_response_p90", "within_10",
                          "emergency_in_time", "lost_share", "responses", "unit_response_mean"})
    ids.push_back(indicator::find(key));
  return ids;
}

Breakdown break_down(record::Kind kind, std::span<const IndicatorId> indicators,
                     model::ConfigurationId configuration,
                     std::span<const record::ReplicationRows> replications,
                     base::Probability confidence) {
  const Values values = values_of(kind, indicators, replications);
  Breakdown breakdown{
      kind, std::uint32_t(configuration.index()), replications.size(), confidence, {}, {}};
  std::vector<std::size_t> columns;
  for (std::size_t i = 0; i < indicators.size(); ++i)
    if (anybody_has(i, values)) columns.push_back(i);
  for (const std::size_t i : columns) breakdown.indicators.push_back(indicators[i]);
  for (const auto& [index, moments] : values) {
    Part& part = breakdown.parts.emplace_back(Part{index, {}});
    for (const std::size_t i : columns)
      part.estimates.push_back(experiment::estimate(moments[i], confidence));
  }
  return breakdown;
}

std::string breakdown_table(const Breakdown& breakdown, const record::Directory& directory,
                            std::uint64_t seed, const Style& style) {
  const std::string title =
      words(style, "report.run",
            directory.name(record::Kind::Configuration, breakdown.configuration, style.lang),
            breakdown.replications, seed);
  std::string text = inked(wrapped(title, style.width), Ink::Bold, style) + "\n";
  if (breakdown.parts.empty())
    return text +
           wrapped(words(style, "report.no_parts", kind_name(breakdown.kind, style)), style.width);
  text += BreakdownWriter(breakdown, directory, style).pieces() + "\n";
  const std::string percent = number(100 * breakdown.confidence.count(), 0);
  const char* note =
      breakdown.replications > 1 ? "report.note.interval_each" : "report.note.one_replication";
  text += wrapped("- " + words(style, note, percent), style.width, 2);
  if (shows_busy_supervisors(breakdown, directory))
    text += wrapped("- " + words(style, "report.note.patrol"), style.width, 2);
  return text;
}

}  // namespace wangge::report
