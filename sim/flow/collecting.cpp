#include <algorithm>

#include "flow/desk.hpp"
#include "flow/escalation.hpp"
#include "flow/platform.hpp"
#include "flow/stages.hpp"
#include "kernel/hold.hpp"
#include "kernel/simulation.hpp"
#include "random/weighted_choice.hpp"

namespace wangge::flow {

using base::Instant;
using model::Channel;
using random::Purpose;
using record::Cause;
using record::Stage;

namespace {

struct LeftAlone {  // what happens to a problem that no supervisor sees, and when: at most one of
                    // the two
  std::optional<Instant> vanishes;
  std::optional<Instant> reported;
};

LeftAlone left_alone(const Problem& problem, const Platform& p) {
  const auto& seen = p.world.category(problem.category).visibility;
  LeftAlone fate;
  if (seen.lifetime)
    fate.vanishes = problem.arose + p.time(*seen.lifetime, Purpose::ProblemLifetime, problem.id);
  if (p.happens(seen.noticed_by_public, Purpose::PublicNotice, problem.id, 0))
    fate.reported = problem.arose + p.time(seen.public_delay, Purpose::PublicNotice, problem.id, 1);
  if (fate.vanishes && fate.reported)
    (*fate.vanishes <= *fate.reported ? fate.reported : fate.vanishes).reset();
  return fate;
}

/// Through which channel it comes in, if no supervisor is first.
Channel channel_of_notice(const Problem& problem, const Platform& p) {
  const auto& ways = p.world.demand.noticed_through;
  const auto share = [&](std::size_t i) { return ways[i].share.count(); };
  const double u = p.draw(Purpose::NoticeChannel, problem.id);
  return ways[random::pick_once(ways.size(), u, share)].channel;
}

kernel::Task<std::optional<Sighting>> wait_to_be_seen(CaseFile& file, Platform& p,
                                                      std::optional<Instant> until) {
  const auto lying_there = p.street.lie_unseen(file);
  std::optional<base::Duration> patience;
  if (until) patience = *until - kernel::now();
  co_return co_await file.sighting.wait(patience);
}

/// A call about a case that is open already is answered like any other, and merged. Goes on if the
/// case ends.
kernel::Process answer(kernel::Request wish, base::Duration work, Platform& p) {
  const auto desk = p.world.organisation.of(model::Activity::Answer)->desk;
  (void)co_await visit_desk(record::kRepeatCalls, desk, wish, work, p);
}

/// A citizen calls about a case that is open already; not if the handler has put it right.
void call_again(CaseFile& file, Platform& p, Purpose purpose, std::uint32_t number) {
  file.next_call.reset();
  if (file.record.handling.ended) return;
  ++file.record.duplicate_reports;
  note_repeat(file, p);
  const auto& plan = p.world.organisation.of(model::Activity::Answer);
  if (!plan) return;
  kernel::Request wish;
  wish.priority = request_of(file, p, 0).priority;
  kernel::spawn(answer(wish, p.time(plan->work, purpose, file.problem.id, number), p));
}

/// Citizens report what supervisors or citizens have reported before, while the case is open:
/// the first at `first_call`, if that is yet to come, then further ones.
kernel::Process report_again(CaseFile& file, Platform& p, std::optional<Instant> first_call) {
  const auto id = file.problem.id;
  if (first_call) {
    file.next_call = std::max(*first_call, kernel::now());
    co_await kernel::hold_until(*file.next_call);
    call_again(file, p, Purpose::LaterCall, 0);
  }
  const auto& seen = p.world.category(file.problem.category).visibility;
  const double again = seen.repeat_reports / (1 + seen.repeat_reports);  // geometric, this mean
  for (std::uint32_t n = 2; p.draw(Purpose::PublicNotice, id, n) < again; n += 3) {
    file.next_call = kernel::now() + p.time(seen.repeat_delay, Purpose::PublicNotice, id, n + 1);
    co_await kernel::hold_until(*file.next_call);
    call_again(file, p, Purpose::PublicNotice, n + 2);
  }
}

/// The supervisor deals with it on the spot: writes the report on the handset, or puts it right. A
/// citizen who would have reported it does so all the same, if it is still there by then; whoever
/// watches the cameras or passes things down sees that it is known.
kernel::Task<bool> be_dealt_with(CaseFile& file, Platform& p, Sighting sighting,
                                 std::optional<Instant> notice) {
  co_await kernel::hold_until(sighting.begins);
  file.enter(Stage::Discovery, sighting.unit, Cause::Work);
  co_await kernel::hold_until(sighting.dealt_with);
  if (sighting.fixed) {
    file.end(record::Outcome::FixedOnSpot);
    co_return false;
  }
  file.report(Channel::Supervisor);
  if (notice && model::is_public(channel_of_notice(file.problem, p)))
    file.further_reports = kernel::spawn(report_again(file, p, notice));
  file.enter(Stage::Acceptance, sighting.unit, Cause::DataTransfer);
  const bool by_data = co_await p.links.upload_report(p.subdistrict_of(file));
  if (!by_data) co_await write_down(file, p, Stage::Acceptance);
  co_return true;
}

kernel::Task<> be_reported(CaseFile& file, Platform& p, Channel channel) {
  file.report(channel);
  const auto& seen = p.world.category(file.problem.category).visibility;
  if (model::is_public(channel) && seen.repeat_reports > 0)
    file.further_reports = kernel::spawn(report_again(file, p, {}));
  if (model::is_public(channel) && !file.problem.answered)
    co_await at_desk(file, p, model::Activity::Answer, Stage::Acceptance);
}

}  // namespace

kernel::Task<bool> collect(CaseFile& file, Platform& p) {
  if (file.problem.reported_by) {
    co_await be_reported(file, p, *file.problem.reported_by);
    co_return true;
  }
  const LeftAlone fate = left_alone(file.problem, p);
  const auto until = fate.vanishes ? fate.vanishes : fate.reported;
  if (const auto sighting = co_await wait_to_be_seen(file, p, until))
    co_return co_await be_dealt_with(file, p, *sighting, fate.reported);
  if (fate.vanishes) {
    file.end(record::Outcome::Vanished);
    co_return false;
  }
  co_await be_reported(file, p, channel_of_notice(file.problem, p));
  co_return true;
}

}  // namespace wangge::flow
