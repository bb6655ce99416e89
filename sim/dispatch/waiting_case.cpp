#include "dispatch/waiting_case.hpp"

namespace wangge::dispatch {
namespace {

base::Instant at_share(const WaitingCase& waiting, double share) {
  const auto length = static_cast<double>((waiting.deadline - waiting.clock_started).count());
  return waiting.clock_started + base::Duration(static_cast<std::int64_t>(length * share));
}

}  // namespace

std::optional<Checkpoint> next_checkpoint(const model::Policy& policy, const WaitingCase& waiting) {
  std::optional<Checkpoint> next;
  if (policy.extension && waiting.may_ask_for_extension)
    next = {Step::AskForExtension, at_share(waiting, policy.extension->apply_at)};
  if (!waiting.escalated) {
    const auto when = at_share(waiting, policy.escalate_at);
    if (!next || when < next->when) next = {Step::Escalate, when};
  }
  return next;
}

}  // namespace wangge::dispatch
