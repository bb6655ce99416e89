#include <array>

#include "record/field_of.hpp"

namespace wangge::record {
namespace {

using I = IncidentRecord;
using R = ResponseRecord;

constexpr std::array kIncidentFields{
    field<&I::incident>("case_id", FieldForm::Case),
    field<&I::type>("incident_type", FieldForm::IncidentType),
    field<&I::cell>("cell", FieldForm::Cell),
    field<&I::dialled>("dialled", FieldForm::Centre),
    field<&I::centre>("centre", FieldForm::Centre),
    field<&I::outcome>("incident_outcome", FieldForm::IncidentOutcome),
    field<&I::arose>("arose", FieldForm::Moment),
    field<&I::answered>("answered", FieldForm::Moment),
    field<&I::ordered>("ordered", FieldForm::Moment),
    field<&I::left>("left", FieldForm::Moment),
    field<&I::arrived>("arrived", FieldForm::Moment),
    field<&I::complete>("complete", FieldForm::Moment),
    field<&I::ended>("ended", FieldForm::Moment),
    field<&I::transfers>("transfers", FieldForm::Count),
    field<&I::repeat_calls>("repeat_calls", FieldForm::Count),
    field<&I::units>("units", FieldForm::Count),
    field<&I::waited>("waited", FieldForm::Flag),
    field<&I::reinforced>("reinforced", FieldForm::Flag),
    field<&I::unserved>("unserved", FieldForm::Flag),
    field<&I::short_of_units>("short_of_units", FieldForm::Flag),
};

constexpr std::array kResponseFields{
    field<&R::incident>("case_id", FieldForm::Case),
    field<&R::unit>("unit", FieldForm::Unit),
    field<&R::crew>("crew", FieldForm::Count),
    field<&R::requested>("requested", FieldForm::Moment),
    field<&R::ordered>("ordered", FieldForm::Moment),
    field<&R::left>("left", FieldForm::Moment),
    field<&R::arrived>("arrived", FieldForm::Moment),
    field<&R::work_ended>("work_ended", FieldForm::Moment),
    field<&R::at_hospital>("at_hospital", FieldForm::Moment),
    field<&R::cleared>("cleared", FieldForm::Moment),
    field<&R::waited>("waited", FieldForm::Flag),
    field<&R::preempted>("preempted", FieldForm::Flag),
    field<&R::other_zone>("other_zone", FieldForm::Flag),
    field<&R::turned_back>("turned_back", FieldForm::Flag),
};

constexpr std::array<std::string_view, kIncidentOutcomes> kIncidentOutcomeWords{
    "open", "cleared", "false_alarm", "repeat", "lost"};

}  // namespace

template <>
std::span<const IncidentField> fields_of() {
  return kIncidentFields;
}
template <>
std::span<const ResponseField> fields_of() {
  return kResponseFields;
}

std::string_view word_of(IncidentOutcome outcome) {
  return kIncidentOutcomeWords[std::size_t(outcome)];
}

}  // namespace wangge::record
