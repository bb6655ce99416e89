#include "report/comparison_table.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "report/comparison_names.hpp"
#include "report/comparison_notes.hpp"
#include "report/comparison_words.hpp"
#include "report/text_table.hpp"

namespace wangge::report {
namespace {

using experiment::Comparison;
using experiment::Contestant;
using experiment::Difference;
using experiment::Estimate;
using indicator::Better;
using indicator::Measure;

constexpr std::size_t kConfigurationColumn = 16;

/// Writes the parts of a comparison.
class RankingWriter {
 public:
  RankingWriter(const Comparison& comparison, const record::Directory& directory,
                const Style& style)
      : comparison_(comparison), names_(comparison, directory, style), style_(style) {}

  /// What the ranking is by.
  [[nodiscard]] std::string title() const {
    const auto& row = names_.primary();
    const std::string better = row.better == Better::Higher  ? "report.higher_is_better"
                               : row.better == Better::Lower ? "report.lower_is_better"
                                                             : "report.neither_is_better";
    return words(style_, several() ? "report.ranked_by" : "report.seen_by",
                 names_.indicator_title(comparison_.primary), words(style_, better));
  }

  [[nodiscard]] std::string reasons() const {
    if (comparison_.reasons.empty()) return "";
    std::string text =
        "\n" + wrapped(words(style_, "report.why", configuration(0), set_against()), style_.width);
    TextTable table({{words(style_, "report.hours_a_day")},
                     {words(style_, "interval.cause"), Align::Left},
                     {words(style_, "interval.stage"), Align::Left},
                     {words(style_, "kind.unit"), Align::Left, true}});
    for (const auto& [unit, stage, cause, hours] : comparison_.reasons)
      table.add({signed_estimate_text(hours, Measure::Hours), names_.word("cause", cause),
                 names_.word("stage", stage), names_.holder(unit)});
    return text + table.str(style_, 2);
  }

  [[nodiscard]] std::string ranking() const {
    if (!several()) return alone();
    TextTable table({{words(style_, "report.rank")},
                     {words(style_, "kind.configuration"), Align::Left, true},
                     {words(style_, "report.mean")},
                     {words(style_, "report.to_best")},
                     {words(style_, "report.letters"), Align::Left},
                     {words(style_, "report.staff_hours")},
                     {words(style_, "report.cost")}});
    for (std::size_t i = 0; i < comparison_.contestants.size(); ++i) {
      const Contestant& c = comparison_.contestants[i];
      table.add({std::to_string(i + 1), configuration(i), primary_mean(c), to_best(i), c.letters,
                 hours(c), cost(c)});
    }
    return table.str(style_);
  }

  /// The indicators but the primary.
  [[nodiscard]] std::string other_indicators() const {
    std::vector<Row> rows;
    for (std::size_t i = 0; i < comparison_.indicators.size(); ++i) {
      if (i == comparison_.primary) continue;
      rows.push_back({names_.indicator_title(i), {}});
      for (std::size_t c = 0; c < comparison_.contestants.size(); ++c)
        rows.back().cells.push_back(cell(c, i));
    }
    return rows.empty() ? "" : "\n" + side_by_side(rows);
  }

  /// What the horizon cut off.
  [[nodiscard]] std::string unfinished() const {
    std::vector<Row> rows;
    for (const auto id : censored()) {
      rows.push_back({indicator::name(id, style_.lang), {}});
      for (const Contestant& c : comparison_.contestants)
        rows.back().cells.push_back(censored_cell(c, id));
    }
    if (rows.empty()) return "";
    return "\n" + wrapped(words(style_, "report.censored"), style_.width) + side_by_side(rows);
  }

 private:
  /// A line about all configurations, a cell each.
  struct Row {
    std::string title;
    std::vector<std::string> cells;
  };

  [[nodiscard]] bool several() const { return comparison_.contestants.size() > 1; }
  [[nodiscard]] std::string configuration(std::size_t place) const {
    return names_.configuration(place);
  }
  [[nodiscard]] std::string primary_mean(const Contestant& c) const {
    return estimate_text(c.estimates[comparison_.primary], names_.primary().measure);
  }
  [[nodiscard]] static std::string hours(const Contestant& c) {
    return number(c.staff.hours.count(), 0);
  }
  [[nodiscard]] static std::string cost(const Contestant& c) {
    return number(c.staff.cost.count() / 1e4, 1);
  }

