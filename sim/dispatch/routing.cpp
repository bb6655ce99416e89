#include "dispatch/routing.hpp"

#include <algorithm>

namespace wangge::dispatch {

using model::UnitId;

UnitId competent_unit(const model::Routing& routing, const RoutingQuestion& question) {
  if (question.further_owner.exists()) return question.further_owner;
  if (question.either_is_competent) return first_by_rule(routing, question);
  if (!question.owner.exists()) return question.subdistrict;
  const bool subdistrict = question.subdistrict_is_competent && question.subdistrict.exists();
  return subdistrict ? question.subdistrict : question.owner;
}

bool is_competent(UnitId unit, const RoutingQuestion& question) {
  const bool one_of_two = unit == question.owner || unit == question.subdistrict;
  if (question.either_is_competent && !question.further_owner.exists()) return one_of_two;
  return unit == competent_unit({}, question);
}

UnitId first_by_rule(const model::Routing& routing, const RoutingQuestion& question) {
  const bool component = question.kind == model::CategoryKind::Component;
  const model::First first = component ? routing.components : routing.events;
  const bool to_owner = first == model::First::Owner && question.owner.exists();
  return to_owner || !question.subdistrict.exists() ? question.owner : question.subdistrict;
}

UnitId first_unit(const model::Routing& routing, const RoutingQuestion& question, bool sees) {
  return sees ? competent_unit(routing, question) : first_by_rule(routing, question);
}

std::optional<UnitId> after_return(const RoutingQuestion& question,
                                   std::span<const UnitId> returned_by) {
  const auto has_not = [&](UnitId unit) {
    return unit.exists() &&
           std::find(returned_by.begin(), returned_by.end(), unit) == returned_by.end();
  };
  if (has_not(question.owner)) return question.owner;
  if (has_not(question.subdistrict)) return question.subdistrict;
  return std::nullopt;
}

}  // namespace wangge::dispatch
