#include "report/selection_table.hpp"

#include <algorithm>

#include "report/names.hpp"
#include "report/requirement_words.hpp"
#include "report/text_table.hpp"

namespace wangge::report {
namespace {

using experiment::Candidate;
using experiment::Procedure;
using experiment::Selection;
using experiment::SelectionEnd;
using indicator::Measure;
using record::Kind;
using stats::Feasibility;

class SelectionWriter {
 public:
  SelectionWriter(const Selection& selection, const record::Directory& directory,
                  const Style& style)
      : selection_(selection), plan_(selection.plan), directory_(directory), style_(style) {}

  [[nodiscard]] std::string verdict() const {
    if (selection_.end == SelectionEnd::NoneFeasible)
      return words(style_, by_budget() ? "select.none_seen" : "select.none");
    if (!selection_.chosen) return words(style_, "select.undecided", limit());
    const std::string best = name(selection_.candidates.front());
    const bool required = !plan_.requirements.empty();
    if (by_budget())
      return words(style_, required ? "select.best_seen_feasible" : "select.best_seen", best,
                   indicator());
    if (selection_.end == SelectionEnd::MostReached)
      return words(style_, "select.undecided_best", limit(), best, indicator()) + needed();
    if (feasible() == 1) return words(style_, "select.take_only", best, percent());
    return words(style_, take_key(), best, percent(), worth(), indicator());
  }

  [[nodiscard]] std::string table() const {
    std::vector<Column> columns{{words(style_, "kind.configuration"), Align::Left, true},
                                {words(style_, "report.mean")},
                                {words(style_, "select.from_best")},
                                {words(style_, "select.replications")},
                                {words(style_, "report.staff_hours")},
                                {words(style_, "report.cost")},
                                {words(style_, "select.state"), Align::Left, true}};
    TextTable rows(std::move(columns));
    for (const Candidate& c : selection_.candidates)
      rows.add({name(c), estimate_text(c.objective, measure(plan_.objective)), distance(c),
                number(static_cast<double>(c.replications), 0), number(c.staff.hours.count(), 0),
                number(c.staff.cost.count() / 1e4, 1), state(c)});
    return rows.str(style_);
  }

  /// Each requirement, and what every configuration comes to.
  [[nodiscard]] std::string requirements() const {
    if (plan_.requirements.empty()) return "";
    std::vector<Column> columns{{words(style_, "kind.configuration"), Align::Left, true}};
    for (const experiment::Requirement& r : plan_.requirements)
      columns.push_back({requirement_words(r, style_), Align::Right, false, 24});
    TextTable rows(std::move(columns));
    for (const Candidate& c : selection_.candidates) {
      std::vector<std::string> cells{name(c)};
      for (std::size_t i = 0; i < plan_.requirements.size(); ++i)
        cells.push_back(estimate_text(c.required[i], measure(plan_.requirements[i].indicator)));
      rows.add(std::move(cells));
    }
    return "\n" + rows.str(style_);
  }

  [[nodiscard]] std::string notes(std::uint64_t seed) const {
    std::string text = note("select.note.cost", number(static_cast<double>(total()), 0), seed);
    text += note(procedure_key());
    if (selection_.chosen && selection_.candidates.front().to_best)
      text += note("select.note.distance", percent());
    if (by_budget()) return text;
    for (const auto& r : plan_.requirements) text += noted(tolerance_words(r, style_));
    return text;
  }

 private:
  [[nodiscard]] static Measure measure(record::IndicatorId id) {
    return indicator::indicator(id).measure;
  }
  [[nodiscard]] std::string name(const Candidate& c) const {
    return directory_.name(Kind::Configuration, c.configuration.index(), style_.lang);
  }
  [[nodiscard]] std::string indicator() const {
    return indicator::name(plan_.objective, style_.lang);
  }
  [[nodiscard]] std::string percent() const { return number(100 * plan_.confidence.count(), 0); }
  [[nodiscard]] std::string worth() const {
    return amount_words(plan_.objective, plan_.worth, style_);
  }
  [[nodiscard]] std::string limit() const { return number(plan_.most, 0); }
  [[nodiscard]] std::string needed() const {
    if (!selection_.needed) return "";
    return words(style_, "select.needed", number(static_cast<double>(*selection_.needed), 0));
  }
  [[nodiscard]] std::uint64_t total() const { return selection_.replications; }
  [[nodiscard]] bool by_budget() const { return plan_.procedure == Procedure::Budget; }
  [[nodiscard]] std::ptrdiff_t feasible() const {
    return std::ranges::count(selection_.candidates, Feasibility::Feasible, &Candidate::verdict);
  }
  /// Two stages guarantee more than the sequential search (stats/kim_nelson.hpp).
  [[nodiscard]] std::string take_key() const {
    const std::string near = plan_.procedure == Procedure::TwoStage ? "_near" : "";
    return "select.take" + near + (plan_.requirements.empty() ? "" : "_feasible");
  }

  [[nodiscard]] const char* procedure_key() const {
    if (plan_.procedure == Procedure::Sequential) return "select.note.sequential";
    if (plan_.procedure == Procedure::TwoStage) return "select.note.two_stage";
    return "select.note.budget";
  }

  /// `-0.4 ... 1.3`: minus the best of the others.
  [[nodiscard]] std::string distance(const Candidate& c) const {
    if (!c.to_best) return "-";
    const Measure of = measure(plan_.objective);
    const double low = shown(of, c.to_best->low), high = shown(of, c.to_best->high);
    const int places = decimals_for((high - low) / 2);
    return number(low, places) + " ... " + number(high, places);
  }

  [[nodiscard]] std::string state(const Candidate& c) const {
    if (c.verdict == Feasibility::Infeasible)
      return words(style_, by_budget() ? "select.seen_to_break" : "select.breaks");
    if (c.verdict == Feasibility::NotYet) return words(style_, "select.not_judged");
    const bool first = &c == &selection_.candidates.front();
    if (selection_.chosen && first) return words(style_, "select.chosen");
    return words(style_, c.beaten ? "select.beaten" : "select.not_chosen");
  }

  template <class... Args>
  [[nodiscard]] std::string note(std::string_view key, const Args&... args) const {
    return noted(words(style_, key, args...));
  }
  [[nodiscard]] std::string noted(const std::string& text) const {
    return wrapped("- " + text, style_.width, 2);
  }

  const Selection& selection_;
  const experiment::SelectionPlan& plan_;
  const record::Directory& directory_;
  const Style& style_;
};

}  // namespace

std::string selection_table(const Selection& selection, const record::Directory& directory,
                            const record::Provenance& provenance, const Style& style) {
  const SelectionWriter writer(selection, directory, style);
  return inked(wrapped(writer.verdict(), style.width), Ink::Bold, style) + "\n" + writer.table() +
         writer.requirements() + "\n" + writer.notes(provenance.seed);
}

}  // namespace wangge::report
