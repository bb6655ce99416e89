#pragma once
#include <array>

#include "indicator/catalogue.hpp"

/// The rows of the catalogue on cases, desks and posts, and the scores. Included by catalogue.cpp
/// alone.
namespace wangge::indicator::cases {

using enum Measure;
using enum Better;
using model::Activity;

constexpr Where kAreas = kWhole | kSubdistricts | kCommunities;
constexpr Where kDistricts = kWhole | kSubdistricts;
constexpr Where kClasses = kCategories | kGroups;
constexpr Where kPosts = kWhole | kHandlers | kSupervisors | kDesks;

// Whose formula.
constexpr std::string_view kVendor = "eGova statistics scripts";
constexpr std::string_view kJinniu = "Chengdu Jinniu";
constexpr std::string_view kCasic = "CASIC";
constexpr std::string_view kCities = "city evaluation rules after CJ/T 292";
constexpr std::string_view kGuard = "smart_cityguard";
constexpr std::string_view kWangge = "wangge";
constexpr std::string_view kVaries = "wangge (cities divide by reports or by accepted reports)";

constexpr Indicator ratio_of(std::string_view key, Measure measure, Better better, Where where,
                             std::string_view source, Sum numerator, Sum denominator) {
  return {.key = key,
          .measure = measure,
          .better = better,
          .where = where,
          .source = source,
          .numerator = numerator,
          .denominator = denominator};
}

constexpr Indicator count_of(std::string_view key, Better better, Where where,
                             std::string_view source, Sum sum) {
  return ratio_of(key, Count, better, where, source, sum, Sum::One);
}

/// A stage at a desk: also judges that desk.
constexpr Indicator at_desk(Activity activity, Indicator indicator) {
  indicator.activity = activity;
  indicator.where |= kDesks;
  return indicator;
}

constexpr Indicator quantile_of(std::string_view key, Measure measure, Where where, Spread spread,
                                double level) {
  return {.key = key,
          .measure = measure,
          .better = Lower,
          .where = where,
          .source = kWangge,
          .method = Method::Quantile,
          .spread = spread,
          .level = level};
}

constexpr Indicator score_of(std::string_view key, Where where, std::string_view source) {
  return {.key = key,
          .measure = Points,
          .better = Higher,
          .where = where,
          .source = source,
          .method = Method::Score};
}

constexpr Where kCasesOf = kAreas | kHandlers | kClasses | kChannels;  // everything a case has

constexpr std::array kRows{
    // How much there is.
    count_of("arisen", Neither, kAreas | kClasses, kWangge, Sum::Arisen),
    count_of("reports", Neither, kAreas | kClasses | kChannels, kVendor, Sum::Messages),
    ratio_of("reports_per_day", PerDay, Neither, kAreas | kChannels, kCities, Sum::Messages,
             Sum::Window),
    count_of("filed", Neither, kCasesOf, kVendor, Sum::Filed),
    ratio_of("filing_rate", Share, Higher, kAreas | kChannels, kVaries, Sum::Filed, Sum::Decided),
    ratio_of("accurate_filing", Share, Higher, kAreas | kChannels, kCities, Sum::Filed,
             Sum::FiledAtFirst),
    ratio_of("frequent_share", Share, Neither, kWhole, kGuard, Sum::FiledFrequent, Sum::Filed),
    ratio_of("valid_report_rate", Share, Higher, kAreas | kChannels, kVendor, Sum::Filed,
             Sum::Messages),
    ratio_of("public_share", Share, Lower, kAreas, kCities, Sum::PublicReports, Sum::Reports),
    ratio_of("component_share", Share, Neither, kAreas, kCities, Sum::FiledComponents, Sum::Filed),
    ratio_of("duplicates_share", Share, Lower, kAreas | kChannels, kGuard, Sum::Duplicates,
             Sum::Messages),
    ratio_of("reports_per_supervisor_day", PerSupervisorDay, Neither, kDistricts | kSupervisors,
             kCities, Sum::SupervisorReports, Sum::SupervisorTime),
    ratio_of("fixed_on_spot_share", Share, Neither, kAreas | kSupervisors | kClasses, kGuard,
             Sum::FixedOnSpot, Sum::FoundBySupervisors),
    // How long a problem lies in the street, and how soon it is seen.
    ratio_of("street_time", Hours, Lower, kAreas | kClasses, kWangge, Sum::StreetTime, Sum::Arisen),
    ratio_of("discovery_mean", Hours, Lower, kAreas | kClasses, kWangge, Sum::DiscoveryTime,
             Sum::Discovered),
    quantile_of("discovery_p90", Hours, kAreas | kGroups, Spread::Discovery, 0.9),
    ratio_of("vanished_share", Share, Lower, kAreas | kClasses, kWangge, Sum::Vanished,
             Sum::Latent),
    count_of("missed", Lower, kAreas | kSupervisors, kCasic, Sum::Missed),
    ratio_of("coverage", Share, Higher, kAreas | kSupervisors, kGuard, Sum::CellDaysCovered,
             Sum::CellDays),
    count_of("undiscovered_at_end", Lower, kAreas, kWangge, Sum::UndiscoveredAtEnd),
    // The centre and the field tasks, stage by stage.
    at_desk(Activity::Accept, ratio_of("on_time_acceptance", Share, Higher, kAreas, kVendor,
                                       Sum::AcceptanceInTime, Sum::AcceptanceDue)),
    at_desk(Activity::Accept, ratio_of("acceptance_mean", Minutes, Lower, kAreas, kCities,
                                       Sum::AcceptanceTime, Sum::AcceptanceDone)),
    ratio_of("accurate_acceptance", Share, Higher, kAreas | kChannels, kCities, Sum::Filed,
             Sum::AcceptedOfDecided),
    ratio_of("verification_ordered_rate", Share, Higher, kAreas, kCasic, Sum::PublicVerified,
             Sum::PublicAccepted),
    ratio_of("verification_rate", Share, Higher, kAreas | kSupervisors, kCasic,
             Sum::VerificationDone, Sum::VerificationDue),
    ratio_of("on_time_verification", Share, Higher, kAreas | kSupervisors, kVendor,
             Sum::VerificationInTime, Sum::VerificationDue),
    ratio_of("verification_mean", Minutes, Lower, kAreas | kSupervisors, kWangge,
             Sum::VerificationTime, Sum::VerificationDone),
    at_desk(Activity::File, ratio_of("on_time_filing", Share, Higher, kAreas, kVendor,
                                     Sum::FilingInTime, Sum::FilingDue)),
    at_desk(Activity::File, ratio_of("filing_mean", Minutes, Lower, kAreas, kWangge,
                                     Sum::FilingTime, Sum::FilingDone)),
    at_desk(Activity::Dispatch, ratio_of("dispatch_rate", Share, Higher, kAreas, kCasic,
                                         Sum::DispatchDone, Sum::DispatchDue)),
    at_desk(Activity::Dispatch, ratio_of("on_time_dispatch", Share, Higher, kAreas, kVendor,
                                         Sum::DispatchInTime, Sum::DispatchDue)),
    at_desk(Activity::Dispatch, ratio_of("dispatch_mean", Minutes, Lower, kAreas, kWangge,
                                         Sum::DispatchTime, Sum::DispatchDone)),
    ratio_of("to_dispatch_mean", Minutes, Lower, kAreas | kChannels, kWangge, Sum::ToDispatchTime,
             Sum::Dispatched),
    at_desk(Activity::Dispatch, ratio_of("accurate_dispatch", Share, Higher, kAreas | kClasses,
                                         kCities, Sum::DirectedRight, Sum::Dispatched)),
    at_desk(Activity::Dispatch, ratio_of("mis_dispatch_rate", Share, Lower, kAreas | kClasses,
                                         kCasic, Sum::Misdirected, Sum::Dispatched)),
    at_desk(Activity::Review, ratio_of("on_time_review", Share, Higher, kAreas, kVendor,
                                       Sum::ReviewInTime, Sum::ReviewDue)),
    ratio_of("on_time_check", Share, Higher, kAreas | kSupervisors, kVendor, Sum::CheckInTime,
             Sum::CheckDue),
    ratio_of("check_mean", Minutes, Lower, kAreas | kSupervisors, kWangge, Sum::CheckTime,
             Sum::CheckDone),
    at_desk(Activity::Close, ratio_of("on_time_closing_desk", Share, Higher, kAreas, kVendor,
                                      Sum::DeskClosingInTime, Sum::DeskClosingDue)),
    // Handling.
    ratio_of("handling_rate", Share, Higher, kCasesOf, kJinniu, Sum::HandlingDone,
             Sum::HandlingDue),
    ratio_of("on_time_handling", Share, Higher, kCasesOf, kVendor, Sum::HandlingInTime,
             Sum::HandlingDue),
    ratio_of("overdue_open_rate", Share, Lower, kAreas | kHandlers, kJinniu, Sum::HandlingOverdue,
             Sum::HandlingDue),
    ratio_of("handling_mean", Hours, Lower, kCasesOf, kCities, Sum::HandlingTime,
             Sum::HandlingDone),
    ratio_of("response_mean", Hours, Lower, kCasesOf, kWangge, Sum::ResponseTime, Sum::Responded),
    quantile_of("response_p50", Hours, kDistricts | kHandlers | kGroups, Spread::Response, 0.5),
    quantile_of("response_p90", Hours, kCasesOf, Spread::Response, 0.9),
    quantile_of("response_p95", Hours, kDistricts | kHandlers | kGroups, Spread::Response, 0.95),
    // Not by unit: a case is its last handler's, not theirs who sent it back.
    ratio_of("return_rate", Share, Lower, kAreas | kClasses, kGuard, Sum::Returned,
             Sum::Dispatched),
    count_of("returns", Lower, kAreas | kClasses, kVendor, Sum::Returns),
    count_of("passed_round", Lower, kAreas | kClasses, kVendor, Sum::PassedRound),
    ratio_of("extension_rate", Share, Lower, kAreas | kHandlers, kJinniu, Sum::Extended,
             Sum::HandlingDue),
    ratio_of("suspension_rate", Share, Lower, kAreas | kHandlers, kCities, Sum::Suspended,
             Sum::Dispatched),
    ratio_of("escalation_rate", Share, Lower, kAreas | kHandlers, kCities, Sum::Escalated,
             Sum::Dispatched),
    // Closing.
    ratio_of("closing_rate", Share, Higher, kCasesOf, kVendor, Sum::Closed, Sum::ClosingDue),
    ratio_of("on_time_closing", Share, Higher, kCasesOf, kVendor, Sum::ClosedInTime,
             Sum::ClosingDue),
    ratio_of("late_closing_rate", Share, Lower, kAreas | kHandlers, kVendor, Sum::ClosedLate,
             Sum::ClosingDue),
    ratio_of("rework_rate", Share, Lower, kAreas | kHandlers | kClasses, kJinniu,
             Sum::ReworkedCases, Sum::ClosingDue),
    ratio_of("reworks_per_handled", Share, Lower, kAreas | kHandlers, kCasic, Sum::Reworks,
             Sum::HandlingDone),
    ratio_of("check_pass_rate", Share, Higher, kAreas | kHandlers, kGuard, Sum::Closed,
             Sum::Checks),
    ratio_of("life_mean", Hours, Lower, kAreas | kHandlers | kClasses, kWangge, Sum::LifeTime,
             Sum::Closed),
    ratio_of("life_undiscovered", Hours, Lower, kDistricts | kGroups, kWangge,
             Sum::LifeUndiscovered, Sum::Closed),
    ratio_of("life_waiting", Hours, Lower, kDistricts | kGroups, kWangge, Sum::LifeWaiting,
             Sum::Closed),
    ratio_of("life_off_shift", Hours, Lower, kDistricts | kGroups, kWangge, Sum::LifeOffShift,
             Sum::Closed),
    ratio_of("life_work", Hours, Lower, kDistricts | kGroups, kWangge, Sum::LifeWork, Sum::Closed),
    ratio_of("life_travel", Hours, Lower, kDistricts | kGroups, kWangge, Sum::LifeTravel,
             Sum::Closed),
    ratio_of("life_transfer", Hours, Lower, kDistricts | kGroups, kWangge, Sum::LifeTransfer,
             Sum::Closed),
    ratio_of("life_returned", Hours, Lower, kDistricts | kGroups, kWangge, Sum::LifeReturned,
             Sum::Closed),
    ratio_of("life_rework", Hours, Lower, kDistricts | kGroups, kWangge, Sum::LifeRework,
             Sum::Closed),
    ratio_of("life_suspended", Hours, Lower, kDistricts | kGroups, kWangge, Sum::LifeSuspended,
             Sum::Closed),
    ratio_of("life_liaison", Hours, Lower, kDistricts | kGroups, kWangge, Sum::LifeLiaison,
             Sum::Closed),
    quantile_of("life_p90", Hours, kDistricts | kGroups, Spread::Life, 0.9),
    // What the horizon cut off.
    count_of("open_at_end", Lower, kAreas | kHandlers, kWangge, Sum::OpenAtEnd),
    count_of("overdue_at_end", Lower, kAreas | kHandlers, kVendor, Sum::OverdueAtEnd),
    count_of("unserved", Lower, kAreas | kHandlers, kWangge, Sum::Unserved),
    // Desk work that is no case.
    count_of("desk_arrivals", Neither, kWhole | kDesks, kWangge, Sum::DeskArrivals),
    ratio_of("wait_mean", Minutes, Lower, kWhole | kDesks, kWangge, Sum::DeskWait, Sum::DeskServed),
    quantile_of("wait_p95", Minutes, kWhole | kDesks, Spread::DeskWait, 0.95),
    ratio_of("abandoned_rate", Share, Lower, kWhole | kDesks, kWangge, Sum::DeskGaveUp,
             Sum::DeskDecided),
    ratio_of("time_in_system_mean", Minutes, Lower, kWhole | kDesks, kWangge, Sum::DeskStay,
             Sum::DeskDone),
    count_of("desk_open_at_end", Lower, kWhole | kDesks, kWangge, Sum::DeskOpenAtEnd),
    // Posts.
    ratio_of("staff_on_duty", People, Neither, kPosts, kWangge, Sum::OnDuty, Sum::Window),
    ratio_of("staff_hours", StaffHours, Lower, kPosts, kWangge, Sum::OnDuty, Sum::One),
    ratio_of("utilisation", Share, Neither, kPosts, kWangge, Sum::Busy, Sum::OnDuty),
    ratio_of("queue_mean", Cases, Lower, kPosts, kWangge, Sum::Waiting, Sum::Window),
    // Scores, from the above.
    score_of("score_department", kHandlers, kCasic),
    score_of("score_department_jinniu", kHandlers, kJinniu),
    score_of("score_supervisors", kDistricts | kSupervisors, kCasic),
    score_of("score_centre", kWhole, kCasic),
    score_of("score_region", kAreas, kWangge),
};

}  // namespace wangge::indicator::cases
