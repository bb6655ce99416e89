#include "flow/desk.hpp"
#include "flow/escalation.hpp"
#include "flow/handling.hpp"
#include "flow/platform.hpp"
#include "flow/stages.hpp"

namespace wangge::flow {

using model::Activity;
using random::Purpose;

namespace {

bool appeals(const CaseFile& file, const Platform& p) {
  const auto& plan = p.world.policy.appeal;
  return plan && !file.record.handling.in_time() &&
         p.happens(plan->applies, Purpose::Appeal, file.problem.id, 0);
}

}  // namespace

kernel::Task<> appeal(CaseFile& file, Platform& p) {
  file.record.appealed = appeals(file, p);
  if (!file.record.appealed) co_return;
  const auto& plan = *p.world.policy.appeal;
  const auto priority = priority_of(severity_of(file, p).priority, false);
  co_await beside_the_case(file, p, Activity::ReviewAppeal, record::kAppeals, priority);
  if (!p.happens(plan.granted, Purpose::Appeal, file.problem.id, 1)) co_return;
  co_await beside_the_case(file, p, Activity::ConfirmAppeal, record::kAppeals, priority);
  file.record.exempted = p.happens(plan.confirmed, Purpose::Appeal, file.problem.id, 2);
}

}  // namespace wangge::flow
