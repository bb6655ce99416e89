#include "dispatch/routing.hpp"

namespace wangge::dispatch {

using model::UnitId;

UnitId competent_unit(const RoutingQuestion& question) {
  if (!question.owner.exists()) return question.subdistrict;
  const bool subdistrict = question.subdistrict_is_competent && question.subdistrict.exists();
  return subdistrict ? question.subdistrict : question.owner;
}

UnitId first_by_rule(const model::Routing& routing, const RoutingQuestion& question) {
  const bool component = question.kind == model::CategoryKind::Component;
  const model::First first = component ? routing.components : routing.events;
  const bool to_owner = first == model::First::Owner && question.owner.exists();
  return to_owner || !question.subdistrict.exists() ? question.owner : question.subdistrict;
}

UnitId first_unit(const model::Routing& routing, const RoutingQuestion& question, bool sees) {
  return sees ? competent_unit(question) : first_by_rule(routing, question);
}

UnitId after_return(const RoutingQuestion& question, UnitId returned_by) {
  return returned_by == question.owner ? question.subdistrict : question.owner;
}

}  // namespace wangge::dispatch
