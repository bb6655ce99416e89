#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "record/case_record.hpp"
#include "record/interval.hpp"

namespace wangge::record {

/// What a field of a case record holds, so that a table can show it in words.
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
};

/// One field of a case record as a number; nothing where it has no value.
struct CaseField {
  std::string_view name;  ///< in files: `handling_deadline`
  FieldForm form;
  std::optional<std::int64_t> (*get)(const CaseRecord&);
  void (*set)(CaseRecord&, std::optional<std::int64_t>);
};

/// Every field of a case record, in one order: of the spool, the store and the exports.
std::span<const CaseField> case_fields();

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

}  // namespace wangge::record
