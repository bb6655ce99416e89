#pragma once
#include <iosfwd>
#include <span>
#include <string>
#include <string_view>

#include "record/event_log.hpp"
#include "record/lives.hpp"

namespace wangge::record {

/// A text as the value of an XML attribute: marks and line breaks as references, what XML cannot
/// hold as U+FFFD.
std::string xml_value(std::string_view text);

/// Writes an event log in XES (IEEE 1849-2016) as it is told (Results::replay_lives): a trace for
/// each case and incident; for each stretch of its life an event at its start and one at its end,
/// with the stage (concept:name), the unit (org:resource) and its department (org:group), civil
/// time with its zone, and `cause`, why the case lay there. concept:instance numbers the stretches
/// of a case. What the horizon cut off has no end. A stage that took no time has no event.
class XesExport final : public Lives {
 public:
  /// Writes the head of the log: extensions, globals, classifiers, where it comes from.
  XesExport(std::ostream& out, const EventLogSource& source);
  /// Call it once after the last trace.
  void finish();

 private:
  void life(const CaseRecord& record, std::span<const Interval> intervals) override;
  void life(const IncidentRecord& record, std::span<const Interval> intervals) override;
  template <class Record>
  void trace(const Record& record, model::ProblemId id, std::span<const Interval> intervals);
  void event(const Interval& interval, std::size_t instance, bool start);

  std::ostream& out_;
  const EventLogSource& source_;
};

}  // namespace wangge::record
