#include "flow/escalation.hpp"

#include <algorithm>

#include "flow/desk.hpp"
#include "flow/handling.hpp"
#include "flow/platform.hpp"
#include "kernel/hold.hpp"
#include "kernel/simulation.hpp"

namespace wangge::flow {

using model::Activity;

namespace {

kernel::Task<> escalate(CaseFile& file, Platform& p) {
  file.record.escalated = true;
  const auto priority =
      priority_of(severity_of(file, p).priority);  // not before the reviews that it hurries
  return beside_the_case(file, p, Activity::Escalate, record::kEscalations, priority);
}

kernel::Process escalate_when_due(CaseFile& file, Platform& p) {
  co_await kernel::hold_until(*file.escalates_at);
  file.escalates_at.reset();
  co_await escalate(file, p);
}

kernel::Process escalate_now(CaseFile& file, Platform& p) { co_await escalate(file, p); }

}  // namespace

void watch_limit(CaseFile& file, Platform& p) {
  stop_watching(file);
  if (file.record.escalated || !file.clock->is_running()) return;
  file.escalates_at = file.clock->used_at(p.world.policy.escalate_at, kernel::now());
  file.escalation = kernel::spawn(escalate_when_due(file, p));
}

void stop_watching(CaseFile& file) {
  if (file.escalates_at) file.escalation.cancel();
  file.escalates_at.reset();
}

void note_repeat(CaseFile& file, Platform& p) {
  const int enough = p.world.policy.escalate_on_repeats;
  if (enough == 0 || file.record.escalated || file.record.duplicate_reports < enough) return;
  stop_watching(file);
  file.escalation = kernel::spawn(escalate_now(file, p));
}

std::optional<base::Instant> may_escalate_at(const CaseFile& file, const Platform& p) {
  const bool calls = p.world.policy.escalate_on_repeats > 0 && !file.record.escalated;
  if (!calls || !file.next_call) return file.escalates_at;
  return std::min(*file.next_call, file.escalates_at.value_or(*file.next_call));
}

kernel::Request request_of(const CaseFile& file, const Platform& p, std::uint64_t place) {
  kernel::Request wish;
  wish.priority = priority_of(severity_of(file, p).priority, file.record.escalated);
  if (const auto until = may_escalate_at(file, p))
    wish.patience = std::max(*until - kernel::now(), base::Duration(0));
  wish.place = place;
  return wish;
}

kernel::Priority priority_of(int priority, bool escalated) {
  return kernel::Priority(std::max(2 * priority - (escalated ? 1 : 0), 0));
}

}  // namespace wangge::flow
