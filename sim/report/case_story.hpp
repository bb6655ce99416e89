#pragma once
#include <optional>
#include <vector>

#include "record/fields.hpp"
#include "record/listener.hpp"

namespace wangge::report {

/// The whole life of one case or incident, gathered from a replay (record::Results::replay,
/// record::replay).
struct CaseStory final : record::Listener {
  std::optional<record::CaseRecord> record;
  std::optional<record::IncidentRecord> incident;  ///< instead of `record`, of an emergency
  std::vector<record::ResponseRecord> responses;   ///< to it, in the order in which they ended
  std::vector<record::Interval> intervals;         ///< in their order

  void interval(const record::Interval& interval) override { intervals.push_back(interval); }
  void case_ended(const record::CaseRecord& ended) override { record = ended; }
  void incident_ended(const record::IncidentRecord& ended) override { incident = ended; }
  void response_ended(const record::ResponseRecord& ended) override { responses.push_back(ended); }
};

/// How long one unit held the case for one cause, and how much of that lay past the deadline of
/// handling and before its end: that is its part of the lateness.
struct Share {
  model::UnitId unit;
  record::Stage stage;
  record::Cause cause;
  base::Duration time;
  base::Duration late;
};

/// 责任倒查: the time of a case by unit, stage and cause, the longest first. `time` adds up to the
/// case's life, `late` to its lateness, both to the millisecond.
std::vector<Share> shares(const CaseStory& story, base::Instant horizon);
/// The same, late being what falls into `late`.
std::vector<Share> shares(const CaseStory& story, base::Span late);

/// When an incident was past its target with nobody there (to the horizon, if that is still so);
/// empty if somebody came in time, and for repeated calls.
base::Span late_span(const record::IncidentRecord& record, base::Duration target,
                     base::Instant horizon);

/// From the deadline of handling to its end (to the horizon, if it is still open); zero if that is
/// in time or there is no deadline.
base::Duration lateness(const record::CaseRecord& record, base::Instant horizon);

}  // namespace wangge::report
