#include "flow/handling_clock.hpp"

#include "flow/escalation.hpp"
#include "flow/handling.hpp"
#include "flow/platform.hpp"
#include "kernel/simulation.hpp"

namespace wangge::flow {
namespace {

base::ClockHolder holder(const CaseFile& file) {
  return base::ClockHolder(file.record.handler.index());
}

/// By the rules of the moment at which the case was filed.
base::Limit limit_of(const CaseFile& file, const Platform& p) {
  return model::limit_in_force(p.world.policy, severity_of(file, p).limit, file.problem.category,
                               *file.record.filing.ended);
}

void note_deadline(CaseFile& file, Platform& p) {
  file.record.handling.deadline = file.clock->deadline(kernel::now());
  watch_limit(file, p);
}

}  // namespace

void start_clock(CaseFile& file, Platform& p) {
  const bool bundled = p.world.policy.clock == model::HandlingClock::Bundled;
  const auto scope = bundled ? base::ClockScope::Bundled : base::ClockScope::PerUnit;
  file.clock.emplace(p.world.calendar, limit_of(file, p), scope);
  file.clock->start(kernel::now(), holder(file));
  file.record.handling.started = kernel::now();
  note_deadline(file, p);
}

void pass_clock(CaseFile& file, Platform& p) {
  file.clock->hand_to(kernel::now(), holder(file));
  if (p.world.policy.clock == model::HandlingClock::PerUnit)
    file.record.handling.started = kernel::now();
  note_deadline(file, p);
}

void stop_clock(CaseFile& file, Platform& p) {
  if (!file.clock->is_late(kernel::now())) file.record.handling.deadline.reset();
  file.clock->pause(kernel::now());
  watch_limit(file, p);
}

void rest_clock(CaseFile& file, Platform& p) {
  if (p.world.policy.clock == model::HandlingClock::PerUnit) stop_clock(file, p);
}

void resume_clock(CaseFile& file, Platform& p) {
  file.clock->resume(kernel::now());
  note_deadline(file, p);
}

bool extend_clock(CaseFile& file, Platform& p, bool granted) {
  const bool extended = granted && file.clock->extend(kernel::now());
  note_deadline(file, p);
  return extended;
}

}  // namespace wangge::flow
