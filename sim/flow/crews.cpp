#include "flow/crews.hpp"

#include "dispatch/choose_crew.hpp"
#include "dispatch/waiting_case.hpp"
#include "flow/desk.hpp"
#include "flow/escalation.hpp"
#include "flow/handling.hpp"
#include "flow/handling_clock.hpp"
#include "flow/platform.hpp"
#include "kernel/hold.hpp"
#include "kernel/simulation.hpp"
#include "network/anchors.hpp"

namespace wangge::flow {

using model::Activity;
using random::Purpose;
using record::Cause;
using record::Stage;

namespace {

const model::Unit& handler_of(const CaseFile& file, const Platform& p) {
  return p.world.organisation.unit(file.record.handler);
}

network::Pace pace_of(const CaseFile& file, const Platform& p) {
  return {handler_of(file, p).mode, handler_of(file, p).speed};
}

}  // namespace

std::uint32_t round_of(const CaseFile& file) {
  return static_cast<std::uint32_t>(file.record.reworks + file.record.review_returns);
}

network::Stop site_of(const CaseFile& file) {
  return network::in_cell(file.problem.cell, file.problem.place);
}

network::Whereabouts& whereabouts(const CaseFile& file, Platform& p, kernel::PersonId crew) {
  return p.staff.whereabouts(file.record.handler, crew);
}

std::optional<base::Duration> way(const CaseFile& file, Platform& p, kernel::PersonId crew) {
  const auto time =
      p.travel.time(whereabouts(file, p, crew), site_of(file), pace_of(file, p), kernel::now());
  if (!time) return time;
  const double u = p.draw(Purpose::CrewTravel, file.problem.id, round_of(file));
  return base::from_seconds(base::in_seconds(*time) * p.journey.quantile(u));
}

namespace {

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
  ++(extend_clock(file, p, agreed) ? file.record.extensions : file.record.refused_extensions);
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
    file.record.unserved = false;
    kernel::Request wish = request(file, p, place, next);
    if (choice.crew) wish.person = kernel::PersonId(*choice.crew);
    auto duty = co_await p.staff.post(file.record.handler).acquire(wish);
    if (!duty || gets_there(file, p, *duty)) co_return std::move(duty);
    duty->release();
  }
  co_await look_again_later(file, next);
  co_return std::nullopt;
}

}  // namespace

kernel::Task<kernel::Duty> wait_for_crew(CaseFile& file, Platform& p) {
  const std::uint64_t place = p.staff.post(file.record.handler).take_place();
  bool same_wait = false;
  for (std::uint32_t asked = 0;;) {
    if (!same_wait) file.enter(Stage::Handling, file.record.handler, Cause::WaitingForStaff);
    const auto next = dispatch::next_checkpoint(as_waiting(file, p, asked));
    auto duty = co_await next_crew(file, p, place, next);
    if (duty) co_return std::move(*duty);
    const bool is_time = next && next->when <= kernel::now();
    same_wait = !is_time;
    if (is_time && next->step == dispatch::Step::AskForExtension)
      co_await ask_for_extension(file, p, request_number(file, asked++));
  }
}

}  // namespace wangge::flow
