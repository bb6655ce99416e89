#include "report/trace_table.hpp"

#include "base/civil.hpp"
#include "report/incident_table.hpp"
#include "report/life_table.hpp"
#include "report/text_table.hpp"

namespace wangge::report {
namespace {

using base::Duration;
using base::Instant;
using record::CaseRecord;
using record::Kind;
using record::Timed;

/// Writes the parts of one case's table.
class Tracer {
 public:
  Tracer(const CaseRecord& record, const record::Directory& directory, Instant horizon,
         const Style& style)
      : record_(record), directory_(directory), horizon_(horizon), style_(style) {}

  [[nodiscard]] std::string head() const {
    const auto place = record_.cell.index();
    const std::string title = words(
        style_, "report.case", directory_.case_name(record_.problem),
        name(Kind::Category, record_.category.index()),
        name(Kind::Severity, directory_.severity(record_.category, record_.severity)),
        name(Kind::Subdistrict, directory_.subdistrict_of(record_.cell)),
        name(Kind::Community, directory_.community_of(record_.cell)), name(Kind::Cell, place));
    return inked(wrapped(title, style_.width), Ink::Bold, style_) + wrapped(fate(), style_.width);
  }

  [[nodiscard]] std::string deadlines() const {
    TextTable table({{words(style_, "interval.stage"), Align::Left},
                     {words(style_, "report.begun"), Align::Left},
                     {words(style_, "report.done"), Align::Left},
                     {words(style_, "report.due"), Align::Left},
                     {words(style_, "report.to_deadline")}});
    for (const auto& [stage, timed] : record::kTimedStages) {
      const Timed& t = record_.*timed;
      if (t.started)
        table.add({word("stage", stage), moment(t.started), moment(t.ended), moment(t.deadline),
                   spare(t)});
    }
    return table.empty() ? "" : "\n" + table.str(style_);
  }

 private:
  /// What became of it, in a sentence or two.
  [[nodiscard]] std::string fate() const {
    using enum record::Outcome;
    const std::string arose = base::format_minute(record_.arose);
    const std::string end = base::format_minute(record_.ended.value_or(horizon_));
    switch (record_.outcome) {
      case Undiscovered:
        return words(style_, "report.fate.undiscovered", arose, end) + passed_by();
      case Vanished:
        return words(style_, "report.fate.vanished", arose, end) + passed_by();
      case FixedOnSpot:
        return words(style_, "report.fate.fixed_on_spot", arose, end);
      default:
        return words(style_, "report.case_fate", arose, word("channel", record_.channel),
                     word("outcome", record_.outcome), verdict()) +
               merged() + aftermath();
    }
  }
  /// Which case took it in, if it is a duplicate.
  [[nodiscard]] std::string merged() const {
    const auto& parent = record_.merged_into;
    return parent ? words(style_, "report.merged_into", directory_.case_name(*parent)) : "";
  }
  /// What became of it besides: 特殊结案, 申诉, 回访.
  [[nodiscard]] std::string aftermath() const {
    std::string told;
    if (record_.closed_specially) told += words(style_, "report.closed_specially");
    if (record_.appealed) told += words(style_, appeal_word());
    if (record_.surveyed)
      told += words(style_, record_.satisfied ? "report.caller_content" : "report.caller_not");
    return told;
  }
  [[nodiscard]] const char* appeal_word() const {
    if (!record_.appeal_decided) return "report.appeal_open";
    return record_.exempted ? "report.appeal_granted" : "report.appeal_refused";
  }
  /// How often supervisors could have seen it.
  [[nodiscard]] std::string passed_by() const {
    const auto visits = static_cast<std::uint64_t>(record_.missed_visits);
    return visits == 0 ? "" : counted(style_, "report.passed_by", visits);
  }
  [[nodiscard]] std::string name(Kind kind, std::size_t index) const {
    return directory_.name(kind, index, style_.lang);
  }
  template <class Word>
  [[nodiscard]] std::string word(const char* list, Word value) const {
    return words(style_, std::string(list) + "." + std::string(record::word_of(value)));
  }
  /// `07-23 09:00`: the year stands in the head.
  [[nodiscard]] static std::string moment(const std::optional<Instant>& t) {
    return t ? base::format_minute(*t).substr(5) : "-";
  }
  [[nodiscard]] Instant end_of(const Timed& t) const {
    return t.ended.value_or(record_.ended.value_or(horizon_));
  }
  /// Time to spare before the deadline; negative if late.
  [[nodiscard]] std::string spare(const Timed& t) const {
    return t.deadline ? duration_text(*t.deadline - end_of(t), style_) : "-";
  }
  [[nodiscard]] std::string verdict() const {
    const Timed& handling = record_.handling;
    if (!handling.started || !handling.deadline) return words(style_, "report.no_deadline");
    const Duration late = lateness(record_, horizon_);
    if (late > Duration(0)) return words(style_, "report.late_by", duration_text(late, style_));
    return words(style_, handling.ended ? "report.in_time" : "report.not_due");
  }

  const CaseRecord& record_;
  const record::Directory& directory_;
  Instant horizon_;
  const Style& style_;
};

}  // namespace

std::string trace_table(const CaseStory& story, const record::Directory& directory, Instant horizon,
                        const Style& style) {
  if (story.incident) return incident_table(story, directory, horizon, style);
  const Tracer tracer(*story.record, directory, horizon, style);
  return tracer.head() + life_table(story, directory, style) +
         shares_table(shares(story, horizon), directory, style) + tracer.deadlines();
}

}  // namespace wangge::report
