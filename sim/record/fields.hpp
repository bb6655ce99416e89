#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "record/case_record.hpp"
#include "record/incident_record.hpp"
#include "record/interval.hpp"

namespace wangge::record {

/// What a field of a record holds, so that a table can show it in words.
enum class FieldForm {
  Case,
  Category,
  Severity,
  Cell,
  Unit,
  Channel,
  Outcome,
  Moment,    ///< milliseconds of civil time
  Duration,  ///< milliseconds
  Count,
  Flag,  ///< 0 or 1
  IncidentType,
  Centre,
  IncidentOutcome,
};

/// One field of a record as a number; nothing where it has no value.
template <class Record>
struct Field {
  std::string_view name;  ///< in files: `handling_deadline`
  FieldForm form;
  std::optional<std::int64_t> (*get)(const Record&);
  void (*set)(Record&, std::optional<std::int64_t>);
};
using CaseField = Field<CaseRecord>;
using IncidentField = Field<IncidentRecord>;
using ResponseField = Field<ResponseRecord>;

/// Every field of a record, in one order: of the spool, the store and the exports.
template <class Record>
std::span<const Field<Record>> fields_of();
template <>
std::span<const CaseField> fields_of();
template <>
std::span<const IncidentField> fields_of();
template <>
std::span<const ResponseField> fields_of();

inline std::span<const CaseField> case_fields() { return fields_of<CaseRecord>(); }
inline std::span<const IncidentField> incident_fields() { return fields_of<IncidentRecord>(); }
inline std::span<const ResponseField> response_fields() { return fields_of<ResponseRecord>(); }

/// A stage of a case record that has a limit.
struct TimedStage {
  Stage stage;
  Timed CaseRecord::*timed;
};
inline constexpr TimedStage kTimedStages[] = {
    {Stage::Acceptance, &CaseRecord::acceptance}, {Stage::Verification, &CaseRecord::verification},
    {Stage::Filing, &CaseRecord::filing},         {Stage::Dispatch, &CaseRecord::dispatch},
    {Stage::Handling, &CaseRecord::handling},     {Stage::Review, &CaseRecord::review},
    {Stage::Check, &CaseRecord::check},           {Stage::Closing, &CaseRecord::closing}};

/// The words for these in files and in the text table (`stage.<word>`): `handling`.
std::string_view word_of(Stage);
std::string_view word_of(Cause);
std::string_view word_of(Outcome);
inline constexpr std::size_t kOutcomes = 9;
std::string_view word_of(IncidentOutcome);
inline constexpr std::size_t kIncidentOutcomes = 5;

}  // namespace wangge::record
