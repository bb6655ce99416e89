#include "indicator/tally.hpp"

#include <algorithm>

namespace wangge::indicator {
namespace {

using base::Instant;
using base::Span;
using record::CaseRecord;
using record::Outcome;
using record::Timed;

bool within(Instant t, Span span) { return span.from <= t && t < span.to; }

/// The four sums of a stage with a limit.
struct StageSums {
  Timed CaseRecord::*stage;
  Sum due, done, in_time, time;
};
constexpr StageSums kStageSums[] = {
    {&CaseRecord::acceptance, Sum::AcceptanceDue, Sum::AcceptanceDone, Sum::AcceptanceInTime,
     Sum::AcceptanceTime},
    {&CaseRecord::verification, Sum::VerificationDue, Sum::VerificationDone,
     Sum::VerificationInTime, Sum::VerificationTime},
    {&CaseRecord::filing, Sum::FilingDue, Sum::FilingDone, Sum::FilingInTime, Sum::FilingTime},
    {&CaseRecord::dispatch, Sum::DispatchDue, Sum::DispatchDone, Sum::DispatchInTime,
     Sum::DispatchTime},
    {&CaseRecord::handling, Sum::HandlingDue, Sum::HandlingDone, Sum::HandlingInTime,
     Sum::HandlingTime},
    {&CaseRecord::review, Sum::ReviewDue, Sum::ReviewDone, Sum::ReviewInTime, Sum::ReviewTime},
    {&CaseRecord::check, Sum::CheckDue, Sum::CheckDone, Sum::CheckInTime, Sum::CheckTime},
    {&CaseRecord::closing, Sum::DeskClosingDue, Sum::DeskClosingDone, Sum::DeskClosingInTime,
     Sum::DeskClosingTime},
};

/// When somebody of the platform first knew.
std::optional<Instant> discovered(const CaseRecord& c) {
  return c.reported || c.outcome != Outcome::FixedOnSpot ? c.reported : c.ended;
}

bool is_filed(const CaseRecord& c) {
  const bool under_way = c.filing.ended || c.dispatch.started || c.handling.started;
  return c.outcome == Outcome::Closed || (c.outcome == Outcome::Open && under_way);
}

bool is_refused(const CaseRecord& c) {
  return c.outcome == Outcome::NotAccepted || c.outcome == Outcome::NotFiled ||
         c.outcome == Outcome::Void;
}

/// When it stopped lying in the street: put right, gone, or its report led to nothing.
Instant left_the_street(const CaseRecord& c, Instant horizon) {
  return c.handling.ended ? *c.handling.ended : c.ended.value_or(horizon);
}

void add_arising(Tally& tally, const CaseRecord& c, bool latent, Instant horizon) {
  tally.add(Sum::Arisen);
  tally.add(Sum::StreetTime, left_the_street(c, horizon) - c.arose);
  if (!latent) return;
  tally.add(Sum::Latent);
  tally.add(Sum::Vanished, c.outcome == Outcome::Vanished);
  tally.add(Sum::UndiscoveredAtEnd, c.outcome == Outcome::Undiscovered);
  if (const auto seen = discovered(c)) {
    tally.add(Sum::Discovered);
    tally.add(Sum::DiscoveryTime, *seen - c.arose);
  }
}

void add_report(Tally& tally, const CaseRecord& c, model::CategoryKind kind) {
  const bool filed = is_filed(c);
  const bool by_supervisor = c.channel == model::Channel::Supervisor;
  const bool by_public = model::is_public(c.channel);
  const bool accepted = c.acceptance.ended && c.outcome != Outcome::NotAccepted;
  tally.add(Sum::Reports);
  tally.add(Sum::Messages, 1 + c.duplicate_reports);
  tally.add(Sum::PublicReports, by_public);
  tally.add(Sum::SupervisorReports, by_supervisor);
  tally.add(Sum::FoundBySupervisors, by_supervisor);
  tally.add(Sum::Missed, !by_supervisor && c.missed_visits > 0);
  tally.add(Sum::Duplicates, (c.outcome == Outcome::Duplicate) + c.duplicate_reports);
  tally.add(Sum::Filed, filed);
  tally.add(Sum::FiledAtFirst, filed || (c.outcome == Outcome::Void && c.dispatch.started));
  tally.add(Sum::FiledComponents, filed && kind == model::CategoryKind::Component);
  tally.add(Sum::Decided, filed || is_refused(c));
  tally.add(Sum::AcceptedOfDecided, filed || (is_refused(c) && c.outcome != Outcome::NotAccepted));
  tally.add(Sum::PublicAccepted, by_public && (accepted || c.verification.started));
  tally.add(Sum::PublicVerified, by_public && c.verification.started.has_value());
}

void add_stage(Tally& tally, const Timed& stage, const StageSums& sums, Instant now) {
  if (!stage.started) return;
  tally.add(sums.due, stage.due(now));
  tally.add(sums.in_time, stage.in_time());
  if (!stage.ended) return;
  tally.add(sums.done);
  tally.add(sums.time, *stage.ended - *stage.started);
}

void add_dispatch(Tally& tally, const CaseRecord& c) {
  if (!c.dispatch.ended) return;
  tally.add(Sum::Dispatched);
  tally.add(Sum::ToDispatchTime, *c.dispatch.ended - *c.reported);
  tally.add(Sum::Misdirected, c.misdirected);
  tally.add(Sum::DirectedRight, !c.misdirected);
  tally.add(Sum::Returned, c.returns > 0);
  tally.add(Sum::Returns, c.returns);
  tally.add(Sum::PassedRound, std::max(c.returns - 1, 0));
  tally.add(Sum::Extended, c.extensions > 0);
  tally.add(Sum::Suspended, c.suspended > base::Duration(0));
  tally.add(Sum::Escalated, c.escalated);
}

void add_handling(Tally& tally, const CaseRecord& c, Instant now) {
  const bool closed = c.outcome == Outcome::Closed;
  tally.add(Sum::HandlingOverdue, !c.handling.ended && c.handling.due(now));
  tally.add(Sum::ClosingDue, closed || (c.outcome == Outcome::Open && c.handling.due(now)));
  tally.add(Sum::Closed, closed);
  tally.add(Sum::ClosedInTime, closed && c.handling.in_time());
  tally.add(Sum::ClosedLate, closed && !c.handling.in_time());
  tally.add(Sum::ReworkedCases, c.reworks > 0);
  tally.add(Sum::Reworks, c.reworks);
  const bool passed = closed && !c.closed_specially;
  tally.add(Sum::ChecksPassed, passed);
  tally.add(Sum::Checks, (passed ? 1 : 0) + c.reworks);
  tally.add(Sum::HandlingKept, c.handling.started && (c.handling.in_time() || c.exempted));
  if (!c.handling.ended) return;
  tally.add(Sum::Responded);
  tally.add(Sum::ResponseTime, *c.handling.ended - *c.reported);
}

void add_aftermath(Tally& tally, const CaseRecord& c) {
  tally.add(Sum::ClosedSpecially, c.outcome == Outcome::Closed && c.closed_specially);
  tally.add(Sum::Appealed, c.appealed);
  tally.add(Sum::AppealsDecided, c.appeal_decided);
  tally.add(Sum::AppealsGranted, c.exempted);
  tally.add(Sum::Surveyed, c.surveyed);
  tally.add(Sum::Satisfied, c.satisfied);
}

void add_life(Tally& tally, const CaseRecord& c) {
  tally.add(Sum::LifeTime, *c.ended - c.arose);
  tally.add(Sum::LifeUndiscovered, c.undiscovered);
  tally.add(Sum::LifeWaiting, c.waiting);
  tally.add(Sum::LifeOffShift, c.off_shift);
  tally.add(Sum::LifeWork, c.work);
  tally.add(Sum::LifeTravel, c.travel);
  tally.add(Sum::LifeTransfer, c.transfer);
  tally.add(Sum::LifeReturned, c.returned);
  tally.add(Sum::LifeRework, c.rework);
  tally.add(Sum::LifeSuspended, c.suspended);
  tally.add(Sum::LifeLiaison, c.liaison);
}

void add_case(Tally& tally, const CaseRecord& c, model::CategoryKind kind, Instant horizon) {
  const Instant now = c.ended.value_or(horizon);
  add_report(tally, c, kind);
  for (const StageSums& sums : kStageSums) add_stage(tally, c.*sums.stage, sums, now);
  add_dispatch(tally, c);
  add_handling(tally, c, now);
  add_aftermath(tally, c);
  if (c.outcome == Outcome::Closed && c.ended) add_life(tally, c);
  if (c.outcome != Outcome::Open) return;
  tally.add(Sum::OpenAtEnd);
  tally.add(Sum::Unserved, c.unserved);
  tally.add(Sum::OverdueAtEnd, !c.handling.ended && c.handling.due(now));
}

}  // namespace

Tally tally_of(const CaseRecord& c, CaseTraits traits, Span measured) {
  Tally tally;
  if (within(c.arose, measured)) add_arising(tally, c, traits.latent, measured.to);
  const auto seen = discovered(c);
  if (!seen || !within(*seen, measured)) return tally;
  if (c.outcome == Outcome::FixedOnSpot) {
    tally.add(Sum::FixedOnSpot);
    tally.add(Sum::FoundBySupervisors);
  } else {
    add_case(tally, c, traits.kind, measured.to);
  }
  return tally;
}

Tally tally_of(const record::DeskRecord& d, Span measured) {
  Tally tally;
  if (!within(d.arrived, measured)) return tally;
  tally.add(Sum::DeskArrivals);
  tally.add(Sum::DeskGaveUp, d.gave_up);
  tally.add(Sum::DeskDecided, d.gave_up || d.started);
  tally.add(Sum::DeskOpenAtEnd, !d.gave_up && !d.ended);
  if (d.gave_up || !d.started) return tally;
  tally.add(Sum::DeskServed);
  tally.add(Sum::DeskWait, *d.started - d.arrived);
  if (!d.ended) return tally;
  tally.add(Sum::DeskDone);
  tally.add(Sum::DeskStay, *d.ended - d.arrived);
  return tally;
}

}  // namespace wangge::indicator
