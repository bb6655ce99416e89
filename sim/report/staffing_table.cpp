#include "report/staffing_table.hpp"

#include <algorithm>

#include "base/joined.hpp"
#include "experiment/estimate_json.hpp"
#include "report/names.hpp"
#include "report/requirement_words.hpp"
#include "report/text_table.hpp"

namespace wangge::report {
namespace {

using base::Json;
using experiment::JudgedStaffing;
using experiment::Requirement;
using experiment::StaffingSearch;
using indicator::Measure;
using stats::Feasibility;

class StaffingWriter {
 public:
  StaffingWriter(const StaffingSearch& found, const model::Configuration& configuration,
                 const Style& style)
      : found_(found), configuration_(configuration), style_(style) {}

  [[nodiscard]] std::string verdict() const {
    const std::string confidence = number(100 * found_.plan.confidence.count(), 0);
    if (!found_.best)
      return words(style_, most_is_judged() ? "optimise.none" : "optimise.none_unsure", confidence);
    const JudgedStaffing& best = found_.judged[*found_.best];
    return words(style_, found_.undecided ? "optimise.take_unsure" : "optimise.take", listed(best),
                 number(best.staff.cost.count() / 1e4, 2), number(best.staff.hours.count(), 0),
                 confidence);
  }

  [[nodiscard]] std::string table() const {
    std::vector<Column> columns;
    for (const auto& line : found_.plan.lines)
      columns.push_back({key(line.line), Align::Right, false, 14});
    columns.push_back({words(style_, "report.cost")});
    for (const Requirement& r : found_.plan.requirements)
      columns.push_back({requirement_words(r, style_), Align::Right, false, 20});
    columns.push_back({words(style_, "select.replications"), Align::Right, false, 12});
    columns.push_back({words(style_, "select.state"), Align::Left, true});
    TextTable rows(std::move(columns));
    for (const JudgedStaffing& j : found_.judged) rows.add(row(j));
    return rows.str(style_);
  }

  [[nodiscard]] std::string notes(std::uint64_t seed) const {
    std::string text = note("optimise.note.space", count(found_.staffings),
                            count(found_.judged.size()), count(found_.replications), seed);
    text += note("optimise.note.more_is_better");
    for (const Requirement& r : found_.plan.requirements) text += noted(tolerance_words(r, style_));
    return text;
  }

 private:
  [[nodiscard]] bool most_is_judged() const {
    return std::ranges::all_of(found_.judged, [](const JudgedStaffing& j) {
      return j.verdict == Feasibility::Infeasible;
    });
  }
  [[nodiscard]] static Measure measure(const Requirement& r) {
    return indicator::indicator(r.indicator).measure;
  }
  [[nodiscard]] static std::string count(std::uint64_t n) {
    return number(static_cast<double>(n), 0);
  }
  [[nodiscard]] const std::string& key(std::size_t line) const {
    return configuration_.lines[line].key;
  }

  /// `intake = 2, dispatcher = 1`
  [[nodiscard]] std::string listed(const JudgedStaffing& j) const {
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < j.people.size(); ++i)
      parts.push_back(key(found_.plan.lines[i].line) + " = " + std::to_string(j.people[i]));
    return base::joined(parts, words(style_, "report.list_mark"));
  }

  [[nodiscard]] std::vector<std::string> row(const JudgedStaffing& j) const {
    std::vector<std::string> cells;
    for (const int people : j.people) cells.push_back(std::to_string(people));
    cells.push_back(number(j.staff.cost.count() / 1e4, 2));
    for (std::size_t i = 0; i < j.required.size(); ++i)
      cells.push_back(estimate_text(j.required[i], measure(found_.plan.requirements[i])));
    cells.push_back(std::to_string(j.replications));
    cells.push_back(state(j));
    return cells;
  }

  [[nodiscard]] std::string state(const JudgedStaffing& j) const {
    if (found_.best && &j == &found_.judged[*found_.best]) return words(style_, "select.chosen");
    if (j.verdict == Feasibility::NotYet) return words(style_, "select.not_judged");
    return words(style_, j.verdict == Feasibility::Feasible ? "optimise.keeps" : "select.breaks");
  }

  template <class... Args>
  [[nodiscard]] std::string note(std::string_view text, const Args&... args) const {
    return noted(words(style_, text, args...));
  }
  [[nodiscard]] std::string noted(const std::string& text) const {
    return wrapped("- " + text, style_.width, 2);
  }

  const StaffingSearch& found_;
  const model::Configuration& configuration_;
  const Style& style_;
};

Json staffing_of(const JudgedStaffing& j, const StaffingSearch& found,
                 const model::Configuration& configuration) {
  Json people = Json::object(), required = Json::array();
  for (std::size_t i = 0; i < j.people.size(); ++i)
    people[configuration.lines[found.plan.lines[i].line].key] = j.people[i];
  for (const auto& estimate : j.required) required.push_back(experiment::json_of(estimate));
  return {{"people", std::move(people)},
          {"cost_yuan", j.staff.cost.count()},
          {"staff_hours", j.staff.hours.count()},
          {"required", std::move(required)},
          {"requirements", verdict_key(j.verdict)},
          {"replications", j.replications}};
}

Json lines_json(const StaffingSearch& found, const model::Configuration& configuration) {
  Json lines = Json::array();
  for (const auto& [line, least, most] : found.plan.lines)
    lines.push_back({{"line", configuration.lines[line].key}, {"least", least}, {"most", most}});
  return lines;
}

}  // namespace

std::string staffing_table(const StaffingSearch& found, const model::Configuration& configuration,
                           const record::Provenance& provenance, const Style& style) {
  const StaffingWriter writer(found, configuration, style);
  return inked(wrapped(writer.verdict(), style.width), Ink::Bold, style) + "\n" + writer.table() +
         "\n" + writer.notes(provenance.seed);
}

Json staffing_json(const StaffingSearch& found, const model::Configuration& configuration,
                   const record::Provenance& provenance) {
  Json judged = Json::array();
  for (const JudgedStaffing& j : found.judged)
    judged.push_back(staffing_of(j, found, configuration));
  return {{"configuration", configuration.name.key},
          {"best", found.best ? judged[*found.best] : Json(nullptr)},
          {"varied", lines_json(found, configuration)},
          {"requirements", requirements_json(found.plan.requirements)},
          {"undecided", found.undecided},
          {"confidence", found.plan.confidence.count()},
          {"staffings", found.staffings},
          {"judged", judged},
          {"replications", found.replications},
          {"seed", provenance.seed},
          {"version", provenance.version},
          {"command", provenance.command}};
}

}  // namespace wangge::report
