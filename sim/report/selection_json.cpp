#include "report/selection_json.hpp"

#include "experiment/estimate_json.hpp"
#include "indicator/catalogue.hpp"
#include "report/requirement_words.hpp"

namespace wangge::report {
namespace {

using base::Json;
using experiment::Candidate;
using experiment::Procedure;
using experiment::Selection;
using experiment::SelectionEnd;

const char* word_of(Procedure procedure) {
  if (procedure == Procedure::Sequential) return "kim_nelson";
  return procedure == Procedure::TwoStage ? "nelson_matejcik" : "ocba";
}

const char* word_of(SelectionEnd end) {
  switch (end) {
    case SelectionEnd::Decided:
      return "decided";
    case SelectionEnd::NoneFeasible:
      return "none_feasible";
    case SelectionEnd::MostReached:
      return "most_reached";
    case SelectionEnd::Stopped:
      return "stopped";
  }
  return "";
}

std::string key_of(record::IndicatorId id) { return std::string(indicator::indicator(id).key); }

Json candidate_json(const Candidate& c, const Selection& selection,
                    const record::Directory& directory) {
  const auto& entry = directory.entry(record::Kind::Configuration, c.configuration.index());
  Json required = Json::array();
  for (const auto& estimate : c.required) required.push_back(experiment::json_of(estimate));
  const bool first = &c == &selection.candidates.front();
  return {{"configuration", entry.name.key},
          {"chosen", selection.chosen && first},
          {"requirements", verdict_key(c.verdict)},
          {"beaten", c.beaten},
          {"replications", c.replications},
          {"objective", experiment::json_of(c.objective)},
          {"required", std::move(required)},
          {"to_best",
           c.to_best ? Json{{"low", c.to_best->low}, {"high", c.to_best->high}} : Json(nullptr)},
          {"staff_hours", c.staff.hours.count()},
          {"cost_yuan", c.staff.cost.count()}};
}

}  // namespace

Json selection_json(const Selection& selection, const record::Directory& directory,
                    const record::Provenance& provenance) {
  const auto& plan = selection.plan;
  Json candidates = Json::array();
  for (const Candidate& c : selection.candidates)
    candidates.push_back(candidate_json(c, selection, directory));
  return {{"end", word_of(selection.end)},
          {"procedure", word_of(plan.procedure)},
          {"objective", key_of(plan.objective)},
          {"worth_detecting", plan.worth},
          {"confidence", plan.confidence.count()},
          {"requirements", requirements_json(plan.requirements)},
          {"candidates", std::move(candidates)},
          {"replications", selection.replications},
          {"needed_of_each", selection.needed ? Json(*selection.needed) : Json(nullptr)},
          {"seed", provenance.seed},
          {"version", provenance.version},
          {"command", provenance.command}};
}

}  // namespace wangge::report
