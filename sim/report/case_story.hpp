#pragma once
#include <optional>
#include <vector>

#include "record/fields.hpp"
#include "record/listener.hpp"

namespace wangge::report {

/// One case's whole life, gathered from a replay (record::Results::replay, record::replay).
struct CaseStory final : record::Listener {
  std::optional<record::CaseRecord> record;
  std::vector<record::Interval> intervals;  ///< in their order

  void interval(const record::Interval& interval) override { intervals.push_back(interval); }
  void case_ended(const record::CaseRecord& ended) override { record = ended; }
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

/// From the deadline of handling to its end (to the horizon, if it is still open); zero if that is
/// in time or there is no deadline.
base::Duration lateness(const record::CaseRecord& record, base::Instant horizon);

}  // namespace wangge::report
