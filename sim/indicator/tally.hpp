#pragma once
#include <cstdint>

#include "indicator/sums.hpp"
#include "model/categories.hpp"
#include "record/case_record.hpp"

namespace wangge::indicator {

/// What is added up over the cases, desk items and posts of a scope. Times are milliseconds (of one
/// case, or people times time), everything is a whole number: sums do not depend on the order of
/// adding and two halves add up to the whole.
enum class Sum : std::uint8_t {
  // Problems that arose in the measured window.
  Arisen,
  Latent,             ///< of those: nobody knew at first
  Vanished,           ///< gone before anybody reported it
  UndiscoveredAtEnd,  ///< censored
  Discovered,         ///< latent ones somebody saw
  DiscoveryTime,      ///< from arising to that
  StreetTime,  ///< of all that arose: until it is put right or gone, or its report is refused, void
               ///< or merged, at most to the horizon
  // Cases reported in the measured window.
  Reports,   ///< first reports: each its own record
  Messages,  ///< 上报数: these and the further messages about the same problem
  PublicReports,
  SupervisorReports,
  FixedOnSpot,         ///< 自行处置: no report
  FoundBySupervisors,  ///< SupervisorReports + FixedOnSpot
  Missed,              ///< 漏报: reported by others after a supervisor had passed it
  Duplicates,          ///< 重复上报: cases merged into another, and further messages about one
  Filed,               ///< 立案
  FiledAtFirst,        ///< these, and what the handler found void
  FiledFrequent,       ///< of Filed: the five commonest categories; set when figures are made
  FiledComponents,
  Decided,            ///< filed, not accepted, not filed or void
  AcceptedOfDecided,  ///< of those: all but the not accepted
  PublicAccepted,
  PublicVerified,  ///< of those: a verification was ordered
  AcceptanceDue,
  AcceptanceDone,
  AcceptanceInTime,
  AcceptanceTime,
  VerificationDue,
  VerificationDone,
  VerificationInTime,
  VerificationTime,
  FilingDue,
  FilingDone,
  FilingInTime,
  FilingTime,
  DispatchDue,
  DispatchDone,
  DispatchInTime,
  DispatchTime,
  HandlingDue,
  HandlingDone,
  HandlingInTime,
  HandlingTime,
  ReviewDue,
  ReviewDone,
  ReviewInTime,
  ReviewTime,
  CheckDue,
  CheckDone,
  CheckInTime,
  CheckTime,
  DeskClosingDue,  ///< the work of closing, at the desk; not ClosingDue
  DeskClosingDone,
  DeskClosingInTime,
  DeskClosingTime,
  HandlingOverdue,  ///< 超期未处置: open past the deadline
  Dispatched,
  ToDispatchTime,  ///< from the report to the end of the (last) dispatch
  Misdirected,     ///< first dispatch went to the wrong unit
  DirectedRight,
  Returned,      ///< cases sent back at least once
  Returns,       ///< 回退: each time
  PassedRound,   ///< 推诿: each time after the first of its case
  Responded,     ///< handled
  ResponseTime,  ///< from the report to that
  ClosingDue,    ///< 应结案: handled, or open past the handling deadline
  Closed,
  ClosedInTime,  ///< closed, and handled by the deadline
  ClosedLate,
  HandlingKept,     ///< HandlingInTime, and what was exempted on appeal
  ClosedSpecially,  ///< of Closed: nobody could put it right; not checked
  Appealed,         ///< of ClosedLate
  AppealsDecided,   ///< of those; the others lie with the reviews at the horizon
  AppealsGranted,
  Surveyed,  ///< citizens asked at the closing
  Satisfied,
  ReworkedCases,
  Reworks,
  ChecksPassed,
  Checks,  ///< passed or failed
  Extended,
  Suspended,
  Escalated,
  OpenAtEnd,     ///< censored
  OverdueAtEnd,  ///< of those: past the handling deadline
  Unserved,      ///< of those: no road leads there
  LifeTime,      ///< of the closed ones, from arising to closing; by cause:
  LifeUndiscovered,
  LifeWaiting,
  LifeOffShift,
  LifeWork,
  LifeTravel,
  LifeTransfer,
  LifeReturned,
  LifeRework,
  LifeSuspended,
  LifeLiaison,
  // Desk items that arrived in the measured window.
  DeskArrivals,
  DeskServed,
  DeskWait,  ///< of the served ones
  DeskGaveUp,
  DeskDecided,  ///< served or gave up
  DeskDone,
  DeskStay,       ///< from arriving to done
  DeskOpenAtEnd,  ///< neither done nor gone: censored
  // Posts and patrols over the measured window.
  OnDuty,
  Busy,
  Waiting,
  SupervisorTime,   ///< on the supervisors' roster, on duty or not
  CellDaysCovered,  ///< cells and days on which a supervisor looked over the cell
  CellDays,
  // Set when figures are made, not added up.
  One,
  Window,  ///< length of the measured window
};
inline constexpr std::size_t kSums = static_cast<std::size_t>(Sum::Window) + 1;

using Tally = Sums<Sum, kSums>;

/// What a case's record does not say of itself.
struct CaseTraits {
  model::CategoryKind kind = model::CategoryKind::Event;
  bool latent = true;  ///< its stream's problems are not reported as they arise
};

/// What one case adds to each sum. A case counts under arising if it arose within `measured`, and
/// under all else if it was reported within `measured`; `measured.to` is the horizon, at which
/// unfinished cases are judged. Vendor rules: domain notes 1.3 (as eGova's statistics compute
/// them).
Tally tally_of(const record::CaseRecord& record, CaseTraits traits, base::Span measured);

/// What one item of a desk stream adds, if it arrived within `measured`.
Tally tally_of(const record::DeskRecord& record, base::Span measured);

}  // namespace wangge::indicator
