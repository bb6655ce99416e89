#include "record/xes_export.hpp"

#include <ostream>

#include "base/civil.hpp"

namespace wangge::record {
namespace {

constexpr std::string_view kUnknown = "\xEF\xBF\xBD";  // U+FFFD

/// How a byte stands in an attribute's value; empty: as it is.
std::string_view reference(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\t':
      return "&#9;";
    case '\n':
      return "&#10;";
    case '\r':
      return "&#13;";
    default:
      return static_cast<unsigned char>(c) < 0x20 ? kUnknown : std::string_view{};
  }
}

bool is_noncharacter(std::string_view at) {
  return at.starts_with("\xEF\xBF\xBE") || at.starts_with("\xEF\xBF\xBF");
}

/// One attribute of the log, a trace or an event, which is the element's indent.
class Attributes {
 public:
  Attributes(std::ostream& out, const char* indent) : out_(out), indent_(indent) {}

  void operator()(const char* key, const std::string& value) { add("string", key, value); }
  void operator()(const char* key, base::Instant moment) {
    add("date", key, base::format_iso(moment));
  }
  void operator()(const char* key, bool value) { add("boolean", key, value ? "true" : "false"); }
  void operator()(const char* key, std::uint64_t value) { add("int", key, std::to_string(value)); }

 private:
  void add(const char* type, const char* key, const std::string& value) {
    out_ << indent_ << '<' << type << " key=\"" << key << "\" value=\"" << xml_value(value)
         << "\"/>\n";
  }

  std::ostream& out_;
  const char* indent_;
};

constexpr const char* kHead = R"(<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <extension name="Lifecycle" prefix="lifecycle"
    uri="http://www.xes-standard.org/lifecycle.xesext"/>
  <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
  <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
  <global scope="trace">
    <string key="concept:name" value=""/>
    <string key="kind" value="case"/>
    <string key="outcome" value=""/>
  </global>
  <global scope="event">
    <string key="concept:name" value=""/>
    <string key="concept:instance" value=""/>
    <string key="lifecycle:transition" value="complete"/>
    <date key="time:timestamp" value="1970-01-01T00:00:00.000+08:00"/>
    <string key="cause" value=""/>
  </global>
  <classifier name="stage" scope="event" keys="concept:name"/>
  <classifier name="stage and cause" scope="event" keys="concept:name cause"/>
  <classifier name="stage and unit" scope="event" keys="concept:name org:resource"/>
)";

}  // namespace

std::string xml_value(std::string_view text) {
  std::string value;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::string_view instead = reference(text[at]);
    if (is_noncharacter(text.substr(at))) {
      value += kUnknown;
      at += 2;
    } else if (instead.empty()) {
      value += text[at];
    } else {
      value += instead;
    }
  }
  return value;
}

XesExport::XesExport(std::ostream& out, const EventLogSource& source) : out_(out), source_(source) {
  out_ << kHead;
  const Provenance& made = source.provenance;
  Attributes add(out_, "  ");
  add("concept:name", source.scenario + ", " +
                          source.name(Kind::Configuration, source.trial.configuration.index()) +
                          ", " + std::to_string(source.trial.replication));
  add("lifecycle:model", std::string("standard"));
  add("scenario", source.scenario);
  add("scenario_hash", made.scenario_hash);
  add("seed", std::to_string(made.seed));  // may not fit XES's signed integers
  add("version", made.version);
  add("command", made.command);
  add("configuration",
      source.directory.entry(Kind::Configuration, source.trial.configuration.index()).name.key);
  add("replication", std::uint64_t{source.trial.replication});
  add("simulated_from", source.simulated.from);
  add("simulated_to", source.simulated.to);
  add("resolved_scenario", made.scenario);
}

void XesExport::finish() { out_ << "</log>\n"; }

void XesExport::life(const CaseRecord& record, std::span<const Interval> intervals) {
  trace(record, record.problem, intervals);
}

void XesExport::life(const IncidentRecord& record, std::span<const Interval> intervals) {
  trace(record, record.incident, intervals);
}

template <class Record>
void XesExport::trace(const Record& record, model::ProblemId id,
                      std::span<const Interval> intervals) {
  out_ << "  <trace>\n";
  Attributes add(out_, "    ");
  add("concept:name", source_.directory.case_name(id));
  say_whole(record, source_, add);
  for (std::size_t n = 0; n < intervals.size(); ++n) {
    event(intervals[n], n + 1, true);
    if (n + 1 < intervals.size() || !is_unfinished(record)) event(intervals[n], n + 1, false);
  }
  out_ << "  </trace>\n";
}

void XesExport::event(const Interval& interval, std::size_t instance, bool start) {
  const auto& [problem, stage, unit, cause, when] = interval;
  out_ << "    <event>\n";
  Attributes add(out_, "      ");
  add("concept:name", source_.stage(stage));
  add("concept:instance", std::to_string(instance));
  add("lifecycle:transition", std::string(start ? "start" : "complete"));
  if (unit.exists()) {
    const std::uint32_t whole = source_.directory.entry(Kind::Unit, unit.index()).parent;
    add("org:resource", source_.name(Kind::Unit, unit.index()));
    add("org:group", source_.name(Kind::Unit, whole));
  }
  add("time:timestamp", start ? when.from : when.to);
  add("cause", source_.cause(cause));
  out_ << "    </event>\n";
}

}  // namespace wangge::record
