#include "record/fields.hpp"

#include <array>

#include "record/field_of.hpp"

namespace wangge::record {
namespace {

using R = CaseRecord;
using Moments = std::optional<base::Instant> Timed::*;

template <Timed R::*Stage, Moments Moment>
constexpr CaseField moment(std::string_view name) {
  return {name, FieldForm::Moment, [](const R& r) { return field_number(r.*Stage.*Moment); },
          [](R& r, FieldNumber n) { assign(r.*Stage.*Moment, n); }};
}

constexpr std::array kFields{
    field<&R::problem>("case_id", FieldForm::Case),
    field<&R::category>("category", FieldForm::Category),
    field<&R::severity>("severity", FieldForm::Severity),
    field<&R::cell>("cell", FieldForm::Cell),
    field<&R::channel>("channel", FieldForm::Channel),
    field<&R::outcome>("outcome", FieldForm::Outcome),
    field<&R::handler>("handler", FieldForm::Unit),
    field<&R::merged_into>("merged_into", FieldForm::Case),
    field<&R::arose>("arose", FieldForm::Moment),
    field<&R::reported>("reported", FieldForm::Moment),
    moment<&R::acceptance, &Timed::started>("acceptance_started"),
    moment<&R::acceptance, &Timed::ended>("acceptance_ended"),
    moment<&R::acceptance, &Timed::deadline>("acceptance_deadline"),
    moment<&R::verification, &Timed::started>("verification_started"),
    moment<&R::verification, &Timed::ended>("verification_ended"),
    moment<&R::verification, &Timed::deadline>("verification_deadline"),
    moment<&R::filing, &Timed::started>("filing_started"),
    moment<&R::filing, &Timed::ended>("filing_ended"),
    moment<&R::filing, &Timed::deadline>("filing_deadline"),
    moment<&R::dispatch, &Timed::started>("dispatch_started"),
    moment<&R::dispatch, &Timed::ended>("dispatch_ended"),
    moment<&R::dispatch, &Timed::deadline>("dispatch_deadline"),
    moment<&R::handling, &Timed::started>("handling_started"),
    moment<&R::handling, &Timed::ended>("handling_ended"),
    moment<&R::handling, &Timed::deadline>("handling_deadline"),
    moment<&R::review, &Timed::started>("review_started"),
    moment<&R::review, &Timed::ended>("review_ended"),
    moment<&R::review, &Timed::deadline>("review_deadline"),
    moment<&R::check, &Timed::started>("check_started"),
    moment<&R::check, &Timed::ended>("check_ended"),
    moment<&R::check, &Timed::deadline>("check_deadline"),
    moment<&R::closing, &Timed::started>("closing_started"),
    moment<&R::closing, &Timed::ended>("closing_ended"),
    moment<&R::closing, &Timed::deadline>("closing_deadline"),
    field<&R::ended>("ended", FieldForm::Moment),
    field<&R::suspended>("suspended", FieldForm::Duration),
    field<&R::undiscovered>("undiscovered", FieldForm::Duration),
    field<&R::waiting>("waiting", FieldForm::Duration),
    field<&R::off_shift>("off_shift", FieldForm::Duration),
    field<&R::work>("work", FieldForm::Duration),
    field<&R::travel>("travel", FieldForm::Duration),
    field<&R::transfer>("transfer", FieldForm::Duration),
    field<&R::returned>("returned", FieldForm::Duration),
    field<&R::rework>("rework", FieldForm::Duration),
    field<&R::liaison>("liaison", FieldForm::Duration),
    field<&R::returns>("returns", FieldForm::Count),
    field<&R::reworks>("reworks", FieldForm::Count),
    field<&R::review_returns>("sent_back", FieldForm::Count),
    field<&R::extensions>("extensions", FieldForm::Count),
    field<&R::refused_extensions>("refused_extensions", FieldForm::Count),
    field<&R::duplicate_reports>("duplicate_reports", FieldForm::Count),
    field<&R::missed_visits>("missed_visits", FieldForm::Count),
    field<&R::was_suspended>("was_suspended", FieldForm::Flag),
    field<&R::escalated>("escalated", FieldForm::Flag),
    field<&R::misdirected>("misdirected", FieldForm::Flag),
    field<&R::unserved>("unserved", FieldForm::Flag),
    field<&R::closed_specially>("closed_specially", FieldForm::Flag),
    field<&R::appealed>("appealed", FieldForm::Flag),
    field<&R::appeal_decided>("appeal_decided", FieldForm::Flag),
    field<&R::exempted>("exempted", FieldForm::Flag),
    field<&R::surveyed>("surveyed", FieldForm::Flag),
    field<&R::satisfied>("satisfied", FieldForm::Flag),
};

constexpr std::array<std::string_view, kStages> kStageWords{
    "discovery", "acceptance", "verification", "filing",    "dispatch", "handling",
    "review",    "check",      "closing",      "desk_work", "call",     "sending",
    "turnout",   "approach",   "on_scene",     "transport"};
constexpr std::array<std::string_view, kCauses> kCauseWords{
    "undiscovered",  "waiting",  "off_shift", "work",      "travel",
    "data_transfer", "returned", "rework",    "suspended", "liaison"};
constexpr std::array<std::string_view, kOutcomes> kOutcomeWords{
    "open",      "undiscovered", "vanished",  "fixed_on_spot", "not_accepted",
    "not_filed", "void",         "duplicate", "closed"};

}  // namespace

template <>
std::span<const CaseField> fields_of() {
  return kFields;
}

std::string_view word_of(Stage stage) { return kStageWords[std::size_t(stage)]; }
std::string_view word_of(Cause cause) { return kCauseWords[std::size_t(cause)]; }
std::string_view word_of(Outcome outcome) { return kOutcomeWords[std::size_t(outcome)]; }

}  // namespace wangge::record
