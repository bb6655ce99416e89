#include <algorithm>

#include "base/text.hpp"
#include "scenario/assembly.hpp"

namespace wangge::scenario {
namespace {

using model::IndicatorName;
using model::Subject;

/// Whether something happens that it counts; what cannot be read may be it.
bool has_subject(const IndicatorName& indicator, const Assembly& a) {
  switch (indicator.subject) {
    case Subject::Cases:
      return has_cases(a.world.demand) || a.entry.demand.trace || a.faults.is_damaged("demand");
    case Subject::DeskWork:
      return !a.world.demand.desk_work.empty() || a.faults.is_damaged("demand");
    case Subject::Emergencies:
      return a.world.emergencies.any() || a.faults.is_damaged("emergencies");
    case Subject::Any:
      return true;
  }
  return true;
}

const char* what_is_missing(Subject subject) {
  switch (subject) {
    case Subject::DeskWork:
      return "scenario.no_data_without_desk_work";
    case Subject::Emergencies:
      return "scenario.no_data_without_emergencies";
    default:
      return "scenario.no_data_without_cases";
  }
}

bool has_weights(const IndicatorName& score, const Assembly& a) {
  return std::ranges::count(a.world.scores, score.key, &model::ScoreTable::key) > 0;
}

/// `scores:` calls score_region `region`.
std::string key_in_scores(const IndicatorName& score) {
  return score.key.substr(score.key.find('_') + 1);
}

/// Why it can have no figure for the district, whatever happens; empty where it can.
std::string why_never(const Ref& ref, const IndicatorName& indicator, const Assembly& a) {
  if (!indicator.of_whole) return base::text("scenario.not_of_whole", ref.text, indicator.key);
  if (!indicator.is_score || has_weights(indicator, a)) return "";
  return base::text("scenario.score_without_weights", ref.text, key_in_scores(indicator));
}

/// The same where nothing happens that it counts, which a layer may bring.
std::string why_not_here(const Ref& ref, const IndicatorName& indicator, const Assembly& a) {
  if (has_subject(indicator, a)) return "";
  return base::text(what_is_missing(indicator.subject), ref.text);
}

/// What ranks must be a figure of the district; where nothing here brings data it is noted only, of
/// the others in both cases.
void check(const Ref& ref, bool ranks, const Assembly& a) {
  const IndicatorName* indicator = indicator_called(ref.text, a.indicators);
  if (!ref.given() || indicator == nullptr) return;
  const std::string never = why_never(ref, *indicator, a);
  if (ranks && !never.empty()) return a.fault(ref.where, never);
  const std::string why = never.empty() ? why_not_here(ref, *indicator, a) : never;
  if (!why.empty()) a.faults.note(ref.where, why);
}

}  // namespace

void check_indicators(const Assembly& a) {
  check(a.entry.experiment.primary_entry, true, a);
  for (const Ref& ref : a.entry.experiment.indicator_entries) check(ref, false, a);
}

}  // namespace wangge::scenario
