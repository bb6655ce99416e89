#include "report/incident_table.hpp"

#include "base/civil.hpp"
#include "report/life_table.hpp"
#include "report/text_table.hpp"

namespace wangge::report {
namespace {

using base::Duration;
using base::Instant;
using record::IncidentRecord;
using record::Kind;
using record::ResponseRecord;

/// `9:05`, `127:30`: minutes and seconds since `from`; a dash for what has not come.
std::string since(Instant from, const std::optional<Instant>& t) {
  if (!t) return "-";
  const std::int64_t seconds = ((*t - from).count() + 500) / 1000;
  return std::to_string(seconds / 60) + ":" + std::to_string(100 + seconds % 60).substr(1);
}

std::string remarks(const ResponseRecord& r, const Style& style) {
  const std::pair<bool, const char*> all[] = {{r.waited, "report.waited"},
                                              {r.preempted, "report.preempted"},
                                              {r.other_zone, "report.other_zone"},
                                              {r.turned_back, "report.turned_back"}};
  std::string text;
  for (const auto& [holds, key] : all)
    if (holds) text += (text.empty() ? "" : words(style, "report.list_mark")) + words(style, key);
  return text;
}

/// Writes the parts of one incident's table.
class IncidentTracer {
 public:
  IncidentTracer(const IncidentRecord& incident, const record::Directory& directory,
                 base::Span late, const Style& style)
      : incident_(incident), directory_(directory), late_(late), style_(style) {}

  [[nodiscard]] std::string head() const {
    const std::string title =
        words(style_, "report.incident", directory_.case_name(incident_.incident),
              name(Kind::IncidentType, incident_.type.index()),
              name(Kind::Subdistrict, directory_.subdistrict_of(incident_.cell)),
              name(Kind::Community, directory_.community_of(incident_.cell)),
              name(Kind::Cell, incident_.cell.index()));
    return inked(wrapped(title, style_.width), Ink::Bold, style_) + wrapped(fate(), style_.width);
  }

  [[nodiscard]] std::string units(const std::vector<ResponseRecord>& responses) const {
    std::vector<Column> columns{{words(style_, "kind.unit"), Align::Left, true},
                                {words(style_, "report.crew")}};
    for (const char* key :
         {"requested", "ordered", "left", "arrived", "work_ended", "at_hospital", "cleared"})
      columns.push_back({words(style_, "report.response." + std::string(key))});
    columns.push_back({words(style_, "report.remarks"), Align::Left, true});
    TextTable table(std::move(columns));
    for (const ResponseRecord& response : responses) table.add(row(response));
    if (table.empty()) return "";
    return "\n" + wrapped(words(style_, "report.responses"), style_.width) + table.str(style_);
  }

 private:
  [[nodiscard]] std::vector<std::string> row(const ResponseRecord& r) const {
    const Instant call = incident_.arose;
    return {name(Kind::Unit, r.unit.exists() ? r.unit.index() : record::kNobody),
            std::to_string(r.crew + 1),
            since(call, r.requested),
            since(call, r.ordered),
            since(call, r.left),
            since(call, r.arrived),
            since(call, r.work_ended),
            since(call, r.at_hospital),
            since(call, r.cleared),
            remarks(r, style_)};
  }
  /// What became of it, in a few sentences.
  [[nodiscard]] std::string fate() const {
    const std::string outcome = "incident_outcome." + std::string(word_of(incident_.outcome));
    return words(style_, "report.incident_fate", name(Kind::Centre, incident_.dialled.index()),
                 base::format_minute(incident_.arose), words(style_, outcome)) +
           handed_on() + verdict() +
           (incident_.short_of_units ? words(style_, "report.short_of_units") : "");
  }
  [[nodiscard]] std::string handed_on() const {
    const bool other = incident_.centre.exists() && incident_.centre != incident_.dialled;
    return other ? words(style_, "report.handed_on", name(Kind::Centre, incident_.centre.index()))
                 : "";
  }
  [[nodiscard]] std::string verdict() const {
    if (incident_.outcome == record::IncidentOutcome::Repeat) return "";
    if (!incident_.arrived && incident_.unserved) return words(style_, "report.no_road_there");
    if (late_.length() > Duration(0))
      return words(style_, incident_.arrived ? "report.reached_late" : "report.not_reached",
                   duration_text(late_.length(), style_));
    if (!incident_.arrived) return "";
    return words(style_, "report.reached",
                 duration_text(*incident_.arrived - incident_.arose, style_));
  }
  [[nodiscard]] std::string name(Kind kind, std::size_t index) const {
    return directory_.name(kind, index, style_.lang);
  }

  const IncidentRecord& incident_;
  const record::Directory& directory_;
  base::Span late_;
  const Style& style_;
};

}  // namespace

std::string incident_table(const CaseStory& story, const record::Directory& directory,
                           Instant horizon, const Style& style) {
  const IncidentRecord& incident = *story.incident;
  const base::Span late = late_span(incident, directory.target(incident.type), horizon);
  const IncidentTracer tracer(incident, directory, late, style);
  return tracer.head() + life_table(story, directory, style) +
         shares_table(shares(story, late), directory, style) + tracer.units(story.responses);
}

}  // namespace wangge::report
