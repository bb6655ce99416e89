#pragma once
#include <array>

#include "indicator/row_forms.hpp"

/// The rows of the catalogue that speak of emergencies.
namespace wangge::indicator::emergency {

using namespace rows;
using E = EmergencySum;

inline constexpr Where kIncidents =
    kWhole | kSubdistricts | kCommunities | kIncidentTypes | kCentres;
inline constexpr Where kUnits = kWhole | kServices;

inline constexpr auto kCells = &record::HourlyReach::cells;
inline constexpr auto kPeople = &record::HourlyReach::people;

inline constexpr std::array kRows{
    // How many, and what they turn out to be.
    count_of("incidents", Neither, kIncidents, kWangge, E::Incidents),
    ratio_of("false_alarm_share", Share, Neither, kIncidents, kWangge, E::FalseAlarms, E::Done),
    ratio_of("repeat_calls_per_incident", PerIncident, Neither, kIncidents, kWangge, E::RepeatCalls,
             E::Incidents),
    // From the call to the first unit on the scene, and on.
    ratio_of("calls_answered_in_time", Share, Higher, kIncidents, kEms, E::CallsInTime,
             E::CallsDue),
    ratio_of("answer_mean", Seconds, Lower, kIncidents, kWangge, E::AnswerTime, E::CallsAnswered),
    ratio_of("call_to_order_mean", Minutes, Lower, kIncidents, kWangge, E::OrderTime, E::Ordered),
    ratio_of("turnout_mean", Minutes, Lower, kIncidents, kWangge, E::TurnoutTime, E::Left),
    ratio_of("approach_mean", Minutes, Lower, kIncidents, kWangge, E::ApproachTime, E::Attended),
    ratio_of("emergency_response_mean", Minutes, Lower, kIncidents, kWangge, E::ResponseTime,
             E::Attended),
    quantile_of("emergency_response_p50", Minutes, kIncidents, EmergencySpread::Response, 0.5),
    quantile_of("emergency_response_p90", Minutes, kIncidents, EmergencySpread::Response, 0.9),
    quantile_of("emergency_response_p95", Minutes, kIncidents, EmergencySpread::Response, 0.95),
    ratio_of("within_5", Share, Higher, kIncidents, kPolice, E::Within5, E::Due5),
    ratio_of("within_8", Share, Higher, kIncidents, kFire, E::Within8, E::Due8),
    ratio_of("within_10", Share, Higher, kIncidents, kPolice, E::Within10, E::Due10),
    ratio_of("within_15", Share, Higher, kIncidents, kPolice, E::Within15, E::Due15),
    ratio_of("emergency_in_time", Share, Higher, kIncidents, kWangge, E::WithinTarget,
             E::DueByTarget),
    ratio_of("complete_mean", Minutes, Lower, kIncidents, kWangge, E::CompleteTime, E::Complete),
    ratio_of("incident_mean", Minutes, Lower, kIncidents, kWangge, E::DoneTime, E::Done),
    ratio_of("lost_share", Share, Lower, kIncidents, kHypercube, E::Lost, E::Incidents),
    count_of("emergencies_open_at_end", Lower, kIncidents, kWangge, E::OpenAtEnd),
    count_of("emergencies_unserved", Lower, kIncidents, kWangge, E::Unserved),
    count_of("emergencies_short", Lower, kIncidents, kWangge, E::ShortOfUnits),
    // Units.
    count_of("responses", Neither, kUnits, kWangge, E::Responses),
    ratio_of("queue_delay_share", Share, Lower, kUnits, kHypercube, E::Waited, E::Responses),
    ratio_of("other_zone_share", Share, Neither, kUnits, kHypercube, E::OtherZone, E::Responses),
    ratio_of("turned_back_share", Share, Lower, kUnits, kWangge, E::TurnedBack, E::Responses),
    ratio_of("preempted_share", Share, Neither, kUnits, kWangge, E::Preempted, E::Responses),
    ratio_of("unit_turnout_mean", Minutes, Lower, kUnits, kWangge, E::UnitTurnoutTime,
             E::UnitsLeft),
    ratio_of("unit_approach_mean", Minutes, Lower, kUnits, kWangge, E::UnitApproachTime,
             E::UnitsArrived),
    ratio_of("unit_response_mean", Minutes, Lower, kUnits, kWangge, E::UnitResponseTime,
             E::UnitsArrived),
    quantile_of("unit_response_p90", Minutes, kUnits, EmergencySpread::UnitResponse, 0.9),
    ratio_of("job_mean", Minutes, Lower, kUnits, kWangge, E::JobTime, E::UnitsClear),
    // Whom a service could reach with the crews that are free.
    reach_of("covered_cells_5", kUnits, {kCells, 0}),
    reach_of("covered_cells_10", kUnits, {kCells, 1}),
    reach_of("covered_cells_15", kUnits, {kCells, 2}),
    reach_of("covered_people_5", kUnits, {kPeople, 0}),
    reach_of("covered_people_10", kUnits, {kPeople, 1}),
    reach_of("covered_people_15", kUnits, {kPeople, 2}),
    reach_of("covered_people_10_worst_hour", kUnits, {kPeople, 1, true}),
};

}  // namespace wangge::indicator::emergency
