#include "indicator/emergency_tally.hpp"

namespace wangge::indicator {
namespace {

using base::Duration;
using base::Instant;
using base::Span;
using record::IncidentOutcome;
using record::IncidentRecord;
using enum EmergencySum;

bool within(Instant t, Span span) { return span.from <= t && t < span.to; }

/// A limit for the first arrival, and its two sums.
struct Limit {
  Duration limit;
  EmergencySum due;
  EmergencySum in_time;
};
constexpr Limit kLimits[] = {{base::minutes(5), Due5, Within5},
                             {base::minutes(8), Due8, Within8},
                             {base::minutes(10), Due10, Within10},
                             {base::minutes(15), Due15, Within15}};

void add_limit(EmergencyTally& tally, const IncidentRecord& i, const Limit& by, Instant horizon) {
  const Duration so_far = i.arrived.value_or(horizon) - i.arose;
  tally.add(by.due, i.arrived || i.ended || so_far > by.limit);
  tally.add(by.in_time, i.arrived && so_far <= by.limit);
}

/// A time from one moment to another, if both have come.
void add_time(EmergencyTally& tally, EmergencySum count, EmergencySum time,
              const std::optional<Instant>& from, const std::optional<Instant>& to) {
  if (!from || !to) return;
  tally.add(count);
  tally.add(time, *to - *from);
}

void add_chain(EmergencyTally& tally, const IncidentRecord& i) {
  add_time(tally, Ordered, OrderTime, i.arose, i.ordered);
  add_time(tally, Left, TurnoutTime, i.ordered, i.left);
  add_time(tally, Attended, ResponseTime, i.arose, i.arrived);
  if (i.left && i.arrived) tally.add(ApproachTime, *i.arrived - *i.left);
  add_time(tally, Complete, CompleteTime, i.arose, i.complete);
}

}  // namespace

EmergencyTally call_tally_of(const IncidentRecord& i, Duration answer_target, Span measured) {
  EmergencyTally tally;
  if (!within(i.arose, measured)) return tally;
  const Duration waited = i.answered.value_or(i.ended.value_or(measured.to)) - i.arose;
  tally.add(CallsDue, i.answered || waited > answer_target);
  tally.add(CallsInTime, i.answered && waited <= answer_target);
  add_time(tally, CallsAnswered, AnswerTime, i.arose, i.answered);
  return tally;
}

EmergencyTally tally_of(const IncidentRecord& i, Duration target, Span measured) {
  EmergencyTally tally;
  if (!within(i.arose, measured) || i.outcome == IncidentOutcome::Repeat) return tally;
  tally.add(Incidents);
  tally.add(RepeatCalls, i.repeat_calls);
  tally.add(FalseAlarms, i.outcome == IncidentOutcome::FalseAlarm);
  tally.add(Lost, i.outcome == IncidentOutcome::Lost);
  tally.add(OpenAtEnd, i.outcome == IncidentOutcome::Open);
  tally.add(Unserved, i.unserved && !i.arrived);
  tally.add(ShortOfUnits, i.short_of_units);
  if (i.outcome == IncidentOutcome::Cleared || i.outcome == IncidentOutcome::FalseAlarm)
    add_time(tally, Done, DoneTime, i.arose, i.ended);
  add_chain(tally, i);
  for (const Limit& limit : kLimits) add_limit(tally, i, limit, measured.to);
  add_limit(tally, i, {target, DueByTarget, WithinTarget}, measured.to);
  return tally;
}

EmergencyTally tally_of(const record::ResponseRecord& r, Span measured) {
  EmergencyTally tally;
  if (!within(r.requested, measured)) return tally;
  tally.add(Responses);
  tally.add(Waited, r.waited);
  tally.add(OtherZone, r.other_zone);
  tally.add(TurnedBack, r.turned_back);
  tally.add(Preempted, r.preempted);
  add_time(tally, UnitsLeft, UnitTurnoutTime, r.ordered, r.left);
  add_time(tally, UnitsArrived, UnitResponseTime, r.requested, r.arrived);
  if (r.left && r.arrived) tally.add(UnitApproachTime, *r.arrived - *r.left);
  add_time(tally, UnitsClear, JobTime, r.ordered, r.cleared);
  return tally;
}

}  // namespace wangge::indicator
