#pragma once
#include <cstdint>

#include "indicator/sums.hpp"
#include "record/incident_record.hpp"

namespace wangge::indicator {

/// What is added up over the emergencies of a scope; as Sum (tally.hpp), and apart from it, so that
/// cases do not pay for them.
enum class EmergencySum : std::uint8_t {
  // First calls about incidents, and unrecognised further ones, made in the measured window.
  CallsDue,       ///< answered, or past the answer target
  CallsAnswered,  ///< of those
  CallsInTime,
  AnswerTime,  ///< from dialling to the answer
  // Incidents that arose in the measured window; unrecognised further calls are none.
  Incidents,
  RepeatCalls,
  Done,  ///< cleared, or a false alarm
  DoneTime,
  FalseAlarms,
  Ordered,
  OrderTime,  ///< from dialling to the first order
  Left,
  TurnoutTime,   ///< from that to the first wheels that turn
  ApproachTime,  ///< from that to the first arrival, of those attended
  Attended,
  ResponseTime,  ///< from dialling to the first arrival
  Due5,          ///< attended, lost or past so many minutes
  Within5,       ///< attended within so many minutes
  Due8,
  Within8,
  Due10,
  Within10,
  Due15,
  Within15,
  DueByTarget,
  WithinTarget,
  Complete,
  CompleteTime,  ///< from dialling until all units that the caller's words asked for are there
  Lost,
  OpenAtEnd,  ///< censored
  Unserved,
  ShortOfUnits,
  // Responses of units, requested in the measured window.
  Responses,
  Waited,
  OtherZone,
  TurnedBack,
  Preempted,
  UnitsLeft,
  UnitTurnoutTime,
  UnitsArrived,
  UnitApproachTime,
  UnitResponseTime,  ///< from the request to the arrival
  UnitsClear,
  JobTime,  ///< from the order until free again
  One,      ///< set when figures are made
};
inline constexpr std::size_t kEmergencySums = static_cast<std::size_t>(EmergencySum::One) + 1;

using EmergencyTally = Sums<EmergencySum, kEmergencySums>;

/// What the first call about an incident adds to the centre that was dialled: judged by when that
/// centre means to answer. Counts if it was made within `measured`; `measured.to` is the horizon.
EmergencyTally call_tally_of(const record::IncidentRecord& record, base::Duration answer_target,
                             base::Span measured);

/// What the incident adds to where it was, its type and the centre that sent: judged by the target
/// of its type. Vendor rule for what is unfinished: it is due once it is attended, lost, or open
/// past the limit.
EmergencyTally tally_of(const record::IncidentRecord& record, base::Duration target,
                        base::Span measured);

/// What one unit's response adds to the unit, if it was requested within `measured`.
EmergencyTally tally_of(const record::ResponseRecord& record, base::Span measured);

}  // namespace wangge::indicator
