#include "flow/handling.hpp"

#include <algorithm>

#include "flow/crews.hpp"
#include "flow/desk.hpp"
#include "flow/extension.hpp"
#include "flow/handling_clock.hpp"
#include "flow/platform.hpp"
#include "flow/stages.hpp"
#include "flow/station_cover.hpp"
#include "kernel/hold.hpp"
#include "kernel/simulation.hpp"

namespace wangge::flow {

using model::UnitId;
using random::Purpose;
using record::Cause;
using record::Stage;

const model::Severity& severity_of(const CaseFile& file, const Platform& p) {
  return p.world.category(file.problem.category).severities[file.problem.severity.index()];
}

bool is_hopeless(const CaseFile& file, const Platform& p) {
  return file.problem.founded &&
         p.happens(p.world.policy.closes_specially, Purpose::SpecialClosure, file.problem.id);
}

namespace {

bool is_own(const CaseFile& file, const Platform& p) {
  if (file.problem.handler.exists()) return true;
  return dispatch::is_competent(file.record.handler, routing_question(file, p));
}

/// Whom the order goes to next, who may not be known before the centre has coordinated.
void redirect(CaseFile& file, const Platform& p) {
  file.returned_by.push_back(file.record.handler);
  const auto question = routing_question(file, p);
  const auto next = dispatch::after_return(question, file.returned_by);
  file.disputed = !next;
  file.record.handler = next ? *next : dispatch::competent_unit(p.world.policy.routing, question);
}

/// 回退: "not ours". Under the bundled clock the limit goes on running while the order wanders.
kernel::Task<> send_back(CaseFile& file, Platform& p) {
  const UnitId unit = file.record.handler;
  file.enter(Stage::Handling, unit, Cause::Returned);
  rest_clock(file, p);
  const auto& decision = p.world.organisation.unit(unit).return_decision;
  const auto number = static_cast<std::uint32_t>(file.record.returns);
  if (decision)
    co_await kernel::hold(p.time(*decision, Purpose::ReturnWork, file.problem.id, number));
  ++file.record.returns;
  redirect(file, p);
  co_await dispatch_order(file, p);
  pass_clock(file, p);
}

/// 挂账: season, works, no condition. Once it is approved the statutory clock stands still, for a
/// year at most.
kernel::Task<> suspend(CaseFile& file, Platform& p) {
  co_await at_desk(file, p, model::Activity::ApproveSuspension, Stage::Handling);
  file.enter(Stage::Handling, file.record.handler, Cause::Suspended);
  stop_clock(file, p);
  file.record.was_suspended = true;
  const auto asked = p.time(p.world.policy.suspension, Purpose::Suspension, file.problem.id, 1);
  co_await kernel::hold(std::min(asked, model::kLongestSuspension));
  resume_clock(file, p);
}

/// 沟通协调 with a unit that takes no orders, until it agrees. On the clock, which counts on.
kernel::Task<> talk(CaseFile& file, Platform& p) {
  const auto& unit = p.world.organisation.unit(file.record.handler);
  for (bool agreed = !unit.liaison; !agreed; ++file.talks) {
    file.enter(Stage::Handling, file.record.handler, Cause::Liaison);
    co_await kernel::hold(p.time(*unit.liaison, Purpose::Liaison, file.problem.id, file.talks));
    agreed = p.happens(unit.complies, Purpose::Compliance, file.problem.id, file.talks);
  }
}

/// What has to happen before the unit can start: its agreement each time it is asked, and once
/// perhaps a wait for the season.
kernel::Task<> prepare(CaseFile& file, Platform& p) {
  co_await talk(file, p);
  const auto& unit = p.world.organisation.unit(file.record.handler);
  const bool first = round_of(file) == 0;
  if (first && p.happens(unit.suspends, Purpose::Suspension, file.problem.id))
    co_await suspend(file, p);
}

/// False: the crew was taken away on the way, or its shift ended, or a road was closed this
/// instant.
kernel::Task<bool> drive(CaseFile& file, Platform& p, kernel::Duty& crew) {
  const auto open = way(file, p, crew.person());
  if (!open) co_return false;
  const base::Duration takes = set_out(file, p, crew.person(), *open);
  const bool again = round_of(file) > 0;
  file.enter(Stage::Handling, file.record.handler, again ? Cause::Rework : Cause::Travel);
  co_return co_await crew.work_or_lose(takes) == base::Duration(0);
}

/// On the spot; where there is nothing, or nothing to be done, as long as it takes to see that.
base::Duration work_of(const CaseFile& file, const Platform& p) {
  const auto& look = p.world.organisation.verification;
  const bool in_vain = look && (!file.problem.founded || is_hopeless(file, p));
  return p.time(in_vain ? look->work : severity_of(file, p).work, Purpose::CrewWork,
                file.problem.id, round_of(file));
}

/// Travel and work of one crew, of another where it is taken away or its shift ends: what is left
/// is done by that one, wherever it comes from.
kernel::Task<> drive_and_work(CaseFile& file, Platform& p) {
  const UnitId unit = file.record.handler;
  const Cause cause = round_of(file) > 0 ? Cause::Rework : Cause::Work;
  const std::uint64_t place = p.staff.post(unit).take_place();
  std::optional<base::Duration> left;  // none: nobody has begun
  while (left != base::Duration(0)) {
    auto crew = co_await wait_for_crew(file, p, place);
    ask_beside_the_work(file, p);
    if (!co_await drive(file, p, crew)) continue;
    file.enter(Stage::Handling, unit, cause);
    if (!left) left = work_of(file, p);
    left = co_await crew.work_or_lose(*left);
    if (left == base::Duration(0)) go_home(unit, crew.person(), file.problem.id, p);
  }
}

}  // namespace

kernel::Task<> handle(CaseFile& file, Platform& p) {
  if (!file.clock) start_clock(file, p);
  file.record.handling.ended.reset();
  file.extension_requests = 0;
  while (!is_own(file, p)) co_await send_back(file, p);
  co_await prepare(file, p);
  co_await drive_and_work(file, p);
  file.request.cancel();
  file.record.handling.ended = kernel::now();
  file.enter(Stage::Review, file.record.handler, Cause::DataTransfer);
  const bool by_data = co_await p.links.upload_feedback(file.record.handler);
  if (!by_data) co_await write_down(file, p, Stage::Review);
}

}  // namespace wangge::flow
