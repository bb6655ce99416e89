#include <array>

#include "record/field_of.hpp"

namespace wangge::record {
namespace {

using I = IncidentRecord;

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
    field<&ResponseRecord::incident>("case_id", FieldForm::Case),
    field<&ResponseRecord::unit>("unit", FieldForm::Unit),
    field<&ResponseRecord::crew>("crew", FieldForm::Count),
    field<&ResponseRecord::requested>("requested", FieldForm::Moment),
    field<&ResponseRecord::ordered>("ordered", FieldForm::Moment),
    field<&ResponseRecord::left>("left", FieldForm::Moment),
    field<&ResponseRecord::arrived>("arrived", FieldForm::Moment),
    field<&ResponseRecord::work_ended>("work_ended", FieldForm::Moment),
    field<&ResponseRecord::at_hospital>("at_hospital", FieldForm::Moment),
    field<&ResponseRecord::cleared>("cleared", FieldForm::Moment),
    field<&ResponseRecord::waited>("waited", FieldForm::Flag),
    field<&ResponseRecord::preempted>("preempted", FieldForm::Flag),
    field<&ResponseRecord::other_zone>("other_zone", FieldForm::Flag),
    field<&ResponseRecord::turned_back>("turned_back", FieldForm::Flag),
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