  /// The ranking of a single one.
  [[nodiscard]] std::string alone() const {
    TextTable table({{words(style_, "kind.configuration"), Align::Left, true},
                     {words(style_, "report.mean")},
                     {words(style_, "report.staff_hours")},
                     {words(style_, "report.cost")}});
    for (const Contestant& c : comparison_.contestants)
      table.add({configuration(0), primary_mean(c), hours(c), cost(c)});
    return table.str(style_);
  }

  /// `baseline, the first of them`: whom the reasons set the best against, and why that one.
  [[nodiscard]] std::string set_against() const {
    const std::string name = configuration(comparison_.against);
    if (comparison_.contestants.size() == 2) return words(style_, "report.against", name);
    const bool next_best = comparison_.against == 1;
    return words(style_, next_best ? "report.against.next" : "report.against.first", name);
  }

  /// This one's distance from the best, as a difference this minus best.
  [[nodiscard]] std::string to_best(std::size_t place) const {
    const Difference* d =
        place > 0 ? comparison_.difference(0, place, comparison_.primary) : nullptr;
    if (d == nullptr) return "-";
    Estimate behind = d->estimate;
    behind.mean = -behind.mean;
    return signed_estimate_text(behind, names_.primary().measure);
  }

  /// A table for as many configurations as fit side by side, then one for the next.
  [[nodiscard]] std::string side_by_side(const std::vector<Row>& rows) const {
    std::size_t title = 0;
    for (const Row& row : rows) title = std::max(title, base::display_width(row.title));
    const std::size_t room = style_.width - std::min(title, style_.width / 2);
    const std::size_t each = std::max<std::size_t>(1, room / (kConfigurationColumn + 2));
    const std::size_t all = comparison_.contestants.size();
    std::string text;
    for (std::size_t first = 0; first < all; first += each)
      text += (first > 0 ? "\n" : "") + columns(rows, first, std::min(first + each, all));
    return text;
  }

  [[nodiscard]] std::string columns(const std::vector<Row>& rows, std::size_t first,
                                    std::size_t last) const {
    std::vector<Column> titles{{words(style_, "report.indicator"), Align::Left, true}};
    for (std::size_t c = first; c < last; ++c)
      titles.push_back({configuration(c), Align::Right, false, kConfigurationColumn});
    TextTable table(std::move(titles));
    for (const Row& row : rows) {
      std::vector<std::string> cells{row.title};
      for (std::size_t c = first; c < last; ++c) cells.push_back(row.cells[c]);
      table.add(std::move(cells));
    }
    return table.str(style_);
  }

  /// Its mean; a star if it is told apart from the best one's.
  [[nodiscard]] std::string cell(std::size_t place, std::size_t i) const {
    const Difference* d = place > 0 ? comparison_.difference(0, place, i) : nullptr;
    const char* mark = d != nullptr && d->separated ? "*" : " ";
    return estimate_text(comparison_.contestants[place].estimates[i], names_.row(i).measure) + mark;
  }

  /// What the horizon cut off anywhere, in the order in which it is met.
  [[nodiscard]] std::vector<record::IndicatorId> censored() const {
    std::vector<record::IndicatorId> ids;
    for (const Contestant& c : comparison_.contestants)
      for (const auto& what : c.censored)
        if (std::ranges::find(ids, what.indicator) == ids.end()) ids.push_back(what.indicator);
    return ids;
  }

  /// How many it leaves; none are listed where none are left.
  [[nodiscard]] static std::string censored_cell(const Contestant& c, record::IndicatorId id) {
    const auto what = std::ranges::find(c.censored, id, &experiment::Censored::indicator);
    return what == c.censored.end() ? "0" : estimate_text(what->count, Measure::Count);
  }

  const Comparison& comparison_;
  ComparisonNames names_;
  const Style& style_;
};

}  // namespace

std::string comparison_table(const Comparison& comparison, const record::Directory& directory,
                             const record::Provenance& provenance, const Style& style) {
  const RankingWriter writer(comparison, directory, style);
  return inked(wrapped(verdict_words(comparison, directory, style), style.width), Ink::Bold,
               style) +
         writer.reasons() + "\n" + wrapped(writer.title(), style.width) + "\n" + writer.ranking() +
         writer.other_indicators() + writer.unfinished() + "\n" +
         comparison_notes(comparison, directory, provenance.seed, style);
}

}  // namespace wangge::report
