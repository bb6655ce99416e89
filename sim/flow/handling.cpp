#include "flow/handling.hpp"

#include "dispatch/choose_crew.hpp"
#include "dispatch/waiting_case.hpp"
#include "flow/desk.hpp"
#include "flow/escalation.hpp"
#include "flow/platform.hpp"
#include "flow/stages.hpp"
#include "kernel/hold.hpp"
#include "kernel/simulation.hpp"
#include "network/anchors.hpp"

namespace wangge::flow {

using model::Activity;
using model::UnitId;
using random::Purpose;
using record::Cause;
using record::Stage;

const model::Severity& severity_of(const CaseFile& file, const Platform& p) {
  return p.world.category(file.problem.category).severities[file.problem.severity.index()];
}

namespace {

const model::Unit& handler_of(const CaseFile& file, const Platform& p) {
  return p.world.organisation.unit(file.record.handler);
}

/// How often it has been handled before, after a failed check or feedback sent back.
std::uint32_t round_of(const CaseFile& file) {
  return static_cast<std::uint32_t>(file.record.reworks + file.record.review_returns);
}

base::ClockHolder holder(const CaseFile& file) {
  return base::ClockHolder(file.record.handler.index());
}

void note_deadline(CaseFile& file, Platform& p) {
  file.record.handling.deadline = file.clock->deadline(kernel::now());
  watch_limit(file, p);
}

void start_clock(CaseFile& file, Platform& p) {
  const bool bundled = p.world.policy.clock == model::HandlingClock::Bundled;
  const auto scope = bundled ? base::ClockScope::Bundled : base::ClockScope::PerUnit;
  file.clock.emplace(p.world.calendar, severity_of(file, p).limit, scope);
  file.clock->start(kernel::now(), holder(file));
  file.record.handling.started = kernel::now();
  note_deadline(file, p);
}

/// Another unit has the case now: on the same clock where it is bundled, on a new one otherwise.
void pass_clock(CaseFile& file, Platform& p) {
  file.clock->hand_to(kernel::now(), holder(file));
  if (p.world.policy.clock == model::HandlingClock::PerUnit)
    file.record.handling.started = kernel::now();
  note_deadline(file, p);
}

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

/// What is late by then stays late.
void stop_clock(CaseFile& file, Platform& p) {
  if (!file.clock->is_late(kernel::now())) file.record.handling.deadline.reset();
  file.clock->pause(kernel::now());
  watch_limit(file, p);
}

/// A unit's own clock stands still from the moment it says that the case is not its own.
void rest_clock(CaseFile& file, Platform& p) {
  if (p.world.policy.clock == model::HandlingClock::PerUnit) stop_clock(file, p);
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

/// 挂账: season, works, no condition. The statutory clock stands still.
kernel::Task<> suspend(CaseFile& file, Platform& p) {
  file.enter(Stage::Handling, file.record.handler, Cause::Suspended);
  stop_clock(file, p);
  file.record.was_suspended = true;
  co_await kernel::hold(p.time(p.world.policy.suspension, Purpose::Suspension, file.problem.id, 1));
  file.clock->resume(kernel::now());
  note_deadline(file, p);
}

/// What has to happen before the unit can start: agreement of a unit that takes no orders, or a
/// wait for the season.
kernel::Task<> prepare(CaseFile& file, Platform& p) {
  const auto& unit = handler_of(file, p);
  if (unit.liaison) {
    file.enter(Stage::Handling, file.record.handler, Cause::WaitingForStaff);
    co_await kernel::hold(p.time(*unit.liaison, Purpose::Liaison, file.problem.id));
  }
  if (p.happens(unit.suspends, Purpose::Suspension, file.problem.id)) co_await suspend(file, p);
}

network::Stop site_of(const CaseFile& file) {
  return network::in_cell(file.problem.cell, file.problem.place);
}

constexpr std::uint32_t kMostRequests = 4;  // for an extension in one round; two can be granted

/// The draws of the n-th request for an extension, over all rounds.
std::uint32_t request_number(const CaseFile& file, std::uint32_t asked) {
  return 2 * (kMostRequests * round_of(file) + asked);
}

/// 延期: the department applies, the centre grants or refuses; the limit once more if granted. What
/// is late by then stays late.
kernel::Task<> ask_for_extension(CaseFile& file, Platform& p, std::uint32_t number) {
  co_await at_desk(file, p, Activity::ApproveExtension, Stage::Handling);
  const auto granted = p.world.policy.extension->granted;
  const bool agreed = p.happens(granted, Purpose::Extension, file.problem.id, number + 1);
  ++(agreed && file.clock->extend(kernel::now()) ? file.record.extensions
                                                 : file.record.refused_extensions);
  note_deadline(file, p);
}

dispatch::WaitingCase as_waiting(const CaseFile& file, const Platform& p, std::uint32_t asked) {
  const auto& extension = p.world.policy.extension;
  const bool may_ask = extension && asked < kMostRequests &&
                       file.clock->extensions() < base::StatutoryClock::kMostExtensions;
  dispatch::WaitingCase waiting;
  if (may_ask && p.happens(extension->applies, Purpose::Extension, file.problem.id,
                           request_number(file, asked)))
    waiting.ask_for_extension = file.clock->used_at(extension->apply_at, kernel::now());
  waiting.escalate = file.escalates_at;
  return waiting;
}

network::Whereabouts& whereabouts(const CaseFile& file, Platform& p, kernel::PersonId crew) {
  return p.staff.whereabouts(file.record.handler, crew);
}

network::Pace pace_of(const CaseFile& file, const Platform& p) {
  return {handler_of(file, p).mode, handler_of(file, p).speed};
}

/// How long the crew needs from where it is; empty if no road leads there now.
std::optional<base::Duration> way(const CaseFile& file, Platform& p, kernel::PersonId crew) {
  const auto time =
      p.travel.time(whereabouts(file, p, crew), site_of(file), pace_of(file, p), kernel::now());
  if (!time) return time;
  const double u = p.draw(Purpose::CrewTravel, file.problem.id, round_of(file));
  return base::from_seconds(base::in_seconds(*time) * p.journey.quantile(u));
}

std::vector<dispatch::FreeCrew> free_crews(const CaseFile& file, Platform& p) {
  const kernel::Post& post = p.staff.post(file.record.handler);
  const std::uint64_t needs = severity_of(file, p).needs.bits();
  std::vector<dispatch::FreeCrew> free;
  for (std::size_t i = 0; i < post.people(); ++i) {
    const kernel::PersonId crew(i);
    if (post.is_free(crew) && (needs & ~post.person(crew).skills) == 0)
      free.push_back({i, whereabouts(file, p, crew)});
  }
  return free;
}

/// Whether the order may be given now, and to whom; nobody in particular: who is idle longest, or
/// whoever is free first.
dispatch::CrewChoice crew_to_send(const CaseFile& file, Platform& p) {
  const auto policy = p.world.policy.choose_crew;
  const bool all_get_there = !p.travel.may_be_cut_off(kernel::now());
  if (policy == model::ChooseCrew::LongestIdle && all_get_there) return {};
  return dispatch::choose_crew(policy, free_crews(file, p), site_of(file), pace_of(file, p),
                               kernel::now(), p.travel);
}

kernel::Request request(const CaseFile& file, const Platform& p, std::uint64_t place,
                        const std::optional<dispatch::Checkpoint>& next) {
  kernel::Request wish = request_of(file, p, place);
  wish.preempt = severity_of(file, p).priority == 0;
  wish.skills = severity_of(file, p).needs.bits();
  if (next) wish.patience = std::max(next->when - kernel::now(), base::Duration(0));
  return wish;
}

bool gets_there(const CaseFile& file, Platform& p, const kernel::Duty& crew) {
  return !p.travel.may_be_cut_off(kernel::now()) || way(file, p, crew.person());
}

/// No road leads there from where the free crews are: the dispatcher looks again a little later.
kernel::Task<> look_again_later(CaseFile& file, const std::optional<dispatch::Checkpoint>& next) {
  constexpr base::Duration kLater = base::minutes(5);
  file.record.unserved = true;
  const base::Instant then = kernel::now() + kLater;
  const bool sooner = next && next->when > kernel::now() && next->when < then;
  co_await kernel::hold_until(sooner ? next->when : then);
}

/// A crew that can get there, if there is one before the next checkpoint.
kernel::Task<std::optional<kernel::Duty>> next_crew(
    CaseFile& file, Platform& p, std::uint64_t place,
    const std::optional<dispatch::Checkpoint>& next) {
  const auto choice = crew_to_send(file, p);
  if (!choice.nobody_gets_there) {
    kernel::Request wish = request(file, p, place, next);
    if (choice.crew) wish.person = kernel::PersonId(*choice.crew);
    auto duty = co_await p.staff.post(file.record.handler).acquire(wish);
    if (!duty || gets_there(file, p, *duty)) co_return std::move(duty);
    duty->release();
  }
  co_await look_again_later(file, next);
  co_return std::nullopt;
}

/// Waits for a crew; while it waits, the limit draws near and people react. It keeps its place in
/// line (escalated, before the others of its kind), but no crew takes it while its request for an
/// extension lies on a desk of the centre.
kernel::Task<kernel::Duty> wait_for_crew(CaseFile& file, Platform& p) {
  const std::uint64_t place = p.staff.post(file.record.handler).take_place();
  for (std::uint32_t asked = 0;;) {
    file.enter(Stage::Handling, file.record.handler, Cause::WaitingForStaff);
    const auto next = dispatch::next_checkpoint(as_waiting(file, p, asked));
    auto duty = co_await next_crew(file, p, place, next);
    if (duty) co_return std::move(*duty);
    const bool is_time = next && next->when <= kernel::now();
    if (is_time && next->step == dispatch::Step::AskForExtension)
      co_await ask_for_extension(file, p, request_number(file, asked++));
  }
}

kernel::Task<> work(CaseFile& file, kernel::Duty& crew, base::Duration length) {
  const WorkUnderWay under_way(file, crew);
  co_await crew.work(length);
}

/// Travel and work of one crew; after a hand-over it is another crew's, wherever that is.
kernel::Task<> drive_and_work(CaseFile& file, Platform& p, kernel::Duty& crew) {
  const base::Duration drive = *way(file, p, crew.person());
  const bool again = round_of(file) > 0;
  const UnitId unit = file.record.handler;
  file.enter(Stage::Handling, unit, again ? Cause::Rework : Cause::Travel);
  co_await work(file, crew, drive);
  whereabouts(file, p, crew.person()) = network::Whereabouts(site_of(file));
  file.enter(Stage::Handling, unit, again ? Cause::Rework : Cause::Work);
  co_await work(
      file, crew,
      p.time(severity_of(file, p).work, Purpose::CrewWork, file.problem.id, round_of(file)));
  whereabouts(file, p, crew.person()) = network::Whereabouts(site_of(file));
}

}  // namespace

kernel::Task<> handle(CaseFile& file, Platform& p) {
  if (!file.clock) start_clock(file, p);
  file.record.handling.ended.reset();
  while (!is_own(file, p)) co_await send_back(file, p);
  if (round_of(file) == 0) co_await prepare(file, p);
  auto crew = co_await wait_for_crew(file, p);
  file.record.unserved = false;
  co_await drive_and_work(file, p, crew);
  crew.release();
  file.record.handling.ended = kernel::now();
  file.enter(Stage::Review, file.record.handler, Cause::DataTransfer);
  co_await p.links.upload_feedback();
}

}  // namespace wangge::flow
