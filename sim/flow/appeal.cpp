#include <limits>

#include "flow/desk.hpp"
#include "flow/platform.hpp"
#include "flow/stages.hpp"

namespace wangge::flow {

using model::Activity;
using random::Purpose;

namespace {

/// Paper about what is over: after all that is still open.
constexpr kernel::Priority kLast{std::numeric_limits<int>::max()};

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
  co_await beside_the_case(file, p, Activity::ReviewAppeal, record::kAppeals, kLast);
  const bool granted = p.happens(plan.granted, Purpose::Appeal, file.problem.id, 1);
  if (granted) co_await beside_the_case(file, p, Activity::ConfirmAppeal, record::kAppeals, kLast);
  file.record.appeal_decided = true;
  file.record.exempted = granted && p.happens(plan.confirmed, Purpose::Appeal, file.problem.id, 2);
}

}  // namespace wangge::flow
