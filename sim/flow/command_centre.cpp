#include <utility>

#include "dispatch/routing.hpp"
#include "flow/desk.hpp"
#include "flow/handling.hpp"
#include "flow/platform.hpp"
#include "flow/stages.hpp"

namespace wangge::flow {

using model::Activity;
using model::UnitId;
using random::Purpose;
using record::Stage;

namespace {

/// Which of the category's further owners it is in truth, if any; none: the owner or subdistrict.
UnitId competent_further_owner(const CaseFile& file, const Platform& p) {
  const auto& category = p.world.category(file.problem.category);
  if (category.also.empty()) return UnitId::none();
  double left = p.draw(Purpose::ProblemOwner, file.problem.id, 1);
  for (const auto& further : category.also)
    if ((left -= further.competent.count()) < 0)
      return p.world.organisation.team(further.unit, p.subdistrict_of(file));
  return UnitId::none();
}

}  // namespace

dispatch::RoutingQuestion routing_question(const CaseFile& file, const Platform& p) {
  const auto& category = p.world.category(file.problem.category);
  const auto area = p.subdistrict_of(file);
  const auto& organisation = p.world.organisation;
  const double whose = p.draw(Purpose::ProblemOwner, file.problem.id, 0);
  const double subdistrict = category.subdistrict_competent.count();
  const double either = subdistrict + category.either_competent.count();
  return {category.kind,
          organisation.team(category.owner, area),
          organisation.in_area(model::UnitKind::Subdistrict, area),
          whose < subdistrict,
          whose >= subdistrict && whose < either,
          competent_further_owner(file, p)};
}

namespace {

UnitId first_handler(CaseFile& file, const Platform& p) {
  if (file.problem.handler.exists()) return file.problem.handler;
  const auto question = routing_question(file, p);
  const auto& routing = p.world.policy.routing;
  const bool sees = p.happens(routing.accuracy, Purpose::Misdirection, file.problem.id);
  const UnitId unit = dispatch::first_unit(routing, question, sees);
  file.record.misdirected = !dispatch::is_competent(unit, question);
  return unit;
}

bool is_emergency(const CaseFile& file, const Platform& p) {
  return severity_of(file, p).priority == 0;
}

}  // namespace

kernel::Task<> take_over(CaseFile& file, Platform& p) {
  if (p.world.policy.axes == model::Axes::Two)
    co_await at_desk(file, p, Activity::Receive, Stage::Dispatch);
}

kernel::Task<> dispatch_order(CaseFile& file, Platform& p) {
  co_await at_desk(file, p, Activity::Dispatch, Stage::Dispatch, file.record.dispatch);
  const bool disputed = std::exchange(file.disputed, false);
  if (disputed) co_await at_desk(file, p, Activity::Reconsider, Stage::Dispatch);
  if (disputed || (is_emergency(file, p) && file.record.reworks == 0))
    co_await at_desk(file, p, Activity::Coordinate, Stage::Dispatch);
  if (!file.record.handler.exists()) file.record.handler = first_handler(file, p);
  file.enter(Stage::Dispatch, file.record.handler, record::Cause::DataTransfer);
  co_await p.links.send_order(file.record.handler);
}

}  // namespace wangge::flow
