#include "flow/extension.hpp"

#include "flow/crews.hpp"
#include "flow/desk.hpp"
#include "flow/escalation.hpp"
#include "flow/handling.hpp"
#include "flow/handling_clock.hpp"
#include "flow/platform.hpp"
#include "kernel/hold.hpp"
#include "kernel/simulation.hpp"

namespace wangge::flow {

using model::Activity;
using random::Purpose;

namespace {

constexpr std::uint32_t kMostRequests = 4;  // for an extension in one round; two can be granted

/// Of the next request, over all rounds.
std::uint32_t request_number(const CaseFile& file) {
  return kMostRequests * round_of(file) + file.extension_requests;
}

bool may_ask(const CaseFile& file, const Platform& p) {
  return p.world.policy.extension && !file.clock->is_late(kernel::now()) &&
         file.extension_requests < kMostRequests &&
         file.clock->extensions() < base::StatutoryClock::kMostExtensions;
}

std::optional<base::Instant> next_request(const CaseFile& file, const Platform& p) {
  if (!may_ask(file, p)) return std::nullopt;
  const auto& plan = *p.world.policy.extension;
  const std::uint32_t number = request_number(file);
  if (!p.happens(plan.applies, Purpose::Extension, file.problem.id, 2 * number))
    return std::nullopt;
  return file.clock->used_at(plan.apply_at, kernel::now());
}

/// What both levels say to a request; the second hears of what the first has granted.
struct Decision {
  bool granted;
  bool confirmed;
};

Decision decide(CaseFile& file, const Platform& p) {
  const auto& plan = *p.world.policy.extension;
  const std::uint32_t number = request_number(file);
  ++file.extension_requests;
  return {p.happens(plan.granted, Purpose::Extension, file.problem.id, 2 * number + 1),
          p.happens(plan.confirmed, Purpose::Confirmation, file.problem.id, number)};
}

/// What is late by then stays late.
void conclude(CaseFile& file, Platform& p, const Decision& decision) {
  const bool agreed = decision.granted && decision.confirmed;
  ++(extend_clock(file, p, agreed) ? file.record.extensions : file.record.refused_extensions);
}

/// A request lies on a desk while the crew works on.
kernel::Task<> visit(CaseFile& file, Platform& p, Activity activity) {
  const auto priority = priority_of(severity_of(file, p).priority, file.record.escalated);
  return beside_the_case(file, p, activity, record::kExtensions, priority);
}

kernel::Process ask_when_due(CaseFile& file, Platform& p) {
  while (const auto when = next_request(file, p)) {
    co_await kernel::hold_until(*when);
    const Decision decision = decide(file, p);
    co_await visit(file, p, Activity::ApproveExtension);
    if (decision.granted) co_await visit(file, p, Activity::ConfirmExtension);
    conclude(file, p, decision);
  }
}

}  // namespace

std::optional<base::Instant> asks_for_extension_at(const CaseFile& file, const Platform& p) {
  return file.request.alive() ? std::nullopt : next_request(file, p);
}

kernel::Task<> ask_for_extension(CaseFile& file, Platform& p) {
  const Decision decision = decide(file, p);
  co_await at_desk(file, p, Activity::ApproveExtension, record::Stage::Handling);
  if (decision.granted)
    co_await at_desk(file, p, Activity::ConfirmExtension, record::Stage::Handling);
  conclude(file, p, decision);
}

void ask_beside_the_work(CaseFile& file, Platform& p) {
  if (!file.request.alive()) file.request = kernel::spawn(ask_when_due(file, p));
}

}  // namespace wangge::flow
