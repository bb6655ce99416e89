#include "indicator/catalogue.hpp"

#include <algorithm>
#include <array>

#include "indicator/emergency_rows.hpp"

namespace wangge::indicator {
namespace {

using enum Measure;
using enum Better;
using base::Lang;
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
    ratio_of("reports_per_day", PerDay, Neither, kDistricts | kChannels, kCities, Sum::Messages,
             Sum::Window),
    count_of("filed", Neither, kCasesOf, kVendor, Sum::Filed),
    ratio_of("filing_rate", Share, Higher, kDistricts | kChannels, kCities, Sum::Filed,
             Sum::Decided),
    ratio_of("valid_report_rate", Share, Higher, kDistricts | kChannels, kVendor, Sum::Filed,
             Sum::Messages),
    ratio_of("public_share", Share, Lower, kAreas, kCities, Sum::PublicReports, Sum::Reports),
    ratio_of("component_share", Share, Neither, kDistricts, kCities, Sum::FiledComponents,
             Sum::Filed),
    ratio_of("duplicates_share", Share, Lower, kDistricts | kChannels, kGuard, Sum::DuplicateCases,
             Sum::Messages),
    ratio_of("reports_per_supervisor_day", PerSupervisorDay, Neither, kDistricts | kSupervisors,
             kCities, Sum::SupervisorReports, Sum::SupervisorTime),
    ratio_of("fixed_on_spot_share", Share, Neither, kDistricts | kSupervisors | kClasses, kGuard,
             Sum::FixedOnSpot, Sum::FoundBySupervisors),
    // How long a problem lies in the street, and how soon it is seen.
    ratio_of("street_time", Hours, Lower, kAreas | kClasses, kWangge, Sum::StreetTime, Sum::Arisen),
    ratio_of("discovery_mean", Hours, Lower, kAreas | kClasses, kWangge, Sum::DiscoveryTime,
             Sum::Discovered),
    quantile_of("discovery_p90", Hours, kAreas | kGroups, Spread::Discovery, 0.9),
    ratio_of("vanished_share", Share, Lower, kDistricts | kClasses, kWangge, Sum::Vanished,
             Sum::Latent),
    count_of("missed", Lower, kDistricts | kSupervisors, kCasic, Sum::Missed),
    ratio_of("coverage", Share, Higher, kAreas | kSupervisors, kGuard, Sum::CellDaysCovered,
             Sum::CellDays),
    count_of("undiscovered_at_end", Lower, kAreas, kWangge, Sum::UndiscoveredAtEnd),
    // The centre and the field tasks, stage by stage.
    at_desk(Activity::Accept, ratio_of("on_time_acceptance", Share, Higher, kDistricts, kVendor,
                                       Sum::AcceptanceInTime, Sum::AcceptanceDue)),
    at_desk(Activity::Accept, ratio_of("acceptance_mean", Minutes, Lower, kDistricts, kCities,
                                       Sum::AcceptanceTime, Sum::AcceptanceDone)),
    ratio_of("verification_ordered_rate", Share, Higher, kDistricts, kCasic, Sum::PublicVerified,
             Sum::PublicAccepted),
    ratio_of("verification_rate", Share, Higher, kDistricts | kSupervisors, kCasic,
             Sum::VerificationDone, Sum::VerificationDue),
    ratio_of("on_time_verification", Share, Higher, kDistricts | kSupervisors, kVendor,
             Sum::VerificationInTime, Sum::VerificationDue),
    ratio_of("verification_mean", Minutes, Lower, kDistricts | kSupervisors, kWangge,
             Sum::VerificationTime, Sum::VerificationDone),
    at_desk(Activity::File, ratio_of("on_time_filing", Share, Higher, kDistricts, kVendor,
                                     Sum::FilingInTime, Sum::FilingDue)),
    at_desk(Activity::File, ratio_of("filing_mean", Minutes, Lower, kDistricts, kWangge,
                                     Sum::FilingTime, Sum::FilingDone)),
    at_desk(Activity::Dispatch, ratio_of("dispatch_rate", Share, Higher, kDistricts, kCasic,
                                         Sum::DispatchDone, Sum::DispatchDue)),
    at_desk(Activity::Dispatch, ratio_of("on_time_dispatch", Share, Higher, kDistricts, kVendor,
                                         Sum::DispatchInTime, Sum::DispatchDue)),
    at_desk(Activity::Dispatch, ratio_of("dispatch_mean", Minutes, Lower, kDistricts, kWangge,
                                         Sum::DispatchTime, Sum::DispatchDone)),
    ratio_of("to_dispatch_mean", Minutes, Lower, kDistricts | kChannels, kWangge,
             Sum::ToDispatchTime, Sum::Dispatched),
    at_desk(Activity::Dispatch, ratio_of("accurate_dispatch", Share, Higher, kDistricts | kClasses,
                                         kCities, Sum::DirectedRight, Sum::Dispatched)),
    at_desk(Activity::Dispatch, ratio_of("mis_dispatch_rate", Share, Lower, kDistricts | kClasses,
                                         kCasic, Sum::Misdirected, Sum::Dispatched)),
    at_desk(Activity::Review, ratio_of("on_time_review", Share, Higher, kDistricts, kVendor,
                                       Sum::ReviewInTime, Sum::ReviewDue)),
    ratio_of("on_time_check", Share, Higher, kDistricts | kSupervisors, kVendor, Sum::CheckInTime,
             Sum::CheckDue),
    ratio_of("check_mean", Minutes, Lower, kDistricts | kSupervisors, kWangge, Sum::CheckTime,
             Sum::CheckDone),
    // Handling.
    ratio_of("handling_rate", Share, Higher, kCasesOf, kJinniu, Sum::HandlingDone,
             Sum::HandlingDue),
    ratio_of("on_time_handling", Share, Higher, kCasesOf, kVendor, Sum::HandlingInTime,
             Sum::HandlingDue),
    ratio_of("overdue_open_rate", Share, Lower, kDistricts | kHandlers, kJinniu,
             Sum::HandlingOverdue, Sum::HandlingDue),
    ratio_of("handling_mean", Hours, Lower, kCasesOf, kCities, Sum::HandlingTime,
             Sum::HandlingDone),
    ratio_of("response_mean", Hours, Lower, kCasesOf, kWangge, Sum::ResponseTime, Sum::Responded),
    quantile_of("response_p50", Hours, kDistricts | kHandlers | kGroups, Spread::Response, 0.5),
    quantile_of("response_p90", Hours, kCasesOf, Spread::Response, 0.9),
    quantile_of("response_p95", Hours, kDistricts | kHandlers | kGroups, Spread::Response, 0.95),
    // Not by unit: a case is its last handler's, not theirs who sent it back.
    ratio_of("return_rate", Share, Lower, kDistricts | kClasses, kGuard, Sum::Returned,
             Sum::Dispatched),
    ratio_of("extension_rate", Share, Lower, kDistricts | kHandlers, kJinniu, Sum::Extended,
             Sum::HandlingDue),
    ratio_of("suspension_rate", Share, Lower, kDistricts | kHandlers, kCities, Sum::Suspended,
             Sum::Dispatched),
    ratio_of("escalation_rate", Share, Lower, kDistricts | kHandlers, kCities, Sum::Escalated,
             Sum::Dispatched),
    // Closing.
    ratio_of("closing_rate", Share, Higher, kCasesOf, kVendor, Sum::Closed, Sum::ClosingDue),
    ratio_of("on_time_closing", Share, Higher, kCasesOf, kVendor, Sum::ClosedInTime,
             Sum::ClosingDue),
    ratio_of("late_closing_rate", Share, Lower, kDistricts | kHandlers, kVendor, Sum::ClosedLate,
             Sum::ClosingDue),
    ratio_of("rework_rate", Share, Lower, kDistricts | kHandlers | kClasses, kJinniu,
             Sum::ReworkedCases, Sum::ClosingDue),
    ratio_of("reworks_per_handled", Share, Lower, kDistricts | kHandlers, kCasic, Sum::Reworks,
             Sum::HandlingDone),
    ratio_of("check_pass_rate", Share, Higher, kDistricts | kHandlers, kGuard, Sum::Closed,
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
};

template <class First, class Second>
constexpr auto both(const First& first, const Second& second) {
  std::array<Indicator, std::tuple_size_v<First> + std::tuple_size_v<Second>> all{};
  std::ranges::copy(second, std::ranges::copy(first, all.begin()).out);
  return all;
}

constexpr auto kCatalogue = both(kRows, emergency::kRows);

constexpr std::array<std::string_view, 12> kMeasureWords{
    "share",  "hours", "minutes",     "count",  "per_day", "per_supervisor_day",
    "people", "cases", "staff_hours", "points", "seconds", "per_incident"};

constexpr std::array<std::string_view, 3> kBetterWords{"higher", "lower", "neither"};

std::string text_key(IndicatorId id) { return "indicator." + std::string(indicator(id).key); }

/// How many of the measure's units a unit of numerator over denominator is, where the one or the
/// other is in milliseconds.
double scale(Measure measure) {
  switch (measure) {
    case Hours:
    case StaffHours:
      return 1.0 / 3600e3;
    case Minutes:
      return 1.0 / 60e3;
    case Seconds:
      return 1.0 / 1e3;
    case PerDay:
    case PerSupervisorDay:
      return 86400e3;
    default:
      return 1;
  }
}

}  // namespace

std::span<const Indicator> catalogue() { return kCatalogue; }

IndicatorId find(std::string_view key) {
  for (std::size_t i = 0; i < kCatalogue.size(); ++i)
    if (kCatalogue[i].key == key) return IndicatorId(i);
  return IndicatorId::none();
}

std::vector<model::Name> names() {
  std::vector<model::Name> all;
  for (std::size_t i = 0; i < kCatalogue.size(); ++i)
    all.push_back({std::string(kCatalogue[i].key), name(IndicatorId(i), Lang::Zh),
                   name(IndicatorId(i), Lang::En)});
  return all;
}

std::string name(IndicatorId id, Lang lang) { return text_in(lang, text_key(id)); }
std::string formula(IndicatorId id, Lang lang) { return text_in(lang, text_key(id) + ".how"); }

std::string_view word_of(Measure measure) { return kMeasureWords[std::size_t(measure)]; }
std::string_view word_of(Better better) { return kBetterWords[std::size_t(better)]; }

double ratio(const Indicator& indicator, double numerator, double denominator) {
  return numerator / denominator * scale(indicator.measure);
}

std::vector<record::Entry> entries() {
  std::vector<record::Entry> all;
  for (model::Name& name : names()) {
    const Measure measure = kCatalogue[all.size()].measure;
    all.push_back(
        {std::move(name), record::kNobody, record::kNobody, std::string(word_of(measure))});
  }
  return all;
}

record::Directory directory_of(const model::World& world) {
  record::Directory directory(world);
  directory.set(record::Kind::Indicator, entries());
  return directory;
}

}  // namespace wangge::indicator
